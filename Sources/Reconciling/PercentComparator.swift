package import Facts

/// Compares two percentages.
///
/// Ground: DECISIONS on bounds and rounding in ARCHITECTURE.md, "When numbers differ". Corpus:
/// `Fixtures/compare/percent.tsv`.
package struct PercentComparator: Comparator {
  /// A share of a hundred.
  package struct Subject: Operand {
    let quantity: Quantity

    package init?(_ value: Value) {
      guard case .percent(let quantity) = value else { return nil }
      self.quantity = quantity
    }
  }

  package let id = "percent"
  package var reasons: [Reason] { words.all + [words.unsigned] }
  private let words = BoundsReasons("percentage", "percent-differs")

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    words.compareSigned(left.quantity, right.quantity)
  }
}
