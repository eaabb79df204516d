import Facts

/// How sure a link must be, in natural logarithms of odds.
package struct Thresholds: Sendable {
  /// Claims of one value, or of values that can both hold.
  package var agreement = 0.5
  /// Two camps whose values exclude each other.
  package var conflict = 0.0

  package init() {}

  package init(agreement: Double, conflict: Double) {
    self.agreement = agreement
    self.conflict = conflict
  }

  /// What equal values add: a rare value in two articles is seldom chance.
  func bonus(for relation: Relation, value: Double?) -> Double {
    switch relation {
    case .same: 1 + 0.5 * min(4, Double(value.map(digits) ?? 3))
    case .narrower, .wider: 1
    case .overlapping: 0.5
    case .conflicting, .incomparable: 0
    }
  }

  /// Digits that are not trailing zeros.
  private func digits(_ number: Double) -> Int {
    let text = String(Int64(min(abs(number), 1e15)))
    return text.reversed().drop { $0 == "0" }.count
  }
}
