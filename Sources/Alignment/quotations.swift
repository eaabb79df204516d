import Facts
import Reconciling

/// Groups the quotations of one utterance: half their words shared in order, by one speaker or by
/// none named.
func quotations(among claims: [Claim]) -> [[Claim]] {
  var groups: [[Claim]] = []
  for claim in claims.sorted(by: isBefore) {
    let found = groups.firstIndex { group in
      group.contains { isOneUtterance($0, claim) }
        && !group.contains {
          $0.article == claim.article && !isCut($0, claim) && !isScrap($0, beside: claim)
        }
    }
    if let found { groups[found].append(claim) } else { groups.append([claim]) }
  }
  return groups
}

/// One is a part of the other, or the same.
private func isCut(_ left: Claim, _ right: Claim) -> Bool {
  [.same, .narrower, .wider].contains(compare(left.value, right.value).relation)
}

/// A few words of it, as a headline quotes them.
private func isScrap(_ quotation: Claim, beside other: Claim) -> Bool {
  let words = (quotation.value.text.foldedWords.count, other.value.text.foldedWords.count)
  return words.0 <= 5 && words.1 >= 2 * words.0
}

private func isOneUtterance(_ left: Claim, _ right: Claim) -> Bool {
  guard compare(left.value, right.value).relation != .incomparable else { return false }
  let (one, other) = (left.slot.subject.text.foldedWords, right.slot.subject.text.foldedWords)
  let shared = wordsShared(left, right, least: 4)
  guard shared >= 2 else { return false }
  if shared >= 4 || wordsShared(left, right, least: 1) >= 6 { return true }
  let isOfBody = [left, right].contains { $0.slot.subject.kind == .organization }
  let isUnknown = one.isEmpty || other.isEmpty || isOfBody || !isNamed(left) || !isNamed(right)
  return isOneName(one, other) || shared >= 3 && isUnknown
}

/// How many words both have, of so many letters at least.
private func wordsShared(_ left: Claim, _ right: Claim, least letters: Int) -> Int {
  let words = Set(left.value.text.foldedWords.filter { $0.count >= letters })
  return words.intersection(right.value.text.foldedWords).count
}

/// "Ann Ash" names a speaker; "the minister" may be anyone.
private func isNamed(_ claim: Claim) -> Bool {
  claim.slot.subject.text.first?.isUppercase ?? false
}
