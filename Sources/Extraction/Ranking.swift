package import Facts
import Language
import Normalizing

/// Finds ranks: "the second-largest trading partner".
///
/// Corpus: `Fixtures/extract/ranking.corpus`.
package struct Ranking: Extractor {
  package let id = "ranking"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .ordinal }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention, frame: frame, attribute: Schema.english.attribute("ordinal", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading), context: context, by: self)
    }
  }
}
