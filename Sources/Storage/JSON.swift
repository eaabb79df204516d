import Foundation

/// JSON in a column: keys in order, so that equal values are equal bytes.
enum JSON {
  static func text(_ content: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(content), as: UTF8.self)
  }

  static func content<Content: Decodable>(of text: String) throws -> Content {
    try JSONDecoder().decode(Content.self, from: Data(text.utf8))
  }
}
