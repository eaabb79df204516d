package import Facts

/// Writes a claim a row, with its fact's verdict beside it, for spreadsheets; of an audit also a row
/// for each finding that is gone.
///
/// No cell holds a line break or a control character: both are written out. A text that a
/// spreadsheet would run as a formula has an apostrophe in front. Ground: RFC 4180; OWASP, "CSV
/// Injection".
package struct CSVReporter: Reporter {
  package let id = "csv"

  private static let columns = [
    "story", "title", "fact", "key", "label", "type", "subject", "attribute", "qualifiers",
    "verdict", "severity", "kind", "rule", "value", "display", "origins", "support", "article",
    "source", "origin", "derived_from", "published", "published_basis", "line", "column", "start",
    "end", "surface", "sentence", "claim_value", "basis", "polarity", "modality", "speaker",
    "extractor", "claim", "judgement", "state", "suppression",
  ]

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    output.write(CSVReporter.columns.joined(separator: ",") + "\r\n")
    for section in report.sections {
      let witnesses = Witnesses(section)
      for verdict in section.verdicts {
        for camp in verdict.camps {
          for citation in witnesses.citations(in: camp) {
            let row =
              section.story.cells + verdict.cells(options) + camp.cells + citation.cells
              + [citation.claim.key.rawValue, section.remark(on: verdict) ?? ""]
              + options.cells(of: verdict)
            CSVReporter.write(row, to: &output)
          }
        }
      }
    }
    for line in options.audit?.gone ?? [] { CSVReporter.write(line.cells, to: &output) }
  }

  private static func write(_ row: [String], to output: inout some TextOutputStream) {
    output.write(row.map(CSVReporter.cell).joined(separator: ",") + "\r\n")
  }

  /// A row of which some columns are filled.
  fileprivate static func row(_ cells: [String: String]) -> [String] {
    columns.map { cells[$0] ?? "" }
  }

  private static func cell(_ text: String) -> String {
    let starts = text.first.map { "=+-@".contains($0) } ?? false
    let safe = (starts && Double(text) == nil ? "'" : "") + text.printable
    guard safe.contains(where: { $0 == "\"" || $0 == "," }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension Story {
  fileprivate var cells: [String] { [id.rawValue, title] }
}

extension ReportOptions {
  /// What an audit knows of a finding.
  fileprivate func cells(of verdict: Verdict) -> [String] {
    [mark(of: verdict)?.state.rawValue ?? "", suppressions[verdict.key]?.remark ?? ""]
  }
}

extension AuditNote.Line {
  fileprivate var cells: [String] {
    CSVReporter.row([
      "key": key.rawValue, "label": text, "rule": rule, "state": BaselineState.absent.rawValue,
    ])
  }
}

extension Verdict {
  fileprivate func cells(_ options: ReportOptions) -> [String] {
    let qualifiers = fact.slot.qualifiers.map { $0.role.rawValue + "=" + $0.text }
    return [
      fact.id.rawValue, options.name(of: self), fact.label, fact.kind.rawValue,
      fact.slot.subject.text, fact.slot.attribute, qualifiers.joined(separator: "; "),
      standing.rawValue,
      severity?.rawValue ?? "", kind?.rawValue ?? "", reason.slug,
    ]
  }
}

extension Camp {
  fileprivate var cells: [String] {
    [value.text, value.display, String(origins), Quantity.plain(support.rounded(to: 3))]
  }
}

extension Citation {
  fileprivate var cells: [String] {
    [
      article.path, article.source.name, origin, derivedFrom ?? "",
      article.publication.day?.iso ?? "", article.publication.basis.rawValue, String(start.line),
      String(start.column), String(span.lowerBound), String(span.upperBound), surface, sentence,
      claim.value.text, claim.basis.rawValue, claim.polarity.rawValue, claim.modality.rawValue,
      claim.attribution?.speaker ?? "", claim.extractor,
    ]
  }
}
