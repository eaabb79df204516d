import Facts

/// Groups the offices told of one person, by the person's name.
func roles(among claims: [Claim], names: [[Claim]]) -> [[Claim]] {
  var groups: [(bearers: Set<String>, claims: [Claim])] = []
  for claim in claims.sorted(by: isBefore) {
    let words = claim.slot.subject.text.foldedWords
    guard words.count > 1, let surname = words.last else { continue }
    let found =
      groups.firstIndex { $0.bearers.contains(words.joined(separator: " ")) }
      ?? groups.firstIndex { group in
        group.bearers.contains { $0.hasPrefix(words[0] + " ") && $0.hasSuffix(" " + surname) }
      }
    if let found {
      groups[found].bearers.insert(words.joined(separator: " "))
      groups[found].claims.append(claim)
    } else {
      groups.append(([words.joined(separator: " ")], [claim]))
    }
  }
  return groups.map(\.claims)
}
