package import Facts
import Language
import Normalizing

/// Finds how many there are of something: "12 people were killed".
///
/// Corpus: `Fixtures/extract/counted-noun.corpus`.
package struct CountedNoun: Extractor {
  package let id = "counted-noun"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    let wholes = reading.wholes
    let shared = reading.shared
    return reading.mentions.filter {
      $0.kind == .count && !reading.isAnaphoric($0) && !reading.isDesignation($0)
        && !reading.isMultiple($0) && reading.share($0) == nil
    }.compactMap {
      mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: shared.contains(mention.bytes.lowerBound)
          ? reading.attribute(ofWhole: mention, context) : reading.attribute(of: mention, context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading)
          + (wholes[mention.bytes.lowerBound].map { [Qualifier(partOf: $0)] } ?? []),
        context: context,
        by: self
      )
    }
  }
}

extension Reading {
  /// "200 homeless": an open attribute, where no named one tells of it, as for "nine times".
  fileprivate func attribute(of mention: Mention, _ context: Context) -> String {
    if let head = mention.head, analysis.lemmas[head] == "time" { return "count.of:time" }
    if let grade = grade(behind: mention) { return grade }
    let state = state(behind: mention)
    return Schema.english.attribute("count", state)
      ?? state.flatMap { $0.part == "a" ? "count.of:" + $0.text : nil }
      ?? counted(by: mention, Schema.english.attribute("count", context))
  }

  /// "Infected 40 people in eleven countries", "rescued by two fishermen": no count of those people.
  private func counted(by mention: Mention, _ attribute: String) -> String {
    guard let head = mention.head, isOfPeople(attribute) else { return attribute }
    let noun = analysis.lemmas[head].lowercased()
    let above = analysis.heads[head]
    let isDoer = analysis.labels[head] == .pobj && analysis.labels[above] == .agent
    return Schema.isPlace(noun) || isDoer ? "count.of:" + noun : attribute
  }

  private func isOfPeople(_ attribute: String) -> Bool {
    attribute.hasPrefix("people.") || attribute.hasPrefix("casualties.")
  }

  /// "Two of them seriously", "three critically", "six of them fatally": how badly people were hurt,
  /// whatever was told of others before.
  private func grade(behind mention: Mention) -> String? {
    var token = mention.tokens.upperBound
    if token + 1 < analysis.count, analysis.lowers[token] == "of",
      ["these", "them", "those", "whom"].contains(analysis.lowers[token + 1])
    {
      token += 2
    }
    while token < analysis.count, Self.copulas.contains(analysis.lowers[token]) { token += 1 }
    guard token < analysis.count else { return nil }
    if analysis.lowers[token] == "in", token + 2 < analysis.count,
      ["condition", "conditions", "state"].contains(analysis.lowers[token + 2])
        || token + 3 < analysis.count && analysis.lowers[token + 3] == "condition",
      (token + 1...token + 2).contains(where: { Self.grades.contains(analysis.lowers[$0]) })
    {
      return "casualties.badly-hurt"
    }
    if analysis.lowers[token] == "fatally" { return "casualties.dead" }
    return Self.gravely.contains(analysis.lowers[token]) ? "casualties.badly-hurt" : nil
  }

  private static let copulas: Set<String> = ["are", "is", "remain", "still", "was", "were"]
  private static let grades: Set<String> = ["critical", "grave", "serious", "severe"]
  private static let gravely: Set<String> = [
    "badly", "critically", "gravely", "seriously", "severely",
  ]

  /// "14 of the 60 passengers drowned" says of the sixty only that they were passengers.
  fileprivate func attribute(ofWhole mention: Mention, _ context: Context) -> String {
    guard let head = mention.head else { return attribute(of: mention, context) }
    let own = context.terms.filter { ![.object, .subject, .verb].contains($0.role) }
    let named = Schema.english.attribute("count", Context(terms: own, sentence: context.sentence))
    return isOfPeople(named) ? named : "count.of:" + analysis.lemmas[head].lowercased()
  }

  /// "21 missing", "four still held": what stands right behind a number and is said of those counted.
  fileprivate func state(behind mention: Mention) -> Context.Term? {
    var token = mention.tokens.upperBound
    if token < analysis.count, analysis.lowers[token] == "still" { token += 1 }
    guard token < analysis.count, mention.head == nil || mention.head == token else { return nil }
    if analysis.lowers[token] == "against" {
      return Context.Term(.head, "r", "against", rank: 0)
    }
    if analysis.tags[token] == "JJ" || analysis.lowers[token] == "dead" {
      return Context.Term(.head, "a", analysis.lowers[token], rank: 0)
    }
    guard ["VBN", "VBD", "VBG"].contains(analysis.tags[token]) else { return nil }
    let lemma = analysis.lowers[token] == "held" ? "detain" : analysis.lemmas[token].lowercased()
    return Context.Term(.head, "v", lemma, rank: 0)
  }
}
