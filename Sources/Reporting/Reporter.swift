package import Facts

/// Writes a report in one format.
///
/// Total and pure: the same report and options give the same bytes. To add one: a file, a line of
/// `Reporters.all`, a snapshot.
package protocol Reporter: Sendable {
  /// What `--format` calls it; the snapshot's name.
  var id: String { get }

  func write(_ report: Report, options: ReportOptions, to output: inout some TextOutputStream)
}

/// The report in the format of that id, or nil where no reporter has it.
package func report(_ report: Report, as id: String, options: ReportOptions = ReportOptions())
  -> String?
{
  guard let reporter = Reporters.all.first(where: { $0.id == id }) else { return nil }
  var output = ""
  reporter.write(report, options: options, to: &output)
  return output
}

/// Writes the report in the format of that id; nothing where no reporter has it.
package func write(
  _ report: Report,
  as id: String,
  options: ReportOptions = ReportOptions(),
  to output: inout some TextOutputStream
) {
  Reporters.all.first { $0.id == id }?.write(report, options: options, to: &output)
}
