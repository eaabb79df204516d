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

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let (left, right) = (left.measure, right.measure)
    guard left.unit.dimension == right.unit.dimension else {
      return Comparison(.incomparable, .otherDimension)
    }
    return words.compare(
      MeasureComparator.loosened(left, right), MeasureComparator.loosened(right, left),
      scales: (left.unit.scale, right.unit.scale), offsets: (left.unit.offset, right.unit.offset))
  }

  /// A figure converted from another unit was rounded on the way: a hundredth is allowed either way.
  private static func loosened(_ measure: Measure, _ other: Measure) -> Quantity {
    guard measure.unit.scale != other.unit.scale || measure.unit.offset != other.unit.offset,
      let loose = Quantity(
        measure.amount.value, upper: measure.amount.upper, bound: measure.amount.bound,
        step: converted(measure.amount))
    else { return measure.amount }
    return loose
  }

  private static func converted(_ quantity: Quantity) -> Double {
    let step = max(quantity.step, abs(quantity.value) * 0.02)
    return step < 1 || step >= 100 ? step : max(step, 0.999_999)
  }
}

extension Reason {
  fileprivate static let otherDimension = Reason(
    "unit-differs", "The measures are of different dimensions.")
}
