/// A kind of token: its text and everything that follows from the text alone.
///
/// Names are 64-bit names of strings; the embedding tables are keyed by them.
struct Lexeme: Sendable {
  let word: String
  let lower: String
  let name: UInt64
  let norm: UInt64
  let prefix: UInt64
  let suffix: UInt64
  let shape: UInt64
  let lowerName: UInt64
  let isSpace: Bool
  /// Some special case begins with this token.
  let beginsSpecialCase: Bool
}

/// Makes lexemes, by the model's tables of names and norms.
struct LexemeMaker: Sendable {
  let names: StringNames
  let norms: KeyTable<UInt64>
  let specialCases: SpecialCases

  /// The lexeme of a text; `norm` is the name that a rule gives, or 0.
  func lexeme(of bytes: UnsafeBufferPointer<UInt8>, norm: UInt64) -> Lexeme {
    let word = String(decoding: bytes, as: UTF8.self)
    let scalars = word.unicodeScalars
    let lower = LexicalForm.lower(word)
    let name = names.name(of: bytes)
    let lowerName = names.name(of: lower)
    let prefix = scalars.first.map { names.name(of: String($0)) } ?? 0
    let suffix = names.name(of: String(String.UnicodeScalarView(scalars.suffix(3))))
    return Lexeme(
      word: word,
      lower: lower,
      name: name,
      norm: norm != 0 ? norm : norms[name] ?? lowerName,
      prefix: prefix,
      suffix: suffix,
      shape: names.name(of: LexicalForm.shape(word)),
      lowerName: lowerName,
      isSpace: scalars.allSatisfy { Scalars.isSpace($0.value) },
      beginsSpecialCase: specialCases.mayBegin(with: name)
    )
  }
}

/// The 64-bit names of strings: a number for each symbol of spaCy, a hash for any other string.
struct StringNames: Sendable {
  /// From the hash of a symbol to its number.
  let symbols: KeyTable<UInt64>

  func name(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard !bytes.isEmpty else { return 0 }
    let hash = Hashing.murmur(bytes)
    return symbols[hash] ?? hash
  }

  func name(of text: String) -> UInt64 {
    var copy = text
    return copy.withUTF8 { name(of: $0) }
  }
}
