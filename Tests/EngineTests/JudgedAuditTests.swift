import TestKit
import Testing

/// What editors decided holds in reports and audits alike, by one key.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct JudgedAuditTests {
  private let desk: DropDesk
  private let signed = ["--by", "J. Doe", "--why", "I asked them"]

  init() throws {
    desk = try DropDesk()
    try desk.put(story: "canada-china-call", "a1.txt", "a2.txt", "a3.txt", "a4.txt", "a5.txt")
  }

  private func run(_ words: [String]) throws -> Program.Run {
    try desk.program.run(words + ["--database", desk.database], setting: ["COLUMNS": "500"])
  }

  @Test func `the key that audit prints is the one that report, judge and suppress take`() throws {
    let audit = try desk.audit().output
    let report = try run(["report"]).output
    let key = try #require(try desk.audited().findings.first).text("key").prefix(8)
    #expect(audit.contains("(date-basis, \(key))"))
    #expect(report.contains("(date-basis, \(key))"))
    let file = desk.path("set-aside.jsonl")
    #expect(try run(["suppress", String(key), "--file", file] + signed).status == 0)
    #expect(try run(["suppress", "zz", "--file", file] + signed).status == 2)
    #expect(try run(["judge", String(key), "dismiss"] + signed).status == 0)
  }

  @Test func `a dismissed finding fails no audit, and is there again when it is confirmed`() throws
  {
    let key = try #require(try desk.audited().findings.first).text("key")
    #expect(try run(["judge", key, "dismiss"] + signed).status == 0)
    let audit = try desk.audit()
    #expect(audit.status == 0)
    #expect(audit.output.contains("1 unchanged, 0 gone, 0 suppressed, 1 dismissed"))
    let sarif = try desk.audit("--format", "sarif").output
    #expect(sarif.contains("\"justification\": \"I asked them\""))
    let report = try run(["report"])
    #expect(report.status == 0)
    #expect(report.output.contains("No conflict · 1 dismissed"))
    #expect(try run(["judge", key, "confirm"] + signed).status == 0)
    #expect(try desk.audit().status == 1)
  }

  /// Its own key changes with the words of a question, as a later article may put it.
  @Test func `a dismissal holds while the finding keeps its name, whatever its key is by then`()
    throws
  {
    let later = [
      "emergency-landing": "a5.json", "samos-fire": "a6.txt", "oculene-recall": "a5.html",
    ]
    for (story, names) in [
      ("emergency-landing", ["a1.txt", "a2.txt", "a3.html", "a4.txt"]),
      ("samos-fire", ["a1.txt", "a2.txt", "a3.html", "a4.json", "a5.txt"]),
      ("oculene-recall", ["a1.txt", "a2.html", "a3.txt", "a4.json"]),
    ] {
      for name in names { try desk.put(story: story, name) }
    }
    let first = try desk.audited().findings.map { $0.text("key") }
    for key in first { #expect(try run(["judge", key, "dismiss"] + signed).status == 0) }
    for (story, name) in later { try desk.put(story: story, name) }
    let second = try desk.audited().findings
    let lasting = second.filter { first.contains($0.text("key")) }
    let own = try run(["report", "--format", "jsonl", "--fail-on", "never"]).output
    let moved = lasting.filter { !own.contains("\"key\": \"\($0.text("key"))\"") }
    #expect(!moved.isEmpty)
    for finding in lasting { #expect(finding["judgement"] is [String: Any]) }
    let text = try run(["report"]).output
    #expect(text.contains(" \(lasting.count) dismissed"))
  }

  @Test func `what is erased is forgotten by earlier audits, and fails none`() throws {
    try desk.audit()
    #expect(try desk.runs().contains("Mark Carney"))
    let path = desk.drop + "/canada-china-call-a3.txt"
    #expect(try run(["erase", path] + signed).status == 0)
    #expect(try !desk.runs().contains("Mark Carney"))
    let audit = try desk.audit("--exit-zero")
    #expect(audit.status == 0)
    #expect(audit.output.contains("(erased)"))
  }
}
