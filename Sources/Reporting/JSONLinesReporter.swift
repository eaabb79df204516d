package import Facts

/// Writes a fact a line, each a JSON object: its story, then the fields it has in the JSON report.
///
/// Ground: jsonlines.org.
package struct JSONLinesReporter: Reporter {
  package let id = "jsonl"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    for section in report.sections {
      let witnesses = Witnesses(section)
      let story: [JSONValue.Member] = [
        .init("story", .string(section.story.id.rawValue)),
        .init("title", .string(section.story.title)),
      ]
      for verdict in section.verdicts {
        let members = story + witnesses.json(verdict, options)
        output.write(JSONValue.object(members).text() + "\n")
      }
    }
  }
}
