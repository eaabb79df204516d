import Facts

/// Groups the offices told of one person.
func roles(among claims: [Claim], _ bearers: Bearers) -> [[Claim]] {
  let told = claims.sorted(by: isBefore).compactMap { claim in
    bearers.number(of: claim).map { (bearer: $0, claim: claim) }
  }
  return Dictionary(grouping: told, by: \.bearer).sorted { $0.key < $1.key }
    .map { $0.value.map(\.claim) }
}
