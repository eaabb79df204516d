package import Facts

/// Compares two counts of people or things.
///
/// Ground: DECISIONS on bounds and rounding in ARCHITECTURE.md, "When numbers differ". Corpus:
/// `Fixtures/compare/count.tsv`.
package struct CountComparator: Comparator {
  /// A count.
  package struct Subject: Operand {
    let quantity: Quantity

    package init?(_ value: Value) {
      guard case .count(let quantity) = value else { return nil }
      self.quantity = quantity
    }
  }

  package let id = "count"
  package var reasons: [Reason] { words.all }
  private let words = BoundsReasons("count", "count-differs")

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    words.compare(left.quantity, right.quantity)
  }
}
