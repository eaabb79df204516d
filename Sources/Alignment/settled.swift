import Facts

/// Closes the dates that their own articles leave open ("Thursday" on an undated page) by the
/// story's other articles.
///
/// The reference is the day that its siblings gave the article, or else the middle one of theirs; a
/// claim closed so has the basis `sibling`, or `stated` where it names month and day and only the
/// year came from elsewhere, and keeps its id.
func settled(_ claims: [Claim], _ articles: [Article]) -> [Claim] {
  let days = articles.compactMap(\.publication.day).sorted()
  guard !days.isEmpty else { return claims }
  let middle = days[(days.count - 1) / 2]
  let own = Dictionary(
    articles.compactMap { article in article.publication.day.map { (article.id, $0) } },
    uniquingKeysWith: { first, _ in first }
  )
  return claims.map { claim in
    guard case .moment(let moment) = claim.value,
      let closed = moment.closed(by: own[claim.article] ?? middle)
    else { return claim }
    let isNamed = moment.timex.hasPrefix("XXXX-") && !moment.timex.hasPrefix("XXXX-W")
    return claim.settled(.moment(closed), basis: isNamed ? .stated : .sibling)
  }
}
