/// What the tokenizer knows of one Unicode scalar.
struct CharacterClass: OptionSet {
  let rawValue: UInt16

  /// One of these alone is cut off the front, or the end.
  static let prefix = CharacterClass(rawValue: 1 << 0)
  static let suffix = CharacterClass(rawValue: 1 << 1)
  static let icon = CharacterClass(rawValue: 1 << 2)
  static let upper = CharacterClass(rawValue: 1 << 3)
  static let alpha = CharacterClass(rawValue: 1 << 4)
  static let alphaOrDigit = CharacterClass(rawValue: 1 << 5)
  /// A full stop after it is cut off the end.
  static let beforeFinalDot = CharacterClass(rawValue: 1 << 6)
  /// A full stop between these two is cut out.
  static let beforeInnerDot = CharacterClass(rawValue: 1 << 7)
  static let afterInnerDot = CharacterClass(rawValue: 1 << 8)
  /// May stand in a top-level domain.
  static let domain = CharacterClass(rawValue: 1 << 9)
}

/// The class of every scalar, in two stages: a block of 256 scalars, then the scalar in it.
struct CharacterClasses: Sendable {
  static let blockSize = 256
  static let blockCount = 0x110000 / blockSize

  /// For each block of scalars its place among the distinct blocks of `classes`.
  let blocks: [UInt16]
  let classes: [UInt16]

  subscript(scalar: UInt32) -> CharacterClass {
    let block = Int(blocks[Int(scalar) / Self.blockSize])
    return CharacterClass(
      rawValue: classes[block * Self.blockSize + Int(scalar) % Self.blockSize]
    )
  }

  func contains(_ scalar: UInt32, _ wanted: CharacterClass) -> Bool {
    !self[scalar].isDisjoint(with: wanted)
  }
}

/// The literal strings that the tokenizer cuts off or out, as scalars.
struct TokenLiterals: Sendable {
  enum Kind: String, CaseIterable {
    case prefix, suffix, afterDigit, hyphen
  }

  private(set) var strings: [Kind: [[UInt32]]] = [:]

  /// Reads lines `kind <tab> literal`; their order is kept.
  init(lines: [String]) {
    for line in lines {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let kind = Kind(rawValue: String(fields[0])) else { continue }
      strings[kind, default: []].append(fields[1].unicodeScalars.map(\.value))
    }
  }

  subscript(kind: Kind) -> [[UInt32]] { strings[kind] ?? [] }
}
