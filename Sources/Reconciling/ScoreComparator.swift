package import Facts

/// Compares two scores, whichever side stands first; a unanimous vote is one with none against.
///
/// Corpus: `Fixtures/compare/score.tsv`.
package struct ScoreComparator: Comparator {
  /// A score.
  package struct Subject: Operand {
    let sides: [Int]

    package init?(_ value: Value) {
      guard case .score(let sides) = value else { return nil }
      self.sides = sides
    }

    var isUnanimous: Bool { sides == [0] }
  }

  package let id = "score"
  package let reasons: [Reason] = [.sameScore, .unanimousScore, .scoresApart]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    if left.sides.sorted() == right.sides.sorted() { return Comparison(.same, .sameScore) }
    if left.isUnanimous, right.sides.contains(0) { return Comparison(.wider, .unanimousScore) }
    if right.isUnanimous, left.sides.contains(0) { return Comparison(.narrower, .unanimousScore) }
    return Comparison(.conflicting, .scoresApart)
  }
}

extension Reason {
  fileprivate static let sameScore = Reason("values-agree", "Both give the same score.")
  fileprivate static let unanimousScore = Reason(
    "vote-unanimous",
    "One gives the vote, the other that none was against; both can hold."
  )
  fileprivate static let scoresApart = Reason("score-differs", "The scores differ.")
}
