import Facts

/// Which person of a story a name in one of its articles means, by the groups of `names(among:)`.
struct Bearers {
  private var numbers: [String: [String: Int]] = [:]
  /// By surname: the people who bear it.
  private var surnames: [String: Set<Int>] = [:]

  init(_ names: [[Claim]]) {
    for (number, group) in names.enumerated() {
      for claim in group {
        let words = claim.value.text.foldedWords
        numbers[words.joined(separator: " "), default: [:]][claim.article.rawValue] = number
        for word in words.dropFirst() { surnames[word, default: []].insert(number) }
      }
    }
  }

  /// The person a claim is told of: by the full name its article gives, else by one that the others
  /// give, else by a surname that one person of the story bears.
  func number(of claim: Claim) -> Int? {
    let words = claim.slot.subject.text.foldedWords
    if let known = numbers[words.joined(separator: " ")] {
      return known[claim.article.rawValue] ?? known.values.min()
    }
    guard let first = words.first else { return nil }
    let bearers = words.dropFirst().reduce(surnames[first] ?? []) { shared, word in
      shared.intersection(surnames[word] ?? [])
    }
    return bearers.count == 1 ? bearers.first : nil
  }
}
