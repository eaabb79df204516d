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
    let state = state(behind: mention)
    return Schema.english.attribute("count", state)
      ?? state.flatMap { $0.part == "a" ? "count.of:" + $0.text : nil }
      ?? Schema.english.attribute("count", context)
  }

  /// "14 of the 60 seats" says of the sixty only that they are seats, but "14 of the 60 passengers"
  /// how many were aboard.
  fileprivate func attribute(ofWhole mention: Mention, _ context: Context) -> String {
    let attribute = attribute(of: mention, context)
    guard let head = mention.head, !attribute.hasPrefix("people."),
      !attribute.hasPrefix("casualties.")
    else { return attribute }
    return "count.of:" + analysis.lemmas[head].lowercased()
  }

  /// "21 missing", "four still held": what stands right behind a number and is said of those counted.
  fileprivate func state(behind mention: Mention) -> Context.Term? {
    var token = mention.tokens.upperBound
    if token < analysis.count, analysis.lowers[token] == "still" { token += 1 }
    guard token < analysis.count, mention.head == nil || mention.head == token else { return nil }
    if analysis.tags[token] == "JJ" || analysis.lowers[token] == "dead" {
      return Context.Term(.head, "a", analysis.lowers[token], rank: 0)
    }
    guard ["VBN", "VBD", "VBG"].contains(analysis.tags[token]) else { return nil }
    return Context.Term(.head, "v", analysis.lemmas[token].lowercased(), rank: 0)
  }
}
