/// What an editor decided: appended to the store, never changed, applied by the next report.
///
/// Of several judgements on one thing the last one holds.
package struct Judgement: Sendable, Hashable {
  package enum Decision: Sendable, Hashable {
    /// The finding of this `Verdict.key` is as reported.
    case confirm(Identifier<Verdict>)
    /// It is no finding.
    case dismiss(Identifier<Verdict>)
    /// The answer to go by, as reports print it: "2025-06-05".
    case prefer(Identifier<Verdict>, String)
    /// The claims of these `Claim.key`s speak of one thing.
    case same(Identifier<Claim>, Identifier<Claim>)
    /// They speak of two.
    case different(Identifier<Claim>, Identifier<Claim>)
  }

  package let decision: Decision
  package let author: String
  /// ISO 8601 with its zone, as the caller gives it.
  package let made: String
  /// In the author's words.
  package let why: String
  /// The last day it holds; nil where it holds for good.
  package let until: CivilDay?

  package init(
    _ decision: Decision,
    author: String,
    made: String,
    why: String,
    until: CivilDay? = nil
  ) {
    self.decision = decision
    self.author = author
    self.made = made
    self.why = why
    self.until = until
  }

  package func holds(on day: CivilDay) -> Bool { until.map { day <= $0 } ?? true }
}

extension [Judgement] {
  /// Those that hold on a day; all where the day is not known.
  package func holding(on day: CivilDay?) -> [Judgement] {
    filter { judgement in day.map(judgement.holds) ?? true }
  }
}

extension Judgement.Decision {
  /// The finding it is on; nil for a word on two claims.
  package var finding: Identifier<Verdict>? {
    switch self {
    case .confirm(let key), .dismiss(let key), .prefer(let key, _): key
    case .same, .different: nil
    }
  }

  /// The answer it prefers, as reports print it.
  package var preferred: String? {
    guard case .prefer(_, let value) = self else { return nil }
    return value
  }

  package var word: String {
    switch self {
    case .confirm: "confirm"
    case .dismiss: "dismiss"
    case .prefer: "prefer"
    case .same: "same"
    case .different: "different"
    }
  }
}
