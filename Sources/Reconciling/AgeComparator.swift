package import Facts

/// Compares two ages in years.
///
/// Ground: DECISIONS on bounds and rounding in ARCHITECTURE.md, "When numbers differ". Corpus:
/// `Fixtures/compare/age.tsv`.
package struct AgeComparator: Comparator {
  /// An age in years.
  package struct Subject: Operand {
    let quantity: Quantity

    package init?(_ value: Value) {
      guard case .age(let quantity) = value else { return nil }
      self.quantity = quantity
    }
  }

  package let id = "age"
  package var reasons: [Reason] { words.all }
  private let words = BoundsReasons("age", "age-differs")

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    words.compare(left.quantity, right.quantity)
  }
}
