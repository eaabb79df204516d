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
    return words.compare(
      left.amount,
      right.amount,
      scales: (left.unit.seconds, right.unit.seconds)
    )
  }
}
