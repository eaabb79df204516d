import Facts
import Foundation
import Reporting
import Testing

/// What is read line by line: line, github, jsonl, csv, and what holds for all formats.
@Suite struct LinesTests {
  @Test(arguments: Reporters.all.map(\.id))
  func `the same report gives the same bytes, however its claims are ordered`(id: String) throws {
    let first = try #require(report(CanonicalReport.report, as: id))
    #expect(report(CanonicalReport.report, as: id) == first)
    #expect(report(CanonicalReport.shuffled, as: id) == first)
  }

  @Test(arguments: Reporters.all.map(\.id))
  func `no control character or bidirectional mark is written raw`(id: String) throws {
    let written = try #require(report(CanonicalReport.report, as: id))
    for scalar in written.unicodeScalars where !scalar.isPrintable {
      #expect(scalar == "\n" || (id == "csv" && scalar == "\r"))
    }
  }

  @Test func `ids are unique and an unknown format is none`() {
    let ids = Reporters.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(report(CanonicalReport.report, as: "pdf") == nil)
  }

  @Test func `a line has path, line, column, severity, rule and message`() throws {
    let written = try #require(report(CanonicalReport.report, as: "line"))
    let lines = written.split(separator: "\n")
    #expect(lines.count == 15)
    #expect(lines[3].hasPrefix("local.txt:2:19: error date-day Date of the fall of the cabin? "))
    for line in lines {
      #expect([" error ", " warning ", " note "].contains { line.contains($0) })
    }
  }

  @Test func `an annotation escapes what would end its fields`() throws {
    let written = try #require(report(CanonicalReport.report, as: "github"))
    for line in written.split(separator: "\n") {
      let parts = line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
      #expect(parts[0].isEmpty && parts.count == 3)
      let fields = parts[1].drop { $0 != " " }.dropFirst().split(separator: ",")
      #expect(
        fields.map { $0.prefix { $0 != "=" } }
          == ["file", "line", "endLine", "col", "endColumn", "title"]
      )
      let command = parts[1].prefix { $0 != " " }
      #expect(["error", "warning", "notice"].contains(command))
    }
    #expect(written.contains("file=drop/late%2C \"final\"%0A"))
  }

  @Test func `a JSON line is a fact with its story`() throws {
    let written = try #require(report(CanonicalReport.report, as: "jsonl"))
    let facts = try written.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(facts.count == CanonicalReport.report.sections.flatMap(\.verdicts).count)
    for fact in facts {
      #expect(fact?["story"] as? String == CanonicalReport.story.id.rawValue)
      #expect((fact?["values"] as? [Any])?.isEmpty == false)
    }
  }

  @Test func `a row of CSV is a claim and all rows have the same cells`() throws {
    let written = try #require(report(CanonicalReport.report, as: "csv"))
    let rows = LinesTests.rows(of: written)
    #expect(rows.count == CanonicalReport.claims.count + 1)
    #expect(Set(rows.map(\.count)).count == 1)
    let column = try #require(rows[0].firstIndex(of: "sentence"))
    #expect(rows.contains { $0[column] == "\"We heard the cable sing,\" said Ada Conti, 42" })
    let formula = rows.joined().first { $0.contains("=1+1") && $0.count < 6 }
    #expect(formula == "'=1+1")
  }

  /// Cells of RFC 4180: quoted ones hold commas and doubled quotes, rows end with CRLF.
  private static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { cell += "\"" }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return rows
  }
}

extension CanonicalReport {
  /// The same report with the claims of every camp the other way round.
  static let shuffled = Report(
    model: report.model,
    sections: report.sections.map { section in
      Report.Section(
        story: section.story,
        articles: section.articles,
        provenance: section.provenance.reversed(),
        verdicts: section.verdicts.map(reversed)
      )
    },
    coverage: report.coverage,
    remarks: report.remarks
  )

  private static func reversed(_ verdict: Verdict) -> Verdict {
    let camps = verdict.camps.map {
      Camp(value: $0.value, claims: $0.claims.reversed(), origins: $0.origins, support: $0.support)
    }
    return Verdict(
      fact: verdict.fact,
      standing: verdict.standing,
      severity: verdict.severity,
      kind: verdict.kind,
      reason: verdict.reason,
      camps: camps
    )
  }
}
