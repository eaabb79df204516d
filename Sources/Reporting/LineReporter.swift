package import Facts

/// Writes a line for each side of a conflict, as editors' programs parse it: `path:line:column:
/// severity rule message`.
///
/// In an audit a finding's state stands behind the rule: `date-basis [new]`; what is gone has no line.
/// Lines and columns are those of the text as it was read, from 1, in code points.
package struct LineReporter: Reporter {
  package let id = "line"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    for finding in report.findings(options) {
      let place = "\(finding.path.printable):\(finding.start.line):\(finding.start.column)"
      let message = finding.message.collapsed.printable
      let rule = finding.rule + (finding.mark.map { " [\($0)]" } ?? "")
      output.write("\(place): \(finding.level.rawValue) \(rule) \(message)\n")
    }
  }
}
