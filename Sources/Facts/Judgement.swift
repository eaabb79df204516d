/// What an editor decided about a finding: appended to the store, never changed, read by the next
/// run.
package struct Judgement: Sendable, Hashable {
  package enum Decision: Sendable, Hashable {
    /// The finding is as reported.
    case confirm
    /// It is no finding.
    case dismiss
    /// Both facts speak of one thing.
    case same(Identifier<Fact>)
    /// The facts speak of two things.
    case different(Identifier<Fact>)
    /// The answer to go by, as reports print it: "2025-06-05".
    case prefer(String)
  }

  package let fact: Identifier<Fact>
  package let decision: Decision
  package let author: String
  /// ISO 8601 with its zone, as the caller gives it.
  package let made: String
  /// In the author's words.
  package let why: String
  /// The last day it holds; nil where it holds for good.
  package let until: CivilDay?

  package init(
    fact: Identifier<Fact>,
    decision: Decision,
    author: String,
    made: String,
    why: String,
    until: CivilDay? = nil
  ) {
    self.fact = fact
    self.decision = decision
    self.author = author
    self.made = made
    self.why = why
    self.until = until
  }
}
