import Foundation
import TestKit
import Testing

/// Items that come again, and items that are taken back.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct RevisionTests {
  private let desk: DropDesk
  private let page = "gbane-transfer-a1.txt"
  private let item = "gbane-transfer-a6.json"

  init() throws {
    desk = try DropDesk()
    try desk.put(story: "gbane-transfer", "a1.txt", "a6.json")
  }

  /// Puts a second version of the wire's item into the drop, under a name of its own.
  private func putVersion(_ fields: String, price: Int = 26) throws {
    let text = try String(contentsOfFile: desk.drop + "/" + item, encoding: .utf8)
      .replacingOccurrences(of: "26 million pounds", with: "\(price) million pounds")
    try desk.put("{" + fields + "," + text.trimmingPrefix("{"), "second.json")
  }

  private func report(_ format: String) throws -> String {
    try desk.crosscheck(
      "report",
      "--database",
      desk.database,
      "--format",
      format,
      "--fail-on",
      "never"
    ).output
  }

  @Test func `a higher version takes the place of the lower one, and the report says so`() throws {
    #expect(try desk.audit().status == 1)
    try putVersion("\"version\": 2", price: 24)
    let run = try desk.audit()
    #expect(run.status == 0)
    #expect(run.output.contains("1 gone"))
    #expect(run.output.contains("26000000 → GBP 24000000"))
    #expect(run.output.contains("(revised)"))
    #expect(try !report("json").contains(item))
  }

  @Test func `versions in any order give one report, and check gives it too`() throws {
    try putVersion("\"version\": 2", price: 24)
    let first = try String(contentsOfFile: desk.drop + "/" + item, encoding: .utf8)
    try FileManager.default.removeItem(atPath: desk.drop + "/" + item)
    try desk.audit()
    try desk.put(first, item)
    try desk.audit()
    let flags = ["--format", "text", "--fail-on", "never"]
    let passing = try desk.program.run(["check", desk.drop] + flags).output
    #expect(try report("text") == passing)
    #expect(passing.contains("(revised)"))
  }

  @Test func `an edit without a number is a silent edit`() throws {
    #expect(try desk.audit().status == 1)
    try desk.edit(page, "24 million pounds", to: "26 million pounds")
    let run = try desk.audit()
    #expect(run.status == 0)
    #expect(run.output.contains("(silent-edit)"))
    #expect(run.output.contains("24000000 → GBP 26000000"))
  }

  @Test(arguments: [
    "\"version\": 2, \"pubstatus\": \"canceled\"",
    "\"version\": 2, \"ednote\": \"MANDATORY KILL: wrong sale\"",
  ])
  func `a kill takes back what was claimed`(fields: String) throws {
    #expect(try desk.audit().status == 1)
    try putVersion(fields)
    let run = try desk.audit()
    #expect(run.status == 0)
    #expect(run.output.contains("1 gone"))
    #expect(run.output.contains("Withdrawn"))
    #expect(run.output.contains("(retracted)"))
    #expect(try !report("json").contains(".json"))
  }
}
