import Facts
import MarkupKit
import Reporting
import TestKit
import Testing

/// Every format is what its own readers take, of a report and of an audit alike.
@Suite struct FormatTests {
  enum Kind: CaseIterable {
    case plain, audit

    var options: ReportOptions { self == .audit ? CanonicalAudit.options : ReportOptions() }

    func written(_ format: String) throws -> String {
      try #require(report(CanonicalReport.report, as: format, options: options))
    }
  }

  @Test(arguments: Kind.allCases)
  func `SARIF fits its schema`(kind: Kind) throws {
    #expect(try JSONSchema("sarif").misfits(in: kind.written("sarif")) == [])
  }

  @Test func `the SARIF of a draft fits its schema`() throws {
    let written = report(CanonicalVerification.verification, as: .sarif)
    #expect(try JSONSchema("sarif").misfits(in: written) == [])
  }

  @Test(arguments: Kind.allCases)
  func `JSON fits its schema, and so does each line of JSON Lines`(kind: Kind) throws {
    let schema = try JSONSchema("report")
    #expect(try schema.misfits(in: kind.written("json")) == [])
    for line in try kind.written("jsonl").split(separator: "\n") {
      #expect(try schema.misfits(in: String(line), definition: "fact") == [])
    }
  }

  @Test func `a schema finds what does not fit`() throws {
    let written = try Kind.audit.written("sarif")
    let schema = try JSONSchema("sarif")
    for (part, wrong) in [
      ("\"2.1.0\",\n  \"runs\"", "\"2.2.0\",\n  \"runs\""),
      ("\"kind\": \"fail\"", "\"kind\": \"fell\""),
      ("\"ruleIndex\": ", "\"ruleIndex\": -"), ("\"level\": \"error\"", "\"level\": 3"),
      ("\"uri\": \"", "\"uri\": \"a b"), ("\"executionSuccessful\": false,", ""),
      ("\"columnKind\"", "\"columns\""),
    ] {
      #expect(written.contains(part))
      #expect(try schema.misfits(in: written.replacing(part, with: wrong)) != [], "\(part)")
    }
  }

  @Test(arguments: Kind.allCases)
  func `JUnit fits its schema`(kind: Kind) throws {
    let written = try kind.written("junit")
    let schema = Fixtures.folder + "/formats/junit.xsd"
    #expect(isValid(written, bySchema: schema))
    #expect(!isValid(written.replacing(" tests=", with: " checks="), bySchema: schema))
  }

  @Test(arguments: Kind.allCases)
  func `CSV has rows of one length and nothing that a strict reader refuses`(kind: Kind) throws {
    let rows = try CSVDocument(kind.written("csv")).rows
    let states = try #require(rows[0].firstIndex(of: "state"))
    let gone = kind == .audit ? 1 : 0
    #expect(rows.count == CanonicalReport.claims.count + 1 + gone)
    #expect(rows.count { $0[states] == "absent" } == gone)
    #expect(rows.contains { $0[states] == "updated" } == (kind == .audit))
    for cell in rows.joined() { #expect(!cell.hasPrefix("=") && !cell.hasPrefix("@")) }
  }

  @Test(arguments: Kind.allCases)
  func `HTML is read without a complaint, loads nothing and holds what was said as text`(
    kind: Kind
  ) throws {
    let page = try HTMLDocument(kind.written("html"))
    #expect(page.complaints == [])
    #expect(page.elements.isDisjoint(with: ["script", "img", "iframe", "object", "base", "form"]))
    #expect(page.ids.count == Set(page.ids).count)
    for (name, value) in page.links {
      #expect(name == "href" && (value.hasPrefix("#") || value.hasPrefix("https://")), "\(value)")
    }
    if kind == .audit { #expect(page.text.contains("<script>alert(1)</script>")) }
  }

  @Test(arguments: Kind.allCases)
  func `Markdown holds no markup but its own`(kind: Kind) throws {
    for line in try kind.written("markdown").split(separator: "\n") {
      let isList = line.hasPrefix("- ") || line.hasPrefix("  - ")
      #expect(!line.hasPrefix("# ") || line.hasPrefix("# Crosscheck"))
      #expect(!line.contains(/(^|[^\\])[<\[\]|]/), "\(line)")
      let ticks = line.replacing(/\\./, with: "").count { $0 == "`" }
      #expect(ticks % 2 == 0 && (ticks == 0 || isList || ticks == 2), "\(line)")
    }
  }

  @Test func `an annotation is one command a line`() throws {
    for line in try Kind.audit.written("github").split(separator: "\n") {
      #expect(line.contains(/^::(error|warning|notice) [a-zA-Z]+=[^:]*::[^\n]*$/), "\(line)")
    }
  }

  /// Everything an audit tells stands in each format that lists findings.
  @Test(arguments: ["text", "markdown", "html", "github", "junit", "csv", "json", "sarif"])
  func `an audit's states and suppressions stand in every format`(format: String) throws {
    let written = try Kind.audit.written(format)
    #expect(written.contains("unchanged") && written.contains("updated"))
    #expect(written.contains(format == "sarif" ? "justification" : "suppress"))
    #expect(written.contains("alert(1)"))
    #expect(try !Kind.plain.written(format).contains("alert(1)"))
  }

  @Test func `what an audit lets pass fails no build`() throws {
    let rows = try Kind.audit.written("junit").split(separator: "\n")
    let passed = CanonicalAudit.findings.filter { $0.standing == .conflict }.prefix(3)
    #expect(passed.count == 3)
    for verdict in passed {
      let row = try #require(rows.first { $0.contains("name=\"\(verdict.fact.label)\"") })
      #expect(row.contains("<skipped "))
    }
    let lines = try Kind.audit.written("line").split(separator: "\n")
    #expect(lines.contains { $0.contains(": note date-day [unchanged]") })
    #expect(!lines.contains { $0.contains(": error date-day [unchanged]") })
  }
}
