package import Facts

/// Compares two sums of money.
///
/// Two currencies: the same digits are a conflict; sums of about one worth may be one sum converted;
/// sums that no rate of late years makes equal are a conflict. Corpus: `Fixtures/compare/money.tsv`.
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
  package var reasons: [Reason] {
    words.all + [
      words.unsigned, .otherCurrency, .currencySwapped, .converted, .otherWorth, .otherPrice,
    ]
  }
  private let words = BoundsReasons("sum", "money-differs")

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let (left, right) = (left.money, right.money)
    guard left.per == right.per else { return Comparison(.incomparable, .otherPrice) }
    let isOneCurrency =
      left.currency == right.currency || left.currency == "XXX" || right.currency == "XXX"
    if isOneCurrency { return words.compareSigned(left.amount, right.amount) }
    let across = MoneyComparator.acrossCurrencies(left, right)
    guard left.isAssumed || right.isAssumed, MoneyComparator.isOneName(left, right) else {
      return across
    }
    let alike = words.compareSigned(left.amount, right.amount)
    return alike.relation == .conflicting && across.relation == .overlapping ? across : alike
  }

  /// Rates of the last years lie within a third of the rough ones.
  private static func acrossCurrencies(_ left: Money, _ right: Money) -> Comparison {
    if left.amount.value == right.amount.value {
      return Comparison(.conflicting, .currencySwapped)
    }
    let ratio = ExchangeRates.rough.ratio(
      (left.amount.value, left.currency),
      (right.amount.value, right.currency)
    )
    guard let ratio, left.amount.upper == nil, right.amount.upper == nil else {
      return Comparison(.incomparable, .otherCurrency)
    }
    if ratio <= 1.35 { return Comparison(.overlapping, .converted) }
    let isOpen = [left, right].contains {
      $0.isAssumed || ![.exact, .about].contains($0.amount.bound)
    }
    return ratio < 1.5 || isOpen
      ? Comparison(.incomparable, .otherCurrency) : Comparison(.conflicting, .otherWorth)
  }

  /// "Pesos" may be those of either country.
  private static func isOneName(_ left: Money, _ right: Money) -> Bool {
    names.contains { $0.contains(left.currency) && $0.contains(right.currency) }
  }

  /// Currencies that share a name: dollars, pounds, pesos, crowns, rupees, francs, dinars, shillings,
  /// rials.
  private static let names: [Set<String>] = [
    [
      "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD",
      "NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "USD", "XCD", "ZWG",
    ],
    ["EGP", "FKP", "GBP", "LBP", "SDG", "SSP", "SYP"],
    ["ARS", "CLP", "COP", "CUP", "DOP", "MXN", "PHP", "UYU"],
    ["CZK", "DKK", "ISK", "NOK", "SEK"],
    ["INR", "LKR", "MUR", "NPR", "PKR", "SCR"],
    ["BIF", "CDF", "CHF", "DJF", "GNF", "KMF", "RWF", "XAF", "XOF", "XPF"],
    ["BHD", "DZD", "IQD", "JOD", "KWD", "LYD", "RSD", "TND"],
    ["KES", "SOS", "TZS", "UGX"],
    ["IRR", "OMR", "QAR", "SAR", "YER"],
  ]
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
  fileprivate static let converted = Reason(
    "money-converted",
    "The sums are in different currencies and worth about the same."
  )
  fileprivate static let otherWorth = Reason(
    "money-worth-differs",
    "The sums are in different currencies, and no rate of late years makes them equal."
  )
  fileprivate static let otherPrice = Reason(
    "unit-differs",
    "One is a plain sum and the other a price per unit."
  )
}
