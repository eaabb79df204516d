package import Facts
import Language
import Normalizing

/// Finds scores and votes: "won 2-0", "by 52 votes to 48".
///
/// Corpus: `Fixtures/extract/scoring.corpus`.
package struct Scoring: Extractor {
  package let id = "scoring"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .score }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: Schema.english.attribute("score", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}
