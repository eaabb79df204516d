import Foundation

/// Text as the encoder's vocabulary writes it: lower case, no accents, no control characters, white
/// space as one kind of space, and a space on either side of an ideograph.
///
/// Ground: the `BertNormalizer` of Hugging Face's tokenizers, after `BasicTokenizer` of J. Devlin et
/// al., BERT (2019). It takes one scalar at a time, so that no run of marks costs more than its
/// length; the order of marks, which canonical decomposition would sort, changes no piece.
enum PlainScalars {
  /// What stands for a scalar of the text; nothing where it is left out.
  static func of(_ scalar: Unicode.Scalar) -> String {
    if isSpace(scalar) { return " " }
    if isLeftOut(scalar) { return "" }
    let plain = scalar.isASCII ? scalar.properties.lowercaseMapping : withoutMarks(scalar)
    return isIdeograph(scalar.value) ? " \(plain) " : plain
  }

  /// Punctuation is a word of its own; of ASCII all signs are.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e: return true
    case ..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func withoutMarks(_ scalar: Unicode.Scalar) -> String {
    var plain = ""
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    where part.properties.generalCategory != .nonspacingMark {
      plain += part.properties.lowercaseMapping
    }
    return plain
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r": true
    default: !scalar.isASCII && scalar != "\u{85}" && scalar.properties.isWhitespace
    }
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\u{fffd}" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .nonspacingMark: return true
    default: return false
    }
  }

  /// The blocks of CJK unified and compatibility ideographs.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x2a6df,
      0x2a700...0x2ceaf, 0x2f800...0x2fa1f:
      true
    default: false
    }
  }
}
