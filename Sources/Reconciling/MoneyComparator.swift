package import Facts

/// Compares two sums of money.
///
/// The same digits in two currencies are a conflict, other digits are not comparable: no rate is
/// known here. Corpus: `Fixtures/compare/money.tsv`.
package struct MoneyComparator: Comparator {
  /// A sum of money.
  package struct Subject: Operand {
    let money: Money

    package init?(_ value: Value) {
      guard case .money(let money) = value else { return nil }
      self.money = money
    }
  }

  package let id = "money"
  package var reasons: [Reason] { words.all + [.otherCurrency, .currencySwapped, .otherPrice] }
  private let words = BoundsReasons("sum", "money-differs")

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let (left, right) = (left.money, right.money)
    guard left.per == right.per else { return Comparison(.incomparable, .otherPrice) }
    let isOneCurrency =
      left.currency == right.currency || left.currency == "XXX" || right.currency == "XXX"
      || (MoneyComparator.isDollar(left) && MoneyComparator.isDollar(right)
        && (left.isAssumed || right.isAssumed))
    guard isOneCurrency else {
      return left.amount.value == right.amount.value
        ? Comparison(.conflicting, .currencySwapped) : Comparison(.incomparable, .otherCurrency)
    }
    return words.compare(left.amount, right.amount)
  }

  private static func isDollar(_ money: Money) -> Bool { money.currency.hasSuffix("D") }
}

extension Reason {
  fileprivate static let otherCurrency = Reason(
    "money-currency",
    "The sums are in different currencies, and no rate is known."
  )
  fileprivate static let currencySwapped = Reason(
    "money-currency-swapped",
    "The same figure stands with two currencies."
  )
  fileprivate static let otherPrice = Reason(
    "unit-differs",
    "One is a plain sum and the other a price per unit."
  )
}
