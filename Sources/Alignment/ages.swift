import Facts

/// Joins the groups that tell the age of one person by name.
///
/// Ages at another time ("she was nine when the war began") join nothing.
func withAges(joined groups: [[Claim]], _ bearers: Bearers) -> [[Claim]] {
  var places: [Int: Int] = [:]
  var joined: [[Claim]] = []
  for group in groups {
    guard let bearer = group.lazy.compactMap({ agedBearer($0, bearers) }).first else {
      joined.append(group)
      continue
    }
    if let place = places[bearer] {
      joined[place] += group
    } else {
      places[bearer] = joined.count
      joined.append(group)
    }
  }
  return joined
}

private func agedBearer(_ claim: Claim, _ bearers: Bearers) -> Int? {
  guard case .age = claim.value, claim.slot.subject.kind == .person,
    claim.texts(.scope).isEmpty
  else { return nil }
  return bearers.number(of: claim)
}
