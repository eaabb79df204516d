import Foundation
import GRDB
import TestKit
import Testing

/// A report made from what was left of the last one is, byte for byte, one made from nothing.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct IncrementalTests {
  private let desk: DropDesk
  private let signed = ["--by", "J. Doe", "--why", "I asked them"]
  private var bare: String { desk.path("bare.sqlite") }

  init() throws { desk = try DropDesk() }

  private func report(_ database: String, _ format: String) throws -> String {
    let run = try desk.program.run(
      ["report", "--database", database, "--format", format, "--fail-on", "never"]
    )
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// Holds a report against one of a copy that has forgotten all stories.
  private func compare() throws {
    for format in ["json", "text", "sarif", "html", "csv"] {
      let kept = try report(desk.database, format)
      try? FileManager.default.removeItem(atPath: bare)
      try DatabaseQueue(path: desk.database).inDatabase {
        try $0.execute(sql: "VACUUM INTO ?", arguments: [bare])
      }
      try DatabaseQueue(path: bare).write { try $0.execute(sql: "DELETE FROM story") }
      #expect(try report(bare, format) == kept, "\(format) differs")
    }
  }

  /// Marks all stories; those that are made anew lose the mark.
  private func mark() throws {
    try desk.execute("UPDATE story SET gist = json_set(gist, '$.mark', 1)")
  }

  /// How many stories there are, and how many still have their mark.
  private func count() throws -> [Int] {
    try DatabaseQueue(path: desk.database).read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT count(*), ifnull(sum(gist ->> '$.mark'), 0) FROM story"
      )
      return row.map { [$0[0], $0[1]] } ?? []
    }
  }

  @Test func `day by day: articles, edits and kills touch the stories they are of`() throws {
    try desk.put(story: "winery-bid", "a1.txt", "a4.json")
    try desk.put(story: "gbane-transfer", "a1.txt", "a2.txt")
    try desk.put(story: "canada-china-call", "a1.txt", "a3.txt")
    try desk.audit()
    #expect(try count() == [3, 0])
    try mark()
    try desk.put(story: "gbane-transfer", "a6.json")
    try desk.put(story: "derailment", "a1.txt", "a3.txt")
    try desk.audit()
    #expect(try count() == [4, 2])
    try compare()
    try mark()
    try desk.edit("canada-china-call-a3.txt", "June 6", to: "June 5")
    try desk.audit()
    #expect(try count() == [4, 3])
    try compare()
    try mark()
    let item = try String(contentsOfFile: desk.drop + "/gbane-transfer-a6.json", encoding: .utf8)
    try desk.put("{\"version\": 2, \"pubstatus\": \"canceled\"," + item.dropFirst(), "kill.json")
    try desk.audit()
    #expect(try count() == [4, 3])
    try compare()
  }

  @Test func `what editors say of claims, and claims made elsewhere, touch what they are on`()
    throws
  {
    try desk.put(story: "canada-china-call", "a1.txt", "a2.txt", "a3.txt")
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt", "a5.txt")
    try desk.audit()
    try mark()
    let keys = try desk.crosscheck("claims", "--keys", "--database", desk.database).output
      .split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    let parting = ["judge", keys[0], "different", keys[keys.count / 2]]
    #expect(
      try desk.program.run(parting + ["--database", desk.database] + signed).status == 0
    )
    try compare()
    #expect(try count() == [2, 0])
    try mark()
    let line = """
      {"maker":"reader 2","article":"\(desk.drop)/canada-china-call-a1.txt","quote":"June 5",\
      "attribute":"event.date","subject":"call","type":"date","value":"2025-06-05"}
      """
    let file = try desk.folder.write(line + "\n", to: "claims.jsonl")
    let taken = try desk.crosscheck("import", file, "--database", desk.database)
    #expect(taken.output.hasPrefix("1 added"), "\(taken.errors)")
    try compare()
    #expect(try count() == [2, 1])
    try mark()
    try compare()
    #expect(try count() == [2, 2])
  }
}
