import Language

/// Pairs the quotation marks of a text, outermost first.
struct QuotationFinder {
  /// The words between two marks, or a stretch of several paragraphs that each open anew.
  struct Found {
    /// UTF-8 bytes between the marks; more than one for a quotation of several paragraphs or parts.
    var parts: [Range<Int>]

    var bytes: Range<Int> {
      (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0)
    }
  }

  private let bytes: [UInt8]
  private let marks: [QuotationMark]

  init(_ text: String) {
    bytes = Array(text.utf8)
    marks = QuotationMark.marks(in: bytes)
  }

  /// In the order of the text, without overlap. A mark without its partner quotes nothing.
  func quotations() -> [Found] {
    var found: [Found] = []
    var next = 0
    while next < marks.count {
      if let quotation = marks[next].isSingle ? single(at: next) : double(at: next) {
        found.append(quotation.found)
        next = quotation.next
      } else {
        next += 1
      }
    }
    return found
  }

  private func double(at start: Int) -> (found: Found, next: Int)? {
    guard marks[start].side != .closing, !isInch(start) else { return nil }
    var parts: [Range<Int>] = []
    var opening = start
    for next in start + 1..<marks.count where !marks[next].isSingle {
      let between = marks[opening].bytes.upperBound..<marks[next].bytes.lowerBound
      guard between.count < 4_000 else { return nil }
      if let gap = lastBreak(in: between) {
        guard opens(next), isBlank(gap..<marks[next].bytes.lowerBound) else { return nil }
        parts.append(trimmed(marks[opening].bytes.upperBound..<gap))
        opening = next
      } else if marks[next].side == .opening {
        return nil
      } else if !isInch(next) || marks[next].side == .closing {
        parts.append(trimmed(between))
        return parts.contains { $0.isEmpty } ? nil : (Found(parts: parts), next + 1)
      }
    }
    return nil
  }

  /// The closing mark that punctuation precedes, else the first that ends no plural's genitive.
  private func single(at start: Int) -> (found: Found, next: Int)? {
    guard opens(start), marks[start].side == .opening, !isElision(behind: marks[start]) else {
      return nil
    }
    var genitive: Int?
    for next in start + 1..<marks.count where marks[next].isSingle {
      let between = marks[start].bytes.upperBound..<marks[next].bytes.lowerBound
      guard between.count < 2_000, lastBreak(in: between) == nil else { break }
      if marks[next].side == .opening { continue }
      guard closes(next), !between.isEmpty else { continue }
      if bytes[between.upperBound - 1] != UInt8(ascii: "s") || !isFollowedByWord(next) {
        return (Found(parts: [trimmed(between)]), next + 1)
      }
      if genitive == nil { genitive = next }
    }
    return genitive.map { next in
      let between = marks[start].bytes.upperBound..<marks[next].bytes.lowerBound
      return (Found(parts: [trimmed(between)]), next + 1)
    }
  }
}

extension QuotationFinder {
  private func opens(_ index: Int) -> Bool {
    let end = marks[index].bytes.upperBound
    return marks[index].side != .closing && end < bytes.count && !QuotationMark.isSpace(bytes[end])
  }

  /// No letter or digit follows: an apostrophe inside a word closes nothing.
  private func closes(_ index: Int) -> Bool {
    let end = marks[index].bytes.upperBound
    guard end < bytes.count else { return true }
    let letter = (bytes[end] | 0x20) &- UInt8(ascii: "a")
    return letter >= 26 && bytes[end] &- UInt8(ascii: "0") >= 10 && bytes[end] < 0xC3
      || bytes[end] == 0xE2
  }

  private func isFollowedByWord(_ index: Int) -> Bool {
    let end = marks[index].bytes.upperBound
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " ") else { return false }
    return bytes[end + 1] &- UInt8(ascii: "a") < 26
  }

  /// 8" is a length, unless it closes what is open.
  private func isInch(_ index: Int) -> Bool {
    let start = marks[index].bytes.lowerBound
    return marks[index].bytes.count == 1 && start > 0 && bytes[start - 1] &- UInt8(ascii: "0") < 10
      && marks[index].side != .opening
  }

  /// '90s, 'em, 'tis: no quotation opens.
  private func isElision(behind mark: QuotationMark) -> Bool {
    let word = bytes[mark.bytes.upperBound...].prefix { !QuotationMark.isSpace($0) }.prefix(6)
    if let first = word.first, first &- UInt8(ascii: "0") < 10 {
      return word.dropFirst(2).first == UInt8(ascii: "s")
    }
    let text = String(decoding: word, as: UTF8.self).lowercased()
    return ["em", "tis", "twas", "til", "till", "cause", "bout", "round", "n"]
      .contains(text.trimmingPunctuation)
  }

  /// Where the last line of a stretch begins; nil for one line. A single line end inside a sentence is none.
  private func lastBreak(in range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    var isLine = false
    while index >= range.lowerBound {
      if bytes[index] == UInt8(ascii: "\n") {
        if isLine || isParagraph(index, in: range) { return index }
        isLine = true
      } else if !QuotationMark.isSpace(bytes[index]) {
        isLine = false
      }
      index -= 1
    }
    return nil
  }

  /// A line end behind the end of a sentence, with a mark behind it.
  private func isParagraph(_ index: Int, in range: Range<Int>) -> Bool {
    isBlank(index..<range.upperBound) && index > range.lowerBound
      && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[index - 1])
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(QuotationMark.isSpace)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, QuotationMark.isSpace(bytes[start]) { start += 1 }
    while end > start, QuotationMark.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    String(drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
  }
}
