/// A quotation mark as it stands in a text.
struct QuotationMark {
  enum Side {
    case opening, closing
    /// A straight mark between blanks, or between letters.
    case either
  }

  /// UTF-8 bytes, half-open.
  let bytes: Range<Int>
  let side: Side
  /// ' or ‘ or ’, which may be an apostrophe.
  let isSingle: Bool
}

extension QuotationMark {
  /// The marks of a stretch of text in order: " “ ” ' ‘ ’ `` ''.
  static func marks(in bytes: [UInt8], _ stretch: Range<Int>) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      guard let sign = sign(in: bytes, at: index) else {
        index += 1
        continue
      }
      let range = index..<index + sign.width
      let side = sign.side ?? straight(range, in: bytes)
      marks.append(QuotationMark(bytes: range, side: side, isSingle: sign.isSingle))
      index = range.upperBound
    }
    return marks
  }

  private struct Sign {
    let width: Int
    let isSingle: Bool
    /// Nil for a straight one.
    let side: Side?
  }

  private static func sign(in bytes: [UInt8], at index: Int) -> Sign? {
    switch bytes[index] {
    case 0x22: return Sign(width: 1, isSingle: false, side: nil)
    case 0x27 where has(0x27, in: bytes, at: index + 1):
      return Sign(width: 2, isSingle: false, side: .closing)
    case 0x27: return Sign(width: 1, isSingle: true, side: nil)
    case 0x60 where has(0x60, in: bytes, at: index + 1):
      return Sign(width: 2, isSingle: false, side: .opening)
    case 0xE2 where has(0x80, in: bytes, at: index + 1):
      return index + 2 < bytes.count ? curly(bytes[index + 2]) : nil
    default: return nil
    }
  }

  private static func curly(_ last: UInt8) -> Sign? {
    switch last {
    case 0x98: Sign(width: 3, isSingle: true, side: .opening)
    case 0x99: Sign(width: 3, isSingle: true, side: .closing)
    case 0x9C: Sign(width: 3, isSingle: false, side: .opening)
    case 0x9D: Sign(width: 3, isSingle: false, side: .closing)
    default: nil
    }
  }

  private static func has(_ byte: UInt8, in bytes: [UInt8], at index: Int) -> Bool {
    index < bytes.count && bytes[index] == byte
  }

  /// A straight mark opens behind a blank and closes before one.
  private static func straight(_ range: Range<Int>, in bytes: [UInt8]) -> Side {
    let isAfterBlank = isBlank(before: range.lowerBound, in: bytes)
    let isBeforeBlank =
      range.upperBound == bytes.count || isSpace(bytes[range.upperBound])
      || closers.contains(bytes[range.upperBound]) || isDash(at: range.upperBound, in: bytes)
    if isAfterBlank == isBeforeBlank { return .either }
    return isAfterBlank ? .opening : .closing
  }

  private static func isBlank(before index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    return isSpace(bytes[index - 1]) || openers.contains(bytes[index - 1])
      || (index > 2 && isDash(at: index - 3, in: bytes))
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// En and em dash.
  private static func isDash(at index: Int, in bytes: [UInt8]) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
  }

  private static let openers = Set("([{-/\"'`".utf8)
  private static let closers = Set(")]}-,.;:!?\"'".utf8)
}
