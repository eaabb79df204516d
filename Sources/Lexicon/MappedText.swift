import Foundation

/// A text file mapped into memory, read by byte ranges.
struct MappedText: Sendable {
  private let data: Data

  /// Nil where the file cannot be read.
  init?(path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return nil }
    self.data = data
  }

  var count: Int { data.count }

  /// The line whose first field is a key, in a file sorted by bytes; nil where none is.
  func line(for key: String) -> String? {
    let wanted = Array(key.utf8) + [0x20]
    var (low, high) = (0, data.count)
    while low < high {
      let start = lineStart(before: (low + high) / 2)
      let order = compare(at: start, wanted)
      if order == 0 { return String(decoding: data[start..<lineEnd(after: start)], as: UTF8.self) }
      if order < 0 { low = lineEnd(after: start) + 1 } else { high = start }
    }
    return nil
  }

  /// A slice as text.
  func text(from offset: Int) -> String {
    String(decoding: data[offset..<lineEnd(after: offset)], as: UTF8.self)
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, data[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func lineEnd(after offset: Int) -> Int {
    var end = offset
    while end < data.count, data[end] != 0x0A { end += 1 }
    return end
  }

  /// Below 0 where the line sorts before the key, 0 where it begins with it.
  private func compare(at start: Int, _ wanted: [UInt8]) -> Int {
    for (index, byte) in wanted.enumerated() {
      guard start + index < data.count else { return -1 }
      let found = data[start + index]
      if found != byte { return Int(found) - Int(byte) }
    }
    return 0
  }
}
