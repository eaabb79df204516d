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
      let told = reading.echoed(by: mention) ?? mention
      let frame = Frame(from: reading.anchor(of: told), in: reading.analysis)
      let context = Surroundings.context(of: told.tokens, frame: frame, in: reading)
      let attribute = Schema.english.attribute("money", context)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: attribute,
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, in: reading),
        value: SumOfMoney.value(of: mention, attribute),
        context: context,
        by: self
      )
    }
  }

  /// What a firm turns over or earns is of a year, whether that is told or not.
  private static func value(of mention: Mention, _ attribute: String) -> Value {
    guard case .money(let money) = mention.value, money.per == "yr",
      ["money.profit", "money.revenue"].contains(attribute)
    else { return mention.value }
    return .money(money.plain)
  }
}
