/// One token of a special case.
struct RuleToken: BitwiseCopyable {
  /// UTF-8 bytes of the token's text.
  let count: UInt64
  /// The name of its norm; 0 when the rule sets none.
  let norm: UInt64
}

/// The special cases of the tokenizer: words that are cut as a table says.
struct RuleTable: Sendable {
  /// From the name of the word to the place of its tokens: the first × 256 and their number.
  let places: KeyTable<UInt32>
  let tokens: Table<RuleToken>
  /// Bytes of the longest word in the table.
  static let longest = 64

  /// The tokens of a word that is a special case.
  func tokens(of word: UnsafeBufferPointer<UInt8>) -> [Cut]? {
    guard word.count <= Self.longest, let place = places[Hashing.murmur(word)] else { return nil }
    let first = Int(place >> 8)
    return (first..<first + Int(place & 0xff)).map { index in
      Cut(count: Int(tokens[index].count), norm: tokens[index].norm)
    }
  }
}
