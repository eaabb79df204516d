package import Facts
import Foundation

/// The findings that editors set aside: a file of one line each, with rule, key, reason, author and
/// end.
///
///     {"schema":"crosscheck.suppressions/1"}
///     {"by":"J. Doe","key":"5c…","rule":"date-basis","until":"2026-12-31","why":"both are right"}
///
/// `until` is a day, the last one it holds, or "new-article": it ends when the finding rests on an
/// article that is not in `articles`, or, where the line has none, on one that was not there when an
/// audit first saw it.
package struct SuppressionFile: Sendable {
  package struct Line: Sendable, Codable {
    package let rule: String
    package let key: Identifier<Verdict>
    package let by: String
    package let why: String
    package let until: String
    package var made: String?
    package var articles: [Identifier<Article>]?
    /// The finding as it was: finds it again where its key is another.
    package var finding: Finding?

    package init(_ finding: Finding, by: String, why: String, until: CivilDay?, made: String) {
      rule = finding.rule
      key = finding.key
      self.by = by
      self.why = why
      self.until = until?.iso ?? SuppressionFile.newArticle
      self.made = made
      articles = until == nil ? finding.articles.sorted() : nil
      self.finding = finding
    }
  }

  package private(set) var lines: [Line]

  static let newArticle = "new-article"
  private static let schema = "crosscheck.suppressions/1"

  package init(_ lines: [Line] = []) {
    self.lines = lines
  }

  package init(file path: String) throws(AuditError) {
    lines = []
    for (number, line) in try JSONRows.read(path, schema: SuppressionFile.schema)
      as [(Int, Line)]
    {
      try SuppressionFile.validate(line, path, number)
      lines.append(line)
    }
  }

  package mutating func append(_ line: Line) { lines.append(line) }

  package func text() throws -> String { try JSONRows.text(lines, schema: SuppressionFile.schema) }

  private static func validate(_ line: Line, _ path: String, _ number: Int) throws(AuditError) {
    for (name, text) in [("rule", line.rule), ("key", line.key.rawValue), ("by", line.by)]
      + [("why", line.why)]
    where text.allSatisfy(\.isWhitespace) {
      throw .malformed(path: path, line: number, expected: "a \(name)", found: "nothing")
    }
    guard line.until == newArticle || CivilDay(iso: line.until) != nil else {
      throw .malformed(
        path: path,
        line: number,
        expected: "until a day as 2026-12-31, or \(newArticle)",
        found: line.until
      )
    }
  }
}
