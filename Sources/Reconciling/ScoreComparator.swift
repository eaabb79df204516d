package import Facts

/// Compares two scores, whichever side stands first; of a vote how many were against may be told
/// alone, none where it was unanimous.
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

    /// How many were against, where nothing else is told.
    var against: Int? { sides.count == 1 ? sides[0] : nil }
  }

  package let id = "score"
  package let reasons: [Reason] = [.sameScore, .unanimousScore, .scoresApart]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    if left.sides.sorted() == right.sides.sorted() { return Comparison(.same, .sameScore) }
    if let against = left.against, right.against == nil, right.sides.contains(against) {
      return Comparison(.wider, .unanimousScore)
    }
    if let against = right.against, left.against == nil, left.sides.contains(against) {
      return Comparison(.narrower, .unanimousScore)
    }
    return Comparison(.conflicting, .scoresApart)
  }
}

extension Reason {
  fileprivate static let sameScore = Reason("values-agree", "Both give the same score.")
  fileprivate static let unanimousScore = Reason(
    "vote-unanimous",
    "One gives the vote, the other only how many were against; both can hold."
  )
  fileprivate static let scoresApart = Reason("score-differs", "The scores differ.")
}
