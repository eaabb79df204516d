/// An office without the body or the place it is held at, which the claim's words and its group tell.
///
/// "Deputy mayor of Villa", "the bank's former chief executive", "North Coast Health chief executive":
/// "deputy mayor", "former chief executive", "chief executive". A single word needs its body
/// ("leader of the league"), and what is none stays: "chief of staff", "Minister of Higher Education".
func officeAlone(_ office: String) -> String {
  let words = office.split(separator: " ")
  let owner = words.prefix(5).prefix { !["of", "at", "in", "for"].contains($0) }
    .lastIndex { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
  var rest = words[(owner.map { $0 + 1 } ?? 0)...]
  if let cut = rest.indices.dropFirst(2).first(where: { isOfBody(rest[$0...], after: rest[$0 - 1]) }
  ) {
    rest = rest[..<cut]
  }
  let named = rest.prefix { $0.first?.isUppercase == true }
  if named.count > 1, rest.count > named.count + 1 { rest = rest.dropFirst(named.count) }
  return rest.isEmpty ? office : rest.joined(separator: " ")
}

/// "Of the city board", "of Villa", "at the mill"; a minister is one of a portfolio.
private func isOfBody(_ words: ArraySlice<Substring>, after noun: Substring) -> Bool {
  guard ["of", "at", "in", "for"].contains(words.first), noun.lowercased() != "minister",
    let next = words.dropFirst().first
  else { return false }
  return next == "the" || next.first?.isUppercase == true && noun.first?.isLowercase == true
}
