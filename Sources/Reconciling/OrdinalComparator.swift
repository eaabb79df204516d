package import Facts

/// Compares two ranks or places in an order.
///
/// Corpus: `Fixtures/compare/ordinal.tsv`.
package struct OrdinalComparator: Comparator {
  /// A rank.
  package struct Subject: Operand {
    let rank: Int

    package init?(_ value: Value) {
      guard case .ordinal(let rank) = value else { return nil }
      self.rank = rank
    }
  }

  package let id = "ordinal"
  package let reasons: [Reason] = [.sameRank, .ranksApart]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    left.rank == right.rank
      ? Comparison(.same, .sameRank) : Comparison(.conflicting, .ranksApart)
  }
}

extension Reason {
  fileprivate static let sameRank = Reason("values-agree", "Both give the same rank.")
  fileprivate static let ranksApart = Reason("ordinal-differs", "The ranks differ.")
}
