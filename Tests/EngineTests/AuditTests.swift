import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct AuditTests {
  private let desk: DropDesk
  private let story = "canada-china-call"

  init() throws { desk = try DropDesk() }

  @Test func `the second audit of a drop finds nothing new`() throws {
    try desk.put(story: story, "a1.txt", "a2.txt", "a3.txt", "a4.txt", "a5.txt")
    let first = try desk.audit()
    #expect(first.status == 1)
    #expect(first.output.contains("Articles 5 new, 0 replaced, 0 unchanged, 0 not read"))
    #expect(first.output.contains("Findings 1 new, 0 updated, 0 unchanged, 0 gone, 0 suppressed"))
    #expect(first.output.contains("Date: Mark Carney speak"))
    let rows = try desk.rows()
    let second = try desk.audit()
    #expect(second.status == 1)
    #expect(second.output.contains("Articles 0 new, 0 replaced, 5 unchanged, 0 not read"))
    #expect(second.output.contains("Findings 0 new, 0 updated, 1 unchanged, 0 gone, 0 suppressed"))
    #expect(!second.output.contains("Date: Mark Carney speak"))
    #expect(try desk.rows() == rows)
    #expect(try desk.audit("--since", "1").status == 0)
  }

  @Test func `an article more updates a finding, and edits end it`() throws {
    try desk.put(story: story, "a1.txt", "a3.txt", "a4.txt", "a5.txt")
    let first = try desk.audited()
    #expect(first.findings.map { $0.text("state") } == ["new"])
    try desk.put(story: story, "a2.txt")
    let second = try desk.audited()
    let kept = second.findings.filter { $0.text("key") == first.findings[0].text("key") }
    #expect(kept.map { $0.text("state") } == ["updated"])
    try desk.edit(story + "-a3.txt", "June 6", to: "June 5")
    try desk.edit(story + "-a4.txt", "June 7", to: "June 5")
    let third = try desk.audited()
    #expect(third.note.count("articles", "replaced") == 2)
    let gone = (third.note["gone"] as? [[String: Any]] ?? []).map { $0.text("key") }
    #expect(gone.contains(first.findings[0].text("key")))
  }

  @Test func `two audits of one drop print the same bytes but for the run's number`() throws {
    try desk.put(story: story, "a1.txt", "a3.txt", "a4.txt", "a5.txt")
    let first = try desk.audit("--format", "sarif").output
    try desk.execute("UPDATE run SET command = 'ingest'")
    #expect(try desk.audit("--format", "sarif").output == first)
    #expect(first.contains("\"baselineState\": \"new\""))
  }

  @Test func `report prints what check prints, story by story`() throws {
    try desk.put(story: "durban-port-strike", "a1.txt", "a2.html", "a3.txt", "a6.json")
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt", "a4.json", "a5.txt")
    try desk.audit()
    for format in ["json", "text", "sarif", "junit", "csv", "markdown", "html"] {
      let flags = ["--fail-on", "never", "--format", format]
      let kept = try desk.program.run(["report", "--database", desk.database] + flags)
      let passing = try desk.program.run(["check", desk.drop] + flags)
      #expect(kept.status == 0)
      #expect(kept.output == passing.output, "\(format) differs")
    }
  }

  @Test func `--fail-on and --exit-zero decide the status, and 2 beats both`() throws {
    try desk.put(story: story, "a1.txt", "a2.txt", "a3.txt", "a4.txt", "a5.txt")
    #expect(try desk.audit().status == 1)
    #expect(try desk.audit("--fail-on", "hard").status == 0)
    #expect(try desk.audit("--exit-zero").status == 0)
    try desk.put("", "empty.txt")
    let run = try desk.audit("--exit-zero")
    #expect(run.status == 2)
    #expect(run.output.contains("the file is empty"))
  }

  @Test(arguments: [
    (["--since", "7"], "no finished audit has the number 7"),
    (["--since", "1", "--baseline", "x"], "not both"),
    (["--baseline", "no-such-file"], "no-such-file: no such file"),
    (["--suppressions", "Makefile"], "Makefile:1: expected {\"schema\""),
    (["-"], "standard input is none"),
  ])
  func `a mistake is one line and status 2, and reads nothing`(
    arguments: [String],
    complaint: String
  ) throws {
    try desk.put(story: story, "a1.txt")
    let run = try desk.program.run(["audit", "--database", desk.database, desk.drop] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(complaint))
    #expect(run.output.isEmpty)
  }
}
