import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct SuppressionTests {
  private let desk: DropDesk
  private var file: String { desk.path("set-aside.jsonl") }

  init() throws {
    desk = try DropDesk()
    try desk.put(story: "canada-china-call", "a1.txt", "a3.txt", "a4.txt", "a5.txt")
  }

  private func suppress(_ more: String...) throws {
    let finding = try #require(try desk.audited().findings.first)
    let run = try desk.program.run(
      [
        "suppress", finding.text("key"), "--database", desk.database, "--file", file, "--by",
        "J. Doe", "--why", "known",
      ] + more
    )
    #expect(run.status == 0, "\(run.errors)")
  }

  private func staleness() throws -> String {
    let note = try desk.audited("--suppressions", file).note
    return ((note["stale_suppressions"] as? [[String: Any]])?.first ?? [:]).text("text")
  }

  @Test func `a suppressed finding is marked and does not fail`() throws {
    try suppress("--until", "2999-12-31")
    #expect(try desk.audit("--suppressions", file).status == 0)
    let sarif = try desk.audit("--suppressions", file, "--format", "sarif").output
    #expect(sarif.contains("\"justification\": \"known\""))
    #expect(try staleness().isEmpty)
    #expect(try desk.audit().status == 1)
  }

  @Test func `it holds until a new article touches the finding`() throws {
    try suppress()
    try desk.put(story: "derailment", "a1.txt")
    #expect(try desk.audit("--suppressions", file).status == 0)
    try desk.put(story: "canada-china-call", "a2.txt")
    #expect(try desk.audit("--suppressions", file).status == 1)
    #expect(try staleness().hasPrefix("a new article touches it"))
  }

  @Test func `a line written by hand holds for the articles that are there when it is first seen`()
    throws
  {
    let finding = try #require(try desk.audited().findings.first)
    let line = """
      {"schema":"crosscheck.suppressions/1"}
      {"rule":"\(finding.text("rule"))","key":"\(finding.text("key"))","by":"J. Doe",\
      "why":"known","until":"new-article"}

      """
    try line.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try desk.audit("--suppressions", file).status == 0)
    try desk.put(story: "canada-china-call", "a2.txt")
    #expect(try desk.audit("--suppressions", file).status == 1)
    #expect(try staleness().hasPrefix("a new article touches it"))
  }

  @Test func `a suppression of what is no more is stale`() throws {
    try suppress()
    try desk.edit("canada-china-call-a3.txt", "June 6", to: "June 5")
    try desk.edit("canada-china-call-a4.txt", "June 7", to: "June 5")
    #expect(try staleness().hasPrefix("no such finding any more"))
  }

  @Test func `an ended suppression is stale`() throws {
    try suppress("--until", "2020-01-01")
    #expect(try desk.audit("--suppressions", file).status == 1)
    #expect(try staleness().hasPrefix("it ended on 2020-01-01"))
  }

  @Test(arguments: [
    ("{\"rule\":\"r\",\"key\":\"k\",\"by\":\"\",\"why\":\"w\",\"until\":\"2999-01-01\"}", "a by"),
    ("{\"rule\":\"r\",\"key\":\"k\",\"by\":\"b\",\"why\":\"w\",\"until\":\"ever\"}", "a day"),
    ("{\"rule\":\"r\",\"key\":\"k\",\"by\":\"b\",\"until\":\"2999-01-01\"}", "a field why"),
    ("[]", "expected"),
  ])
  func `a suppression without reason, author or end is refused with its line`(
    line: String,
    complaint: String
  ) throws {
    try ("{\"schema\":\"crosscheck.suppressions/1\"}\n" + line + "\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let run = try desk.audit("--suppressions", file)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(file):2: expected"))
    #expect(run.errors.contains(complaint))
  }
}
