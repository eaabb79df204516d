import Facts
import Foundation
import GRDB
import Storage
import Testing

/// Processes killed while they write, and processes that write at once.
@Suite struct CrashTests {
  private static func entries() -> [Entry] {
    var dice = Dice(seed: 21)
    return (0..<30).map { dice.entry(path: "\($0).txt", item: "urn:\($0 / 2)") }
  }

  private static func sections() -> [Report.Section] {
    var dice = Dice(seed: 22)
    let entries = entries()
    return (0..<10).map { dice.section(over: Array(entries[$0..<$0 + 3])) }
  }

  private static func run(on path: String) throws {
    let store = try Store.open(path, patience: 30)
    for entry in entries() { _ = try store.insert(entry) }
    try store.replaceFindings(with: sections())
  }

  /// All rows of all tables but the table of runs and what full-text search keeps for itself.
  private func dump(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_text_%'
            AND name NOT IN ('run', 'sqlite_sequence') ORDER BY name
          """
      )
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  private func expectUndisturbed(_ path: String, _ scratch: Scratch) throws {
    let undisturbed = scratch.path("undisturbed")
    try CrashTests.run(on: undisturbed)
    #expect(try dump(path) == dump(undisturbed))
  }

  @Test(arguments: [1, 3, 8, 15, 25, 40])
  func `a kill leaves whole articles and whole findings, and the next run completes them`(
    milliseconds: Int
  ) async throws {
    let scratch = try Scratch()
    let path = scratch.path()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, milliseconds = milliseconds as Int] in
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      try CrashTests.run(on: path)
      sleep(60)
    }
    let store = try Store.open(path)
    #expect(try store.entries().allSatisfy(CrashTests.entries().contains))
    #expect(try [0, CrashTests.sections().count].contains(store.findings().count))
    try CrashTests.run(on: path)
    try expectUndisturbed(path, scratch)
  }

  @Test func `two processes write at once`() async throws {
    let scratch = try Scratch()
    let path = scratch.path()
    async let left = #expect(processExitsWith: .success) { [path = path as String] in
      try CrashTests.run(on: path)
    }
    async let right = #expect(processExitsWith: .success) { [path = path as String] in
      try CrashTests.run(on: path)
    }
    _ = await (left, right)
    try expectUndisturbed(path, scratch)
  }
}
