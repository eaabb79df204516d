/// A finding that an audit marks as known, with a reason and an end.
package struct Suppression: Sendable, Hashable {
  package enum End: Sendable, Hashable {
    /// The last day it holds.
    case day(CivilDay)
    /// It holds while the finding rests on these articles alone.
    case article(beyond: [Identifier<Article>])
  }

  /// Id of the rule: "date-basis".
  package let rule: String
  /// `Verdict.key` of what is suppressed.
  package let finding: Identifier<Verdict>
  package let author: String
  /// ISO 8601 with its zone, as the caller gives it.
  package let made: String
  /// In the author's words.
  package let why: String
  package let end: End

  package init(
    rule: String,
    finding: Identifier<Verdict>,
    author: String,
    made: String,
    why: String,
    end: End
  ) {
    self.rule = rule
    self.finding = finding
    self.author = author
    self.made = made
    self.why = why
    self.end = end
  }
}
