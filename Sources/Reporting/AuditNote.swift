package import Facts

/// What an audit says beside its report.
package struct AuditNote: Sendable {
  /// A finding that an earlier run had and this one has no more, or a suppression that marks
  /// nothing.
  package struct Line: Sendable {
    package let key: Identifier<Verdict>
    package let rule: String
    /// One line, not yet safe to print.
    package let text: String

    package init(key: Identifier<Verdict>, rule: String, text: String) {
      self.key = key
      self.rule = rule
      self.text = text
    }
  }

  /// The number of the run in the database.
  package let run: Int
  /// What the findings are held against: "run 3", "baseline desk.jsonl"; nil for a first run.
  package let since: String?
  /// Whether findings that were there before pass: `--baseline` and `--since` ask for it.
  package let isGate: Bool
  /// The places of the stories that hold a new or updated finding, from 0.
  package let news: [Int]
  /// Articles by what became of them: "new", "replaced", "unchanged".
  package let articles: [(name: String, count: Int)]
  /// Findings by how they stand: "new", "updated", "unchanged", "gone", "suppressed", "in baseline".
  package let findings: [(name: String, count: Int)]
  package let gone: [Line]
  /// Suppressions that have ended or mark nothing.
  package let stale: [Line]

  package init(
    run: Int,
    since: String?,
    isGate: Bool = false,
    news: [Int] = [],
    articles: [(name: String, count: Int)],
    findings: [(name: String, count: Int)],
    gone: [Line],
    stale: [Line]
  ) {
    self.run = run
    self.since = since
    self.isGate = isGate
    self.news = news
    self.articles = articles
    self.findings = findings
    self.gone = gone
    self.stale = stale
  }
}

extension AuditNote {
  /// "1 new, 0 replaced, 4 unchanged".
  var articleCounts: String { AuditNote.list(articles) }
  /// "1 new, 0 updated, 4 unchanged, 0 gone".
  var findingCounts: String { AuditNote.list(findings) }

  /// "run 2, since run 1", "run 1, the first".
  var title: String { "run \(run), " + (since.map { "since " + $0 } ?? "the first") }

  /// The lists at a report's end, with what they hold; empty ones are left out.
  var lists: [(title: String, gloss: String, lines: [Line])] {
    [
      ("Gone", "found before, not any more", gone),
      ("Stale suppressions", "they have ended or mark nothing", stale),
    ].filter { !$0.2.isEmpty }
  }

  private static func list(_ counts: [(name: String, count: Int)]) -> String {
    counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
  }

  var json: JSONValue {
    [
      "run": .integer(run),
      "since": JSONValue(since),
      "articles": AuditNote.json(articles),
      "findings": AuditNote.json(findings),
      "gone": .array(gone.map(\.json)),
      "stale_suppressions": .array(stale.map(\.json)),
    ]
  }

  private static func json(_ counts: [(name: String, count: Int)]) -> JSONValue {
    .object(
      counts.map { .init($0.name.replacing(" ", with: "_"), .integer($0.count)) }
    )
  }
}

extension AuditNote.Line {
  /// As a report signs a finding; safe to print.
  var signature: String { rule.printable + ", " + key.rawValue.printable.prefix(8) }

  /// The same inside a code span of Markdown, which knows no escapes.
  var code: String { signature.replacing("`", with: "'") }

  fileprivate var json: JSONValue {
    ["key": .string(key.rawValue), "rule": .string(rule), "text": .string(text)]
  }
}
