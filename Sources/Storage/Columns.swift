import GRDB

/// A row to be: its columns, each with its value.
typealias Columns = [(name: String, value: (any DatabaseValueConvertible)?)]

extension Database {
  /// Adds one row, through a statement prepared once.
  ///
  /// `conflict` is an upsert clause: "ON CONFLICT (id) DO NOTHING".
  func insert(_ columns: Columns, into table: String, conflict: String = "") throws {
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = databaseQuestionMarks(count: columns.count)
    let sql = "INSERT INTO \(table) (\(names)) VALUES (\(marks)) \(conflict)"
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(columns.map(\.value)))
  }
}
