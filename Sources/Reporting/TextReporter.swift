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
    if let note = options.audit { page.head(note, report) } else { page.head(report) }
    var number = 0
    for place in options.audit?.news ?? Array(report.sections.indices) {
      let section = report.sections[place]
      let shown = options.audit == nil ? section : section.news(options)
      if let shown { page.section(shown, after: &number) }
      page.flush(to: &output)
    }
    if let note = options.audit { page.foot(note) }
    page.coverage(report)
    page.flush(to: &output)
  }
}
