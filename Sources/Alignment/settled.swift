import Facts

/// Closes the dates that their own articles leave open ("Thursday" on an undated page) by the
/// story's other articles.
///
/// The reference is the middle one of the siblings' days; a claim closed so has the basis
/// `sibling`, or `stated` where it names month and day and only the year came from elsewhere, and
/// keeps its id.
func settled(_ claims: [Claim], _ articles: [Article]) -> [Claim] {
  let days = articles.compactMap(\.publication.day).sorted()
  guard !days.isEmpty else { return claims }
  let reference = days[(days.count - 1) / 2]
  return claims.map { claim in
    guard case .moment(let moment) = claim.value, let closed = moment.closed(by: reference) else {
      return claim
    }
    let isNamed = moment.timex.hasPrefix("XXXX-") && !moment.timex.hasPrefix("XXXX-W")
    return claim.settled(.moment(closed), basis: isNamed ? .stated : .sibling)
  }
}
