import Facts

/// Reads plain text as people paste it from a page: the last reader, which takes what no other
/// does.
///
/// Lines stand for themselves where paragraphs are lines; where they were broken at a width, the
/// lines of a paragraph are one block.
struct PlainText: Reader {
  let id = "text"

  func recognizes(_ document: Document) -> Bool { true }

  func read(_ document: Document) throws(ReadError) -> Batch {
    guard document.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw .notAnArticle(path: document.path, expected: "words", found: "none")
    }
    return Batch(
      Manuscript(text: document.text, blocks: Paragraphs.blocks(of: document.text)),
      document
    )
  }
}

/// Finds the paragraphs of a text in lines.
enum Paragraphs {
  static func blocks(of text: String) -> [Block] {
    let bytes = Array(text.utf8)
    let lines = lines(of: bytes)
    let width = wrapWidth(of: lines)
    var blocks: [Block] = []
    var open: Range<Int>?
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      let start = open?.lowerBound ?? line.lowerBound
      if let width, index + 1 < lines.count, let next = lines[index + 1],
        isWrapped(line, before: next, at: width, in: bytes)
      {
        open = start..<line.upperBound
      } else {
        blocks.append(Block(bytes: start..<line.upperBound))
        open = nil
      }
    }
    return blocks
  }

  /// Each line without the white space around it; nil for a blank one.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>?] {
    var lines: [Range<Int>?] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(trimmed(start..<end, of: bytes))
      start = end + 1
    }
    return lines
  }

  /// The width at which the lines were broken: that of the longest, where many come close to it.
  private static func wrapWidth(of lines: [Range<Int>?]) -> Int? {
    let lengths = lines.compactMap { $0?.count }
    guard let longest = lengths.max(), (40...110).contains(longest) else { return nil }
    let inside = zip(lines, lines.dropFirst()).filter { $0 != nil && $1 != nil }
    let full = inside.count { ($0.0?.count ?? 0) * 10 >= longest * 8 }
    return full >= 3 && full * 2 >= inside.count ? longest : nil
  }

  /// Whether the next line's first word would not have fitted behind this one.
  private static func isWrapped(
    _ line: Range<Int>,
    before next: Range<Int>,
    at width: Int,
    in bytes: [UInt8]
  ) -> Bool {
    let word = bytes[next].prefix { $0 != 0x20 }.count
    return line.count + 1 + word > width - 2 && line.count * 2 >= width
  }

  private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    let line = String(decoding: bytes[range], as: UTF8.self)
    let trimmed = line.trimmed
    guard !trimmed.isEmpty else { return nil }
    let start = range.lowerBound + line[..<trimmed.startIndex].utf8.count
    return start..<start + trimmed.utf8.count
  }
}
