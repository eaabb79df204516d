import Facts

/// How sure a link must be, in natural logarithms of odds.
package struct Thresholds: Sendable {
  /// Claims of one value, or of values that can both hold.
  package var agreement = 0.0
  /// Two camps whose values exclude each other.
  package var conflict = 0.0
  /// A camp beside those that an even likelier standoff has joined.
  package var company: Double { conflict - 1 }

  package init() {}

  package init(agreement: Double, conflict: Double) {
    self.agreement = agreement
    self.conflict = conflict
  }
}
