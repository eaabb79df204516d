/// What the claims of one fact come to.
package struct Verdict: Sendable, Hashable {
  /// In the order of a report.
  package enum Standing: String, Sendable, CaseIterable {
    case conflict, evolving, incomparable, agreement, compatible, single

    /// Whether the answers differ: what audits compare and editors judge.
    package var isFinding: Bool { [.conflict, .evolving, .incomparable].contains(self) }
  }

  package enum Severity: String, Sendable, CaseIterable { case hard, soft }

  /// Two outlets differ; two named speakers differ, both rightly reported; one article differs from
  /// itself.
  package enum Kind: String, Sendable, CaseIterable { case outlet, speaker, `self` }

  package let fact: Fact
  package let standing: Standing
  /// On a conflict, and nowhere else.
  package let severity: Severity?
  /// On a conflict, and nowhere else.
  package let kind: Kind?
  /// Its slug is the rule id.
  package let reason: Reason
  /// The most believed first.
  package let camps: [Camp]
  /// Names its story from day to day; empty outside a section of a report.
  package private(set) var root = ""

  package init(
    fact: Fact,
    standing: Standing,
    severity: Severity? = nil,
    kind: Kind? = nil,
    reason: Reason,
    camps: [Camp]
  ) {
    self.fact = fact
    self.standing = standing
    self.severity = severity
    self.kind = kind
    self.reason = reason
    self.camps = camps
  }

  func rooted(in root: String) -> Verdict {
    var verdict = self
    verdict.root = root
    return verdict
  }
}

/// Claims of one fact that tell one value, in whatever wording, unit or rounding.
package struct Camp: Sendable, Hashable {
  /// The most exact, or the most usual, of its claims' values.
  package let value: Value
  package let claims: [Claim]
  /// Independent origins behind it: copies count once.
  package let origins: Int
  /// Share of belief among the fact's camps, from 0 to 1.
  package let support: Double

  package init(value: Value, claims: [Claim], origins: Int, support: Double) {
    self.value = value
    self.claims = claims
    self.origins = origins
    self.support = support
  }
}
