import Facts

/// Tells where a byte of a text lies in code points, and in lines and columns.
///
/// Made in one pass; each look-up reads at most `block` bytes, however long the lines are.
package struct TextMap: Sendable {
  /// Both from 1; the column counts code points.
  package struct Position: Sendable, Hashable {
    package let line: Int
    package let column: Int
  }

  private static let block = 1024

  private let text: String
  /// Code points that start before each block.
  private let points: [Int]
  /// First byte of each line.
  private let lines: [Int]

  package init(_ text: String) {
    var points: [Int] = []
    var lines = [0]
    var count = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset % TextMap.block == 0 { points.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A { lines.append(offset + 1) }
    }
    if text.utf8.count % TextMap.block == 0 { points.append(count) }
    self.text = text
    self.points = points
    self.lines = lines
  }

  /// Code points before a byte; bytes outside the text count as its ends.
  package func codePoint(at byte: Int) -> Int {
    let clamped = min(max(byte, 0), text.utf8.count)
    let block = clamped / TextMap.block
    let start = text.utf8.index(text.startIndex, offsetBy: block * TextMap.block)
    let end = text.utf8.index(text.startIndex, offsetBy: clamped)
    return points[block] + text.utf8[start..<end].count { $0 & 0xC0 != 0x80 }
  }

  package func codePoints(_ bytes: Range<Int>) -> Range<Int> {
    codePoint(at: bytes.lowerBound)..<codePoint(at: bytes.upperBound)
  }

  package func position(at byte: Int) -> Position {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= byte { low = middle } else { high = middle }
    }
    let column = codePoint(at: byte) - codePoint(at: lines[low]) + 1
    return Position(line: low + 1, column: max(column, 1))
  }
}
