package import Facts

/// Writes workflow commands that GitHub shows as annotations beside the lines of the articles.
///
/// Ground: docs.github.com, "Workflow commands for GitHub Actions"; the escapes are those of
/// actions/toolkit.
package struct GitHubReporter: Reporter {
  package let id = "github"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    for finding in report.findings(options) {
      let properties = [
        ("file", finding.path), ("line", String(finding.start.line)),
        ("endLine", String(finding.end.line)), ("col", String(finding.start.column)),
        ("endColumn", String(finding.end.column)),
        ("title", finding.rule + (finding.mark.map { " (\($0))" } ?? "")),
      ]
      let command = GitHubReporter.command(finding.level)
      GitHubReporter.write(command, properties, finding.message, to: &output)
    }
    for list in options.audit?.lists ?? [] {
      for line in list.lines {
        let title = "\(line.rule) (\(list.title.lowercased()))"
        GitHubReporter.write("notice", [("title", title)], line.text, to: &output)
      }
    }
  }

  private static func write(
    _ command: String,
    _ properties: [(String, String)],
    _ message: String,
    to output: inout some TextOutputStream
  ) {
    let list = properties.map { $0.0 + "=" + property($0.1) }
    output.write("::\(command) \(list.joined(separator: ","))::\(escaped(message.collapsed))\n")
  }

  private static func command(_ level: Finding.Level) -> String {
    level == .note ? "notice" : level.rawValue
  }

  private static func property(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  /// Newlines keep their meaning; other control characters are written out.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).printable.replacing("%", with: "%25") }
      .joined(separator: "%0A")
  }
}
