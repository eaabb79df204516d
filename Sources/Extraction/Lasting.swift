package import Facts
import Language
import Normalizing

/// Finds how long something lasts: "sentenced to seven years", "closed for three hours".
///
/// Corpus: `Fixtures/extract/lasting.corpus`.
package struct Lasting: Extractor {
  package let id = "lasting"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .duration }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: Schema.english.attribute("duration", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}
