import Facts
import Foundation

/// What the head of a report tells of a story, and what the next audit must know of it: so that the
/// story itself need not be made, or fetched, again.
struct Gist: Codable, Sendable {
  /// As if no editor had dismissed anything.
  let tally: Report.Tally
  let coverage: Report.Coverage
  let remarks: [Remark]
  /// Where answers differ, in the order of the report.
  let findings: [Finding]
}

extension Gist {
  init(_ section: Report.Section, _ inspections: [Inspection], remarks: [Remark]) {
    var coverage = Report.Coverage()
    for inspection in inspections { coverage.add(inspection) }
    self.init(
      tally: Report.Tally([section]),
      coverage: coverage,
      remarks: remarks,
      findings: section.findings
    )
  }

  /// From the form that a store keeps.
  init(line: String) throws {
    self = try JSONDecoder().decode(Gist.self, from: Data(line.utf8))
  }

  /// Equal gists give equal lines.
  func line() throws -> String { try JSONRows.line(self) }
}
