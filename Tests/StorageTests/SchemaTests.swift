import Facts
import Foundation
import GRDB
import Storage
import TestKit
import Testing

@Suite struct SchemaTests {
  private static let lines = Schema.current.sql.split(separator: "\n").map(String.init)

  private func queue(_ sql: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: sql) }
    return queue
  }

  /// Every table of ours: not those that SQLite and full-text search keep for themselves.
  private func tables(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table'
          AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_text%'
        """
    )
  }

  @Test func `the schema in the program is the file at the top`() throws {
    let top = URL(fileURLWithPath: Fixtures.folder).deletingLastPathComponent()
    let file = try Data(contentsOf: top.appendingPathComponent("schema.sql"))
    #expect(Array(file) == Array(Schema.current.sql.utf8))
  }

  @Test func `the file names itself ours, and its version`() throws {
    let numbers = try queue(Schema.current.sql).read { database in
      try ["application_id", "user_version"].map {
        try Int.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(numbers == [Schema.application, Schema.current.version])
  }

  @Test func `every column says in a comment what it is and who writes it`() throws {
    try queue(Schema.current.sql).read { database in
      for table in try tables(in: database) {
        let start = try #require(
          SchemaTests.lines.firstIndex { $0.hasPrefix("CREATE TABLE \(table) ") }
        )
        #expect(SchemaTests.lines[start - 1].hasPrefix("-- "), "table \(table)")
        for column in try database.columns(in: table) {
          let line = try #require(
            SchemaTests.lines[start...].firstIndex { $0.hasPrefix("  \(column.name) ") }
          )
          let comment = SchemaTests.lines[..<line].reversed()
            .prefix { $0.hasPrefix("  -- ") }.reversed().joined(separator: " ")
          #expect(comment.contains("Written by"), "\(table).\(column.name)")
          let canBeNull = !column.isNotNull && column.primaryKeyIndex == 0
          #expect(!canBeNull || comment.lowercased().contains("null"), "\(table).\(column.name)")
        }
      }
    }
  }

  @Test func `every table checks its types`() throws {
    try queue(Schema.current.sql).read { database in
      for table in try tables(in: database) {
        let isStrict = try Bool.fetchOne(
          database,
          sql: "SELECT strict FROM pragma_table_list WHERE name = ?",
          arguments: [table]
        )
        #expect(isStrict == true, "\(table)")
      }
    }
  }

  @Test(arguments: [
    "article.state", "article.source_basis", "article.published_basis", "article.zones",
    "claim.subject_kind", "claim.value_kind", "claim.basis", "claim.polarity", "claim.modality",
    "claim.zone", "fact.kind", "fact.subject_kind", "verdict.standing", "verdict.severity",
    "verdict.between_whom", "membership.published_basis",
  ])
  func `a word outside a closed list is refused`(column: String) throws {
    var dice = Dice(seed: 9)
    let scratch = try Scratch()
    let store = try Store.open(scratch.path())
    let entry = dice.entry()
    _ = try store.insert(entry)
    try store.replaceFindings(with: [dice.section(over: [entry])])
    let names = column.split(separator: ".")
    #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: scratch.path()).write {
        try $0.execute(sql: "UPDATE \(names[0]) SET \(names[1]) = 'nonsense'")
      }
    }
  }

  @Test func `every foreign key has an index, so that what hangs on a row is found`() throws {
    try queue(Schema.current.sql).read { database in
      for table in try tables(in: database) {
        let indexed =
          try database.indexes(on: table).compactMap(\.columns.first)
          + database.primaryKey(table).columns.prefix(1)
        for key in try database.foreignKeys(on: table) where key.destinationTable != "source" {
          let column = try #require(key.originColumns.first)
          #expect(indexed.contains(column), "\(table).\(column)")
        }
      }
    }
  }

  @Test func `migrating the oldest version gives the schema of today`() throws {
    let versions = 1..<Schema.current.version
    for version in versions {
      let old = try String(
        contentsOfFile: Fixtures.folder + "/schema/\(version).sql",
        encoding: .utf8
      )
      try expectMigration(from: old, to: .current)
    }
    try expectMigration(from: Schema.current.sql, to: .current)
  }

  @Test func `a migration runs once, whole, and keeps the rows`() throws {
    let addition = "CREATE TABLE note (text TEXT NOT NULL) STRICT;"
    let next = Schema(
      sql: Schema.current.sql.replacing(
        "PRAGMA user_version = 1;",
        with: "PRAGMA user_version = 2;"
      )
        + addition,
      migrations: [addition]
    )
    try expectMigration(from: Schema.current.sql, to: next)
  }

  @Test func `a migration that fails leaves the old version`() throws {
    let scratch = try Scratch()
    _ = try Store.open(scratch.path())
    let broken = Schema(sql: "", migrations: ["CREATE TABLE note (a); CREATE TABLE note (a);"])
    #expect(throws: StoreError.self) { try Store.open(scratch.path(), schema: broken) }
    _ = try Store.open(scratch.path())
  }

  private func expectMigration(from old: String, to schema: Schema) throws {
    let scratch = try Scratch()
    try DatabaseQueue(path: scratch.path()).write { try $0.execute(sql: old) }
    for use in [Store.Use.reading, .writing] {
      _ = try Store.open(scratch.path(), for: use, schema: schema)
    }
    let migrated = try DatabaseQueue(path: scratch.path()).read(objects)
    #expect(try queue(schema.sql).read(objects) == migrated)
  }

  private func objects(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
    ).sorted() + ["\(try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)"]
  }
}
