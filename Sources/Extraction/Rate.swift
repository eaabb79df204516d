package import Facts
import Language
import Normalizing

/// Finds shares and rates: "a 35 percent duty", "rose 3.1 percent".
///
/// Corpus: `Fixtures/extract/rate.corpus`.
package struct Rate: Extractor {
  package let id = "rate"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .percent }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: Schema.english.attribute("percent", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}
