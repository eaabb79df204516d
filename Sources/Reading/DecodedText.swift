import Glibc

/// Bytes as text: without byte-order mark, with LF line ends, what cannot be decoded as U+FFFD.
///
/// In order: byte-order mark, UTF-16 by its zero bytes, UTF-8 where the bytes are valid, the
/// encoding that markup declares, UTF-8 with a few damaged bytes, Windows-1252. Ground: WHATWG
/// Encoding Standard; Unicode 16, section 3.9 (U+FFFD for a maximal ill-formed subpart).
struct DecodedText: Sendable {
  let text: String
  /// How many U+FFFD stand for bytes that could not be decoded.
  let damage: Int

  init(_ bytes: [UInt8]) {
    let (decoded, damage) = DecodedText.decode(bytes)
    text = DecodedText.withLineFeeds(decoded)
    self.damage = damage
  }

  /// What the bytes are where they are no text at all: "a PDF document"; nil for text.
  static func kindOfBinary(_ bytes: [UInt8]) -> String? {
    for (magic, kind) in signatures where bytes.starts(with: magic) { return kind }
    if byteOrder(of: bytes) != nil { return nil }
    let head = bytes.prefix(65_536)
    let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return controls * 100 > head.count ? "control characters" : nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"), ([0x50, 0x4B, 3, 4], "a ZIP archive"),
    ([0x1F, 0x8B], "a gzip file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"), (Array("GIF8".utf8), "a GIF picture"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  private static func decode(_ bytes: [UInt8]) -> (text: String, damage: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3)) }
    if let order = byteOrder(of: bytes) { return utf16(bytes, isLittle: order == .little) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
    if let label = declaredEncoding(of: bytes), let text = converted(bytes, from: label) {
      return (text, 0)
    }
    let repaired = repaired(bytes[...])
    let multibyte = repaired.text.unicodeScalars.count { $0.value > 0x7F } - repaired.damage
    return multibyte > repaired.damage ? repaired : windows1252(bytes)
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> (text: String, damage: Int) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
    let text = String(decoding: bytes, as: UTF8.self)
    return (text, text.unicodeScalars.count { $0 == "\u{FFFD}" })
  }

  private static func windows1252(_ bytes: [UInt8]) -> (text: String, damage: Int) {
    var text = String.UnicodeScalarView()
    var damage = 0
    for byte in bytes {
      let scalar = (0x80..<0xA0).contains(byte) ? upperHalf[Int(byte) - 0x80] : UInt32(byte)
      if scalar == 0xFFFD { damage += 1 }
      text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return (String(text), damage)
  }

  /// Windows-1252, 0x80 to 0x9F; the five unassigned bytes are U+FFFD.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || !isAfterReturn {
        bytes.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension DecodedText {
  private enum ByteOrder { case little, big }

  /// By the mark, or by where the zero bytes of ASCII letters stand among the first bytes.
  private static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    let pairs = min(bytes.count, 2_000) / 2
    guard pairs >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 10 > pairs * 6, zeros.even * 20 < pairs { return .little }
    if zeros.even * 10 > pairs * 6, zeros.odd * 20 < pairs { return .big }
    return nil
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> (text: String, damage: Int) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? first | second << 8 : first << 8 | second)
    }
    let text = String(
      decoding: units.first == 0xFEFF ? units.dropFirst() : units[...],
      as: UTF16.self
    )
    let damage = text.unicodeScalars.count { $0 == "\u{FFFD}" } + bytes.count % 2
    return (text, damage)
  }

  /// The label in `<?xml … encoding="…"?>` or `<meta … charset=…>`, where the bytes are markup.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4_096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    guard head.contains("<") else { return nil }
    for key in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: key) else { continue }
      let label = head[range.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }

  /// Through iconv; nil where it does not know the label or the bytes do not fit it.
  ///
  /// A page that says ISO-8859-1 or ASCII means Windows-1252 (WHATWG Encoding Standard), and one
  /// that says UTF-8 with bytes that are not is left to the next guess.
  private static func converted(_ bytes: [UInt8], from label: String) -> String? {
    let western = [
      "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "utf-8", "utf8",
    ]
    guard !western.contains(label) else { return nil }
    let converter = iconv_open("UTF-8", label)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var (sourceLeft, targetLeft) = (source.count, target.count)
    let result = source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
      }
    }
    guard result != Int(bitPattern: UInt.max) else { return nil }
    let written = target.prefix(target.count - targetLeft)
    return String(decoding: written.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
