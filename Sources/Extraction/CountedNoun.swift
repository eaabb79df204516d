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
    return reading.mentions.filter {
      $0.kind == .count && !reading.isAnaphoric($0) && !reading.isDesignation($0)
        && !reading.isMultiple($0)
    }.compactMap {
      mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: reading.state(behind: mention).flatMap(CountedNoun.attribute)
          ?? Schema.english.attribute("count", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading)
          + (wholes[mention.bytes.lowerBound].map { [Qualifier(partOf: $0)] } ?? []),
        context: context,
        by: self
      )
    }
  }
}

extension CountedNoun {
  /// "200 homeless": an open attribute, where no named one tells of it.
  private static func attribute(of state: Context.Term) -> String? {
    Schema.english.attribute("count", state) ?? (state.part == "a" ? "count.of:" + state.text : nil)
  }
}

extension Reading {
  /// "21 missing", "four still held": what stands right behind a number and is said of those counted.
  fileprivate func state(behind mention: Mention) -> Context.Term? {
    var token = mention.tokens.upperBound
    if token < analysis.count, analysis.lowers[token] == "still" { token += 1 }
    guard token < analysis.count, mention.head == nil || mention.head == token else { return nil }
    switch analysis.tags[token] {
    case let tag where tag == "JJ" || analysis.lowers[token] == "dead":
      return Context.Term(.head, "a", analysis.lowers[token], rank: 0)
    case "VBN", "VBD", "VBG":
      return Context.Term(.head, "v", analysis.lemmas[token].lowercased(), rank: 0)
    default: return nil
    }
  }
}
