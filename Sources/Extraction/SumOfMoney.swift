package import Facts
import Language
import Normalizing

/// Finds sums and prices: "a fine of 96 million shillings".
///
/// Corpus: `Fixtures/extract/sum-of-money.corpus`.
package struct SumOfMoney: Extractor {
  package let id = "sum-of-money"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .money }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: Schema.english.attribute("money", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}
