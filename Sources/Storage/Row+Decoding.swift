import Facts
import GRDB

extension Row {
  /// A case of a closed set, by its raw value.
  func decode<Case: RawRepresentable<String>>(case column: String) throws -> Case {
    let found: String = try decode(forColumn: column)
    guard let value = Case(rawValue: found) else {
      throw UnreadableColumn(column: column, found: found)
    }
    return value
  }

  /// A case, or nil where the column is null.
  func decodeIfPresent<Case: RawRepresentable<String>>(case column: String) throws -> Case? {
    hasNull(atColumn: column) ? nil : try decode(case: column)
  }

  /// A day, or nil where the column is null.
  func decode(day column: String) throws -> CivilDay? {
    guard let found: String = try decode(forColumn: column) else { return nil }
    guard let day = CivilDay(iso: found) else {
      throw UnreadableColumn(column: column, found: found)
    }
    return day
  }

  /// A span from two columns, `name_start` and `name_end`.
  func decode(span name: String) throws -> Range<Int> {
    let start: Int = try decode(forColumn: name + "_start")
    let end: Int = try decode(forColumn: name + "_end")
    guard start <= end else {
      throw UnreadableColumn(column: name + "_end", found: String(end))
    }
    return start..<end
  }

  /// A value written by `JSON.text`.
  func decode<Content: Decodable>(json column: String) throws -> Content {
    try JSON.content(of: try decode(forColumn: column))
  }

  private func hasNull(atColumn column: String) -> Bool {
    (self[column] as DatabaseValue).isNull
  }
}
