/// A word, a number or a mark of a line.
///
/// A word is letters with the apostrophes inside them; a number is digits; every other visible
/// character is a mark by itself.
struct Piece {
  enum Kind { case word, number, mark }
  enum Capitals { case none, first, all }

  let kind: Kind
  /// In lower case, with straight apostrophes and plain hyphens.
  let folded: String
  let bytes: Range<Int>
  /// Whether white space, or nothing, stands before it.
  let isSpaced: Bool
  let capitals: Capitals

  /// Whether it is one of some marks.
  func isMark(_ marks: String) -> Bool {
    guard kind == .mark, let mark = folded.unicodeScalars.first else { return false }
    return marks.unicodeScalars.contains(mark)
  }
}

extension Piece {
  /// The pieces of a stretch of UTF-8 bytes, in order; `bytes` count in the whole text.
  static func pieces(of text: [UInt8], in range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(range.count / 5)
    var scanner = Scanner(text: text, at: range.lowerBound, end: range.upperBound)
    while let piece = scanner.next() { pieces.append(piece) }
    return pieces
  }

  private struct Scanner {
    let text: [UInt8]
    var at: Int
    let end: Int

    mutating func next() -> Piece? {
      let before = at
      skipSpace()
      guard at < end else { return nil }
      let isSpaced = at > before || before == 0 || isSpace(at: before - 1)
      let start = at
      let (scalar, length) = scalar(at: at)
      at += length
      if scalar.isDigit {
        while at < end, self.scalar(at: at).0.isDigit { at += 1 }
        return piece(.number, start, isSpaced, .none)
      }
      if scalar.isLetter { return word(from: start, first: scalar, isSpaced) }
      return piece(.mark, start, isSpaced, .none)
    }

    private mutating func word(from start: Int, first: Unicode.Scalar, _ isSpaced: Bool) -> Piece {
      var capitals = first.isUpper ? 1 : 0
      var letters = 1
      while at < end {
        let (scalar, length) = scalar(at: at)
        if scalar.isLetter || scalar.isDigit {
          letters += 1
          if scalar.isUpper { capitals += 1 }
        } else if !scalar.isApostrophe || at + length >= end
          || !self.scalar(at: at + length).0.isLetter
        {
          break
        }
        at += length
      }
      let isAll = capitals == letters && letters > 1
      return piece(.word, start, isSpaced, isAll ? .all : first.isUpper ? .first : .none)
    }

    private func piece(_ kind: Kind, _ start: Int, _ isSpaced: Bool, _ capitals: Capitals) -> Piece
    {
      Piece(
        kind: kind,
        folded: folded(start..<at),
        bytes: start..<at,
        isSpaced: isSpaced,
        capitals: capitals
      )
    }

    private func folded(_ range: Range<Int>) -> String {
      if text[range].allSatisfy({ $0 < 0x80 }) {
        return String(
          unsafeUninitializedCapacity: range.count,
          initializingUTF8With: { buffer in
            for (offset, byte) in text[range].enumerated() {
              buffer[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            return range.count
          }
        )
      }
      let folded = String(decoding: text[range], as: UTF8.self).lowercased()
      return String(String.UnicodeScalarView(folded.unicodeScalars.map(\.plain)))
    }

    private mutating func skipSpace() {
      while at < end {
        if text[at] < 0x80 {
          guard text[at] <= 0x20 else { return }
          at += 1
          continue
        }
        let (scalar, length) = scalar(at: at)
        guard scalar.properties.isWhitespace else { return }
        at += length
      }
    }

    private func isSpace(at index: Int) -> Bool { text[index] == 0x20 || text[index] == 0x0A }

    /// The scalar there and its length in bytes; the text is valid UTF-8.
    private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
      let first = text[index]
      if first < 0x80 { return (Unicode.Scalar(first), 1) }
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard index + length <= end else { return ("\u{FFFD}", end - index) }
      var value = UInt32(first) & (0xFF >> UInt32(length + 1))
      for byte in text[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
      return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isLetter: Bool {
    if value < 0x80 { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isUpper: Bool {
    value < 0x80 ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2BC}" }

  fileprivate var plain: Unicode.Scalar {
    switch self {
    case "\u{2019}", "\u{2018}", "\u{2BC}": "'"
    case "\u{2010}", "\u{2011}": "-"
    default: self
    }
  }
}
