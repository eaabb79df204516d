import Facts

/// What crowns, pesos or rupees a story counts in, for articles that do not say whose they mean.
///
/// Dollars are left out: the press of many countries counts in American ones.
struct Coinage {
  /// Currencies of one name; the first is taken where an article tells nothing.
  private static let namesakes = [
    ["SEK", "NOK", "DKK", "CZK", "ISK"], ["MXN", "ARS", "CLP", "COP", "PHP", "CUP", "DOP", "UYU"],
    ["INR", "PKR", "LKR", "NPR"], ["GBP", "EGP", "LBP", "SDG", "SYP"],
  ]

  /// By the currency taken for want of better: the one that most of the story's articles tell.
  private var told: [String: String] = [:]

  init(of claims: [Claim]) {
    let codes = Set(
      claims.compactMap { claim in claim.assumed.map { [claim.article.rawValue, $0] } }
    )
    let counts = Dictionary(codes.map { ($0[1], 1) }, uniquingKeysWith: +)
    for names in Self.namesakes {
      let others = names.dropFirst().filter { counts[$0] != nil }
      told[names[0]] = others.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    }
  }

  func settled(_ claim: Claim) -> Claim {
    guard case .money(let money) = claim.value, let code = claim.assumed.flatMap({ told[$0] })
    else { return claim }
    let value = Value.money(
      Money(amount: money.amount, currency: code, isAssumed: true, per: money.per)
    )
    return claim.settled(value, basis: claim.basis)
  }
}

extension Claim {
  /// The currency that its words leave open.
  fileprivate var assumed: String? {
    guard case .money(let money) = value, money.isAssumed else { return nil }
    return money.currency
  }
}
