import Facts
import Reconciling

/// Groups the names of people across a story: equal, fuller, or one slip of the pen apart.
///
/// A slip is one name of equally many that begins alike and is within an edit distance of a third
/// of its length, at least 2, or 3 where three letters begin alike; two words may each be one letter
/// off, and the surname may stand first; two of one office that share a given name or a surname are
/// one. Never between names that one article holds both of.
func names(among claims: [Claim]) -> [[Claim]] {
  var groups: [[Claim]] = []
  for claim in claims.sorted(by: isBefore) {
    let words = Bearer(claim)
    let found = groups.firstIndex { group in
      group.contains { Bearer($0).isSame(as: words) }
        && !group.contains {
          $0.article == claim.article && $0.value.text.folded != claim.value.text.folded
        }
    }
    if let found { groups[found].append(claim) } else { groups.append([claim]) }
  }
  return groups
}

/// A person's name as folded words, for telling whether two names may be one bearer's.
struct Bearer {
  private let words: [String]
  /// What the person is called beside the name: "plant", "manager".
  private let office: Set<String>

  init(_ claim: Claim) {
    words = claim.value.text.foldedWords
    let isCalled = claim.slot.subject.text != claim.value.text
    office = isCalled ? Set(claim.slot.subject.text.foldedWords.filter { $0.count >= 4 }) : []
  }

  func isSame(as other: Bearer) -> Bool {
    guard words.count > 1, other.words.count > 1 else { return words == other.words }
    if isPart(words, of: other.words) || isPart(other.words, of: words) { return true }
    if words.sorted() == other.words.sorted() { return true }
    guard words.count == other.words.count else { return false }
    let apart = words.indices.filter { words[$0] != other.words[$0] }
    if apart.count == 1, words.count == 2, office.count >= 2,
      office.isSubset(of: other.office)
        || other.office.count >= 2 && other.office.isSubset(of: office)
    {
      return true
    }
    if apart.count == 2 {
      return apart.allSatisfy {
        min(words[$0].count, other.words[$0].count) >= 4
          && editDistance(Array(words[$0]), Array(other.words[$0])) == 1
      }
    }
    return apart.count == 1 && isSlip(words[apart[0]], other.words[apart[0]])
  }

  private func isPart(_ short: [String], of long: [String]) -> Bool {
    var rest = long[...]
    for word in short {
      guard
        let found = rest.firstIndex(where: {
          $0 == word || (word.count == 1 && $0.hasPrefix(word))
        })
      else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private func isSlip(_ left: String, _ right: String) -> Bool {
    guard left.first == right.first, min(left.count, right.count) >= 4 else { return false }
    let allowed = left.prefix(3) == right.prefix(3) ? 3 : 2
    return editDistance(Array(left), Array(right)) <= max(allowed, min(left.count, right.count) / 3)
  }
}

/// The least number of letters put in, left out or changed.
///
/// V. I. Levenshtein 1966.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in right.enumerated() {
      let above = row[column + 1]
      row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == other ? 0 : 1))
      diagonal = above
    }
  }
  return row[right.count]
}
