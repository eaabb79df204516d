package import Facts

/// Writes a report for a terminal: the questions, the answers with their outlets, the words they
/// use.
///
/// Readable at 80 columns and without colour; nothing an article says reaches the terminal raw.
package struct TextReporter: Reporter {
  package let id = "text"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    var page = TextPage(options)
    page.head(report)
    var number = 0
    for section in report.sections {
      page.section(section, after: &number)
    }
    page.coverage(report)
    output.write(page.lines.joined(separator: "\n") + "\n")
  }
}
