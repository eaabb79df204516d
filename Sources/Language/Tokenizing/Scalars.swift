/// Scalars that rules of the tokenizer name.
enum Scalars {
  static let dot: UInt32 = 0x2e
  static let plus: UInt32 = 0x2b
  static let comma: UInt32 = 0x2c
  static let hyphen: UInt32 = 0x2d
  static let ellipsis: UInt32 = 0x2026
  static let degree: UInt32 = 0xb0
  static let underscore: UInt32 = 0x5f
  static let colon: UInt32 = 0x3a
  static let at: UInt32 = 0x40
  static let slash: UInt32 = 0x2f
  /// `F f C c K k`, after a degree sign.
  static let degreeScales: Set<UInt32> = [0x46, 0x66, 0x43, 0x63, 0x4b, 0x6b]
  /// `+ - * ^`, between digits.
  static let operators: Set<UInt32> = [0x2b, 0x2d, 0x2a, 0x5e]
  /// `: < > = /`, between words.
  static let joiners: Set<UInt32> = [0x3a, 0x3c, 0x3e, 0x3d, 0x2f]

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func isLetter(_ scalar: UInt32) -> Bool {
    let folded = scalar | 0x20
    return folded >= 0x61 && folded <= 0x7a
  }

  /// What Unicode says of a scalar; `nil` when version 15.0, which the model was made with, does
  /// not assign it.
  static func properties(_ scalar: Unicode.Scalar) -> Unicode.Scalar.Properties? {
    let properties = scalar.properties
    if scalar.value < 0x80 { return properties }
    guard let age = properties.age, (age.major, age.minor) <= (15, 0) else { return nil }
    return properties
  }

  static func properties(_ scalar: UInt32) -> Unicode.Scalar.Properties? {
    Unicode.Scalar(scalar).flatMap { properties($0) }
  }

  /// White space as the tokenizer has it: Unicode's and U+001C to U+001F.
  static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x09...0x0d).contains(scalar) || (0x1c...0x20).contains(scalar) }
    return properties(scalar)?.isWhitespace ?? false
  }
}
