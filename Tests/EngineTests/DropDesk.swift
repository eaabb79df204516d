import Foundation
import GRDB
import TestKit
import Testing

/// A newsroom's folder of a test's own, with a database and a drop, gone with the value.
struct DropDesk {
  let folder: Folder
  let program: Program

  var database: String { path("desk.sqlite") }
  var drop: String { path("drop") }

  init() throws {
    program = try #require(Program())
    folder = try Folder()
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { folder.path(name) }

  /// Puts a file into the drop.
  func put(_ text: String, _ name: String) throws {
    try text.write(toFile: drop + "/" + name, atomically: true, encoding: .utf8)
  }

  /// Copies an article of the Fixtures' stories into the drop.
  func put(story: String, _ names: String...) throws {
    for name in names {
      let text = try String(
        contentsOfFile: Fixtures.folder + "/stories/\(story)/\(name)",
        encoding: .utf8
      )
      try put(text, story + "-" + name)
    }
  }

  @discardableResult
  func audit(_ arguments: String...) throws -> Program.Run {
    try program.run(
      ["audit", "--database", database, drop] + arguments,
      setting: ["COLUMNS": "500"]
    )
  }

  /// An audit whose report is JSON: what it notes, and its findings.
  func audited(_ arguments: String...) throws -> (note: [String: Any], findings: [[String: Any]]) {
    let run = try program.run(
      ["audit", "--database", database, drop, "--format", "json"] + arguments
    )
    #expect(run.status < 2, "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let note = try #require(report?["audit"] as? [String: Any], "\(run.errors)")
    let stories = try #require(report?["stories"] as? [[String: Any]])
    let facts = stories.flatMap { $0["facts"] as? [[String: Any]] ?? [] }
    return (note, facts.filter { $0["state"] != nil })
  }

  /// Changes words of a file in the drop.
  func edit(_ name: String, _ words: String, to others: String) throws {
    let text = try String(contentsOfFile: drop + "/" + name, encoding: .utf8)
    #expect(text.contains(words))
    try put(text.replacingOccurrences(of: words, with: others), name)
  }

  func crosscheck(_ arguments: String...) throws -> Program.Run { try program.run(arguments) }

  /// All rows of all tables but the table of runs.
  func rows(_ path: String? = nil) throws -> [String] {
    try DatabaseQueue(path: path ?? database).read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT IN ('run', 'sqlite_sequence') ORDER BY name
          """
      )
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  /// The table of runs.
  func runs() throws -> String {
    try DatabaseQueue(path: database).read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM run").map(\.description).joined()
    }
  }

  func execute(_ sql: String) throws {
    try DatabaseQueue(path: database).write { try $0.execute(sql: sql) }
  }
}

extension [String: Any] {
  func count(_ group: String, _ name: String) -> Int? {
    (self[group] as? [String: Any])?[name] as? Int
  }
}
