package import Facts

/// Compares two scores, whichever side stands first.
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
  }

  package let id = "score"
  package let reasons: [Reason] = [.sameScore, .scoresApart]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    left.sides.sorted() == right.sides.sorted()
      ? Comparison(.same, .sameScore) : Comparison(.conflicting, .scoresApart)
  }
}

extension Reason {
  fileprivate static let sameScore = Reason("values-agree", "Both give the same score.")
  fileprivate static let scoresApart = Reason("score-differs", "The scores differ.")
}
