import Facts

/// How sure a link must be, in natural logarithms of odds.
package struct Thresholds: Sendable {
  /// Claims of one value, or of values that can both hold.
  package var agreement = 0.0
  /// Two camps whose values exclude each other.
  package var conflict = 0.45
  /// Two camps that may be one moving value at two times.
  package var movement: Double { conflict - 2.55 }

  /// Two camps of which one says that its value moves.
  package var change: Double { conflict - 1.3 }

  /// No two camps that exclude each other need less.
  var least: Double { min(conflict, movement, change) }

  package init() {}

  package init(agreement: Double, conflict: Double) {
    self.agreement = agreement
    self.conflict = conflict
  }
}
