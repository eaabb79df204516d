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
        attribute: Schema.english.attribute("count", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading)
          + (wholes[mention.bytes.lowerBound].map { [Qualifier(partOf: $0)] } ?? []),
        context: context,
        by: self
      )
    }
  }
}
