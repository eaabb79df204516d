/// How two values stand to one another.
package enum Relation: String, Sendable, CaseIterable {
  /// Equal, once units, rounding and spelling are allowed for.
  case same
  /// The left says the same more exactly.
  case narrower
  /// The left says the same less exactly.
  case wider
  /// Both can be true, and neither holds the other.
  case overlapping
  case conflicting
  case incomparable

  /// The relation seen from the right.
  package var mirrored: Relation {
    switch self {
    case .narrower: .wider
    case .wider: .narrower
    default: self
    }
  }
}

/// Why a comparison came out as it did: an id that is API (SARIF rule, CSS class, column), and a
/// plain sentence.
package struct Reason: Sendable, Hashable {
  package let slug: String
  package let text: String

  package init(_ slug: String, _ text: String) {
    self.slug = slug
    self.text = text
  }
}

/// A relation with its reason; never a lone number.
package struct Comparison: Sendable, Hashable {
  package let relation: Relation
  package let reason: Reason

  package init(_ relation: Relation, _ reason: Reason) {
    self.relation = relation
    self.reason = reason
  }

  package var mirrored: Comparison { Comparison(relation.mirrored, reason) }
}
