package import Facts

/// Compares two lengths of time, each in its own unit.
///
/// Corpus: `Fixtures/compare/duration.tsv`.
package struct DurationComparator: Comparator {
  /// A length of time.
  package struct Subject: Operand {
    let duration: Duration

    package init?(_ value: Value) {
      guard case .duration(let duration) = value else { return nil }
      self.duration = duration
    }
  }

  package let id = "duration"
  package var reasons: [Reason] { words.all }
  private let words = BoundsReasons("duration", "duration-differs")

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let (left, right) = (left.duration, right.duration)
    if left.unit == right.unit { return words.compare(left.amount, right.amount) }
    return words.compare(
      DurationComparator.loosened(left), DurationComparator.loosened(right),
      scales: (left.unit.seconds, right.unit.seconds))
  }

  /// Told in another unit, a length is rounded to half a unit of its own at most a twentieth.
  private static func loosened(_ duration: Duration) -> Quantity {
    let amount = duration.amount
    return Quantity(
      amount.value, upper: amount.upper, bound: amount.bound == .exact ? .about : amount.bound,
      step: amount.step) ?? amount
  }
}
