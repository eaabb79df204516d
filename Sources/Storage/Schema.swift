import GRDB

/// The tables of a database, and the way to them from every version there ever was.
///
/// The truth is schema.sql at the top of the repository; migrations are history. Running them on
/// the oldest version gives what schema.sql gives.
package struct Schema: Sendable {
  /// Makes every table in an empty database, and sets `application_id` and `user_version`.
  package let sql: String
  /// The first brings version 1 to version 2, and so on.
  package let migrations: [String]

  package init(sql: String, migrations: [String]) {
    self.sql = sql
    self.migrations = migrations
  }

  package static let current = Schema(
    sql: String(decoding: PackageResources.schema_sql, as: UTF8.self),
    migrations: []
  )

  package var version: Int { migrations.count + 1 }

  /// `PRAGMA application_id` of our files: "XCHK" in ASCII.
  package static let application = 0x5843_484B
}

extension Schema {
  /// What a file is to us.
  enum Condition: Equatable {
    case empty, older, ready
  }

  /// Tells our files from others', without a change to them.
  func condition(of database: Database, path: String) throws -> Condition {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT
          (SELECT count(*) FROM sqlite_schema) AS tables,
          (SELECT application_id FROM pragma_application_id) AS application,
          (SELECT user_version FROM pragma_user_version) AS version
        """
    )
    let application: Int = try row?.decode(forColumn: "application") ?? 0
    let found: Int = try row?.decode(forColumn: "version") ?? 0
    if application != Schema.application {
      let tables: Int = try row?.decode(forColumn: "tables") ?? 0
      guard application == 0, tables == 0 else {
        throw StoreError.foreign(path: path, found: "another program's SQLite file")
      }
      return .empty
    }
    guard found > 0 else { throw StoreError.corrupt(path: path, found: "schema \(found)") }
    guard found <= version else {
      throw StoreError.newer(path: path, expected: version, found: found)
    }
    return found < version ? .older : .ready
  }

  /// Makes the tables, or brings them up to date, in one transaction.
  ///
  /// A migration may rebuild a table, so the connection should not enforce foreign keys: they are
  /// checked at the end.
  func install(in writer: some DatabaseWriter, path: String) throws {
    try writer.write { database in
      switch try condition(of: database, path: path) {
      case .empty: try database.execute(sql: sql)
      case .older: try migrate(database)
      case .ready: break
      }
    }
  }

  private func migrate(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? version
    for migration in migrations[(found - 1)...] {
      try database.execute(sql: migration)
    }
    try database.checkForeignKeys()
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }
}
