package import Facts

/// Compares two measures of one dimension, each in its own unit.
///
/// Corpus: `Fixtures/compare/measure.tsv`.
package struct MeasureComparator: Comparator {
  /// A measure with its unit.
  package struct Subject: Operand {
    let measure: Measure

    package init?(_ value: Value) {
      guard case .measure(let measure) = value else { return nil }
      self.measure = measure
    }
  }

  package let id = "measure"
  package var reasons: [Reason] { words.all + [.otherDimension] }
  private let words = BoundsReasons("measure", "measure-differs")

  /// Outlets write one word for the other's: equal figures are one measure.
  private static let tons: Set<String> = ["t", "ton", "long ton"]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let (left, right) = (left.measure, right.measure)
    guard left.unit.dimension == right.unit.dimension else {
      return Comparison(.incomparable, .otherDimension)
    }
    if MeasureComparator.tons.isSuperset(of: [left.unit.id, right.unit.id]) {
      let asTold = words.compare(left.amount, right.amount)
      if asTold.relation != .conflicting { return asTold }
    }
    return words.compare(
      left.amount,
      right.amount,
      scales: (left.unit.scale, right.unit.scale),
      offsets: (left.unit.offset, right.unit.offset)
    )
  }
}

extension Reason {
  fileprivate static let otherDimension = Reason(
    "unit-differs",
    "The measures are of different dimensions."
  )
}
