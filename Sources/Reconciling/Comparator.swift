package import Facts

/// A kind of value that some comparator compares: one case of `Value`, taken out of it.
package protocol Operand: Sendable {
  init?(_ value: Value)
}

/// Sees two values of one kind and says how they stand to one another, with a reason.
///
/// It sees values only: time of publication and drift belong to `verdict(on:)`. Laws, checked for
/// every conformer: `compare(x, x)` is the same, and `compare(y, x)` is the mirror of `compare(x,
/// y)`.
package protocol Comparator<Subject>: Sendable {
  associatedtype Subject: Operand

  /// Kebab-case, API; the name of its corpus `Fixtures/compare/<id>.tsv`.
  var id: String { get }
  /// Every reason it can give.
  var reasons: [Reason] { get }

  func compare(_ left: Subject, _ right: Subject) -> Comparison
}

extension Comparator {
  /// Nil where either value is of another kind.
  func compareValues(_ left: Value, _ right: Value) -> Comparison? {
    guard let left = Subject(left), let right = Subject(right) else { return nil }
    return compare(left, right)
  }
}

/// Every comparator, in the order they are tried; a new one is a file, a line here and a corpus.
package enum Comparators {
  package static let all: [any Comparator] = [
    CountComparator(), PercentComparator(), MoneyComparator(), MeasureComparator(),
    DurationComparator(), MomentComparator(), OrdinalComparator(), ScoreComparator(),
    AgeComparator(), NameComparator(), RoleComparator(), QuotationComparator(), TruthComparator(),
    TextComparator(),
  ]
}

/// How two values stand to one another; incomparable where they are of different kinds.
package func compare(_ left: Value, _ right: Value) -> Comparison {
  for comparator in Comparators.all {
    if let comparison = comparator.compareValues(left, right) { return comparison }
  }
  return Comparison(.incomparable, .otherKind)
}

extension Reason {
  static let otherKind = Reason("kind-differs", "The values are of different kinds.")
}
