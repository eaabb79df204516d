/// A text as RFC 4180 has CSV, read strictly: what is not in the grammar is an error with its place.
struct CSVDocument {
  struct Malformed: Error { let line: Int, found: String }

  private(set) var rows: [[String]] = []

  init(_ text: String) throws {
    var reader = Reader(rest: Array(text.unicodeScalars)[...])
    while !reader.rest.isEmpty { rows.append(try reader.row()) }
    guard Set(rows.map(\.count)).count <= 1 else {
      throw Malformed(line: rows.count, found: "rows of unequal length")
    }
  }

  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>
    var line = 1

    mutating func row() throws -> [String] {
      var row = [try cell()]
      while rest.first == "," {
        rest.removeFirst()
        row.append(try cell())
      }
      guard rest.popFirst() == "\r", rest.popFirst() == "\n" else {
        throw Malformed(line: line, found: "no CR LF behind a row")
      }
      line += 1
      return row
    }

    private mutating func cell() throws -> String {
      guard rest.first == "\"" else { return try plain() }
      rest.removeFirst()
      var cell = String.UnicodeScalarView()
      while let scalar = rest.popFirst() {
        if scalar == "\"" {
          guard rest.first == "\"" else { return String(cell) }
          rest.removeFirst()
        }
        cell.append(scalar)
      }
      throw Malformed(line: line, found: "a cell that does not end")
    }

    private mutating func plain() throws -> String {
      var cell = String.UnicodeScalarView()
      while let scalar = rest.first, scalar != ",", scalar != "\r" {
        guard scalar != "\"", scalar != "\n" else {
          throw Malformed(line: line, found: "a bare quotation mark or line end")
        }
        cell.append(scalar)
        rest.removeFirst()
      }
      return String(cell)
    }
  }
}
