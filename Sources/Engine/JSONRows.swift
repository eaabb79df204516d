import Foundation

/// A file of JSON objects, one a line, behind a line that names its schema.
enum JSONRows {
  static func text<Row: Encodable & Sendable>(_ rows: [Row], schema: String) throws -> String {
    var text = "{\"schema\":\"\(schema)\"}\n"
    for row in rows { text += try line(row) + "\n" }
    return text
  }

  /// One row, its keys in order.
  static func line(_ row: some Encodable & Sendable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(row), as: UTF8.self)
  }

  /// The rows with their line numbers; throws where the file cannot be read or a line is none.
  static func read<Row: Decodable & Sendable>(_ path: String, schema: String) throws(AuditError)
    -> [(line: Int, row: Row)]
  {
    let lines = try text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, isHead(first, schema) else {
      throw .malformed(
        path: path,
        line: 1,
        expected: "{\"schema\":\"\(schema)\"}",
        found: excerpt(lines.first ?? "")
      )
    }
    var rows: [(line: Int, row: Row)] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      do {
        rows.append((index + 1, try JSONDecoder().decode(Row.self, from: Data(line.utf8))))
      } catch {
        throw .malformed(
          path: path,
          line: index + 1,
          expected: expectation(error),
          found: excerpt(line)
        )
      }
    }
    return rows
  }

  private static func text(of path: String) throws(AuditError) -> String {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      guard let text = String(validating: data, as: UTF8.self) else {
        throw AuditError.unreadable(path: path, found: "not UTF-8")
      }
      return text
    } catch let error as AuditError {
      throw error
    } catch {
      throw .unreadable(path: path, found: "no such file, or it may not be read")
    }
  }

  private static func isHead(_ line: Substring, _ schema: String) -> Bool {
    let head = try? JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    return head?["schema"] == schema
  }

  private static func expectation(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "a field \(key.stringValue)"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "another value of \(context.codingPath.map(\.stringValue).joined(separator: "."))"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      context.debugDescription
    default: "a JSON object"
    }
  }

  private static func excerpt(_ line: Substring) -> String {
    line.isEmpty ? "nothing" : String(line.prefix(60))
  }
}
