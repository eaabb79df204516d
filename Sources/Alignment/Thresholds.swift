import Facts

/// How sure a link must be, in natural logarithms of odds.
package struct Thresholds: Sendable {
  /// Claims of one value, or of values that can both hold.
  package var agreement = 0.5
  /// The best pair of two camps whose values exclude each other.
  package var conflict = 1.0
  /// The mean over all pairs of two such camps.
  package var camps = 0.0

  package init() {}

  package init(agreement: Double, conflict: Double, camps: Double) {
    self.agreement = agreement
    self.conflict = conflict
    self.camps = camps
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
