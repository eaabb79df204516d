/// The beginning of a text, by which its format is known: ASCII in lower case, without the white
/// space before it.
struct TextHead {
  private let bytes: [UInt8]

  init(_ text: String, length: Int = 4_096) {
    bytes = text.utf8.prefix(length).drop { $0 <= 0x20 }.map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
  }

  func begins(with words: String) -> Bool { bytes.starts(with: words.utf8) }

  /// Whether the words, in lower case, stand anywhere in it.
  func contains(_ words: String) -> Bool {
    let words = Array(words.utf8)
    guard let first = words.first, bytes.count >= words.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...bytes.count - words.count).contains { start in
        bytes[start] == first && words.indices.allSatisfy { bytes[start + $0] == words[$0] }
      }
    }
  }
}
