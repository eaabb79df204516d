import Facts

extension Report.Coverage {
  /// "5 articles, 31 sentences, 33 claims".
  var amounts: String {
    [articles.of("article"), sentences.of("sentence"), claims.of("claim")].joined(separator: ", ")
  }

  /// "3 stated, 2 resolved, 0 computed, 0 sibling, 1 dateline, 1 unresolved".
  var dateAmounts: String {
    datesByBasis.map { "\($0.count) \($0.basis)" }.joined(separator: ", ")
  }

  /// Dates by basis in the order of a report, zeros too; "unresolved" comes last.
  var datesByBasis: [(basis: String, count: Int)] {
    (Claim.Basis.allCases.map(\.rawValue) + ["unresolved"]).map { ($0, dates[$0] ?? 0) }
  }
}
