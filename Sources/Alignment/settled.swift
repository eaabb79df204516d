import Facts

/// Closes the dates that their own articles leave open ("Thursday" on an undated page), and the
/// currencies, by the story's other articles.
///
/// The reference is the day that its siblings gave the article, or else the middle one of theirs; a
/// claim closed so has the basis `sibling`, or `stated` where it names month and day and only the
/// year came from elsewhere, and keeps its id.
func settled(_ input: StoryInput) -> [Claim] {
  let published = input.published
  let coinage = Coinage(of: input.claims)
  let claims = input.claims.map(coinage.settled)
  guard let middle = CivilDay.middle(of: published.values) else { return claims }
  return claims.map { claim in
    guard case .moment(let moment) = claim.value,
      let closed = moment.closed(by: published[claim.article] ?? middle)
    else { return claim }
    let isNamed = moment.timex.hasPrefix("XXXX-") && !moment.timex.hasPrefix("XXXX-W")
    return claim.settled(.moment(closed), basis: isNamed ? .stated : .sibling)
  }
}
