import Facts

/// What crowns, pesos or dollars a story counts in, for articles that do not say whose they mean.
///
/// The press of many countries counts in American dollars: others must be those of most articles, or
/// of two that name them where nobody but these names American ones.
struct Coinage {
  /// Currencies of one name; the first is taken where an article tells nothing.
  private static let namesakes = [
    ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "JMD", "TTD", "FJD"],
    ["SEK", "NOK", "DKK", "CZK", "ISK"], ["MXN", "ARS", "CLP", "COP", "PHP", "CUP", "DOP", "UYU"],
    ["INR", "PKR", "LKR", "NPR"], ["GBP", "EGP", "LBP", "SDG", "SYP"],
  ]

  /// By the currency taken for want of better: the one that most of the story's articles tell.
  private var told: [String: String] = [:]
  /// By currency: the articles that name it.
  private let naming: [String: Set<Identifier<Article>>]

  init(of claims: [Claim]) {
    let assuming = Coinage.articles(of: claims, isAssumed: true)
    naming = Coinage.articles(of: claims, isAssumed: false)
    for names in Self.namesakes {
      let others = names.dropFirst().filter { code in
        guard names[0] == "USD" else { return assuming[code] != nil }
        return isNamed(code, beside: "USD")
          || assuming[code, default: []].count > assuming["USD", default: []].count
      }
      func weight(_ code: String) -> Int {
        assuming[code, default: []].count
          + (names[0] == "USD" ? naming[code, default: []].count : 0)
      }
      told[names[0]] = others.max { (weight($0), $1) < (weight($1), $0) }
    }
  }

  private func isNamed(_ code: String, beside usual: String) -> Bool {
    let articles = naming[code, default: []]
    return articles.count > 1 && naming[usual, default: []].isSubset(of: articles)
  }

  private static func articles(of claims: [Claim], isAssumed: Bool) -> [String: Set<
    Identifier<Article>
  >] {
    var articles: [String: Set<Identifier<Article>>] = [:]
    for claim in claims {
      guard case .money(let money) = claim.value, money.isAssumed == isAssumed else { continue }
      articles[money.currency, default: []].insert(claim.article)
    }
    return articles
  }

  /// With the story's currency, where the words leave it open and the article names no other.
  func settled(_ claim: Claim) -> Claim {
    guard case .money(let money) = claim.value, money.isAssumed, let code = told[money.currency],
      !naming[code, default: []].contains(claim.article)
    else { return claim }
    let value = Value.money(
      Money(amount: money.amount, currency: code, isAssumed: true, per: money.per)
    )
    return claim.settled(value, basis: claim.basis)
  }
}
