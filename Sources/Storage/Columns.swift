import GRDB

/// A row to be: its columns, each with its value.
typealias Columns = [(name: String, value: (any DatabaseValueConvertible)?)]

extension Database {
  /// Adds one row.
  ///
  /// `conflict` is an upsert clause: "ON CONFLICT (id) DO NOTHING".
  func insert(_ columns: Columns, into table: String, conflict: String = "") throws {
    try insert([columns], into: table, conflict: conflict)
  }

  /// Adds rows of the same columns, through one prepared statement.
  func insert(_ rows: [Columns], into table: String, conflict: String = "") throws {
    guard let first = rows.first else { return }
    let names = first.map(\.name).joined(separator: ", ")
    let marks = databaseQuestionMarks(count: first.count)
    let statement = try cachedStatement(
      sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks)) \(conflict)"
    )
    for row in rows {
      try statement.execute(arguments: StatementArguments(row.map(\.value)))
    }
  }
}
