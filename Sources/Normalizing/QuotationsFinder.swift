import Language

/// Pairs the quotation marks of a text, outermost first.
struct QuotationFinder {
  private let bytes: [UInt8]
  /// UTF-8 bytes of each paragraph.
  private let paragraphs: [Range<Int>]
  /// The marks, each with its paragraph.
  private let marks: [(mark: QuotationMark, paragraph: Int)]

  /// Bytes and paragraphs a quotation may have: what is longer has lost its closing mark.
  private static let longest = 5_000
  private static let most = 24

  init(_ analysis: Analysis) {
    let bytes = Array(analysis.text.utf8)
    paragraphs = analysis.paragraphs.map {
      analysis.spans[$0.lowerBound].lowerBound..<analysis.spans[$0.upperBound - 1].upperBound
    }
    marks = paragraphs.enumerated().flatMap { index, paragraph in
      QuotationMark.marks(in: bytes, paragraph).map { ($0, index) }
    }
    self.bytes = bytes
  }

  /// The bytes between the marks of each quotation, in the order of the text; one stretch for each
  /// paragraph it goes on in.
  ///
  /// A mark without its partner quotes nothing.
  func quotations() -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    var next = 0
    while next < marks.count {
      if let quotation = marks[next].mark.isSingle ? single(at: next) : double(at: next) {
        found.append(quotation.parts)
        next = quotation.next
      } else {
        next += 1
      }
    }
    return found
  }

  /// To the next closing mark; a paragraph that closes nothing goes on in the next if that opens
  /// with a mark.
  private func double(at start: Int) -> (parts: [Range<Int>], next: Int)? {
    guard marks[start].mark.side != .closing, !isInch(start) else { return nil }
    var parts: [Range<Int>] = []
    var (inside, paragraph) = (marks[start].mark.bytes.upperBound, marks[start].paragraph)
    for next in start + 1..<marks.count where !marks[next].mark.isSingle {
      let mark = marks[next].mark
      guard mark.bytes.lowerBound < marks[start].mark.bytes.upperBound + Self.longest else { break }
      if marks[next].paragraph > paragraph {
        guard marks[next].paragraph == paragraph + 1, opens(next), parts.count < Self.most,
          mark.bytes.lowerBound == paragraphs[paragraph + 1].lowerBound
        else { return nil }
        parts.append(trimmed(inside..<paragraphs[paragraph].upperBound))
        (inside, paragraph) = (mark.bytes.upperBound, paragraph + 1)
      } else if mark.side == .opening {
        return nil
      } else if !isInch(next) || mark.side == .closing {
        parts.append(trimmed(inside..<mark.bytes.lowerBound))
        return parts.contains { $0.isEmpty } ? nil : (parts, next + 1)
      }
    }
    return nil
  }

  /// To the first closing mark of the paragraph that ends no plural's genitive, else to the first
  /// of those.
  private func single(at start: Int) -> (parts: [Range<Int>], next: Int)? {
    guard opens(start), marks[start].mark.side == .opening, !isElision(behind: start) else {
      return nil
    }
    var genitive: Int?
    for next in start + 1..<marks.count where marks[next].mark.isSingle {
      guard marks[next].paragraph == marks[start].paragraph,
        marks[next].mark.bytes.lowerBound < marks[start].mark.bytes.upperBound + Self.longest
      else { break }
      guard marks[next].mark.side != .opening, closes(next) else { continue }
      if !mayBeGenitive(next) { return quotation(from: start, to: next) }
      if genitive == nil { genitive = next }
    }
    return genitive.flatMap { quotation(from: start, to: $0) }
  }

  private func quotation(from start: Int, to end: Int) -> (parts: [Range<Int>], next: Int)? {
    let part = trimmed(marks[start].mark.bytes.upperBound..<marks[end].mark.bytes.lowerBound)
    return part.isEmpty ? nil : ([part], end + 1)
  }
}

extension QuotationFinder {
  private func opens(_ index: Int) -> Bool {
    let end = marks[index].mark.bytes.upperBound
    return marks[index].mark.side != .closing && end < bytes.count
      && !QuotationMark.isSpace(bytes[end])
  }

  /// No letter or digit follows: an apostrophe inside a word closes nothing.
  private func closes(_ index: Int) -> Bool {
    let end = marks[index].mark.bytes.upperBound
    guard end < bytes.count else { return true }
    return !QuotationMark.isAlphanumeric(bytes[end]) && (bytes[end] < 0xC3 || bytes[end] == 0xE2)
  }

  /// "the workers' pay".
  private func mayBeGenitive(_ index: Int) -> Bool {
    let bytes = marks[index].mark.bytes
    guard self.bytes[bytes.lowerBound - 1] == UInt8(ascii: "s"),
      bytes.upperBound + 1 < self.bytes.count
    else { return false }
    return self.bytes[bytes.upperBound] == UInt8(ascii: " ")
      && self.bytes[bytes.upperBound + 1] &- UInt8(ascii: "a") < 26
  }

  /// 8" is a length, unless it closes what is open.
  private func isInch(_ index: Int) -> Bool {
    let mark = marks[index].mark
    return mark.bytes.count == 1 && mark.bytes.lowerBound > 0 && mark.side != .opening
      && bytes[mark.bytes.lowerBound - 1] &- UInt8(ascii: "0") < 10
  }

  /// '90s, 'em, 'tis: no quotation opens.
  private func isElision(behind index: Int) -> Bool {
    let word = bytes[marks[index].mark.bytes.upperBound...].prefix(6)
      .prefix(while: QuotationMark.isAlphanumeric)
    if let first = word.first, first < UInt8(ascii: "A") { return word.last == UInt8(ascii: "s") }
    let elided = ["em", "tis", "twas", "til", "till", "cause", "bout", "round", "n"]
    return elided.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, QuotationMark.isSpace(bytes[start]) { start += 1 }
    while end > start, QuotationMark.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
