/// The tokens of the documents of one call: lexeme, place and following space of each.
struct Tokens {
  var lexemes: [Int32] = []
  /// UTF-8 bytes into the text.
  var starts: [Int] = []
  var spaces: [Bool] = []
  /// The tokens of each document.
  var documents: [Range<Int>] = []

  var count: Int { lexemes.count }

  fileprivate mutating func append(_ lexeme: Int32, at start: Int, spaced: Bool) {
    lexemes.append(lexeme)
    starts.append(start)
    spaces.append(spaced)
  }
}

/// Cuts text into tokens, as spaCy's English tokenizer does.
struct Tokenizer {
  private let specialCases: SpecialCases
  private let rules: RuleTable

  init(specialCases: SpecialCases, rules: RuleTable) {
    self.specialCases = specialCases
    self.rules = rules
  }

  /// The tokens of each block of the text, every block a document of its own.
  func tokens(
    of text: UnsafeBufferPointer<UInt8>,
    blocks: [Range<Int>],
    _ lexicon: inout Lexicon
  ) -> Tokens {
    var tokens = Tokens()
    for block in blocks {
      let first = tokens.count
      cut(text, block, &lexicon, &tokens)
      join(text, from: first, &lexicon, &tokens)
      if tokens.count > first { tokens.documents.append(first..<tokens.count) }
    }
    return tokens
  }

  private func cut(
    _ text: UnsafeBufferPointer<UInt8>,
    _ block: Range<Int>,
    _ lexicon: inout Lexicon,
    _ tokens: inout Tokens
  ) {
    var scanner = ChunkScanner(text, block)
    while let chunk = scanner.next() {
      var start = chunk.bytes.lowerBound
      let lexemes = lexicon.tokens(of: UnsafeBufferPointer(rebasing: text[chunk.bytes]))
      for lexeme in lexemes {
        tokens.append(lexeme, at: start, spaced: false)
        start += lexicon.lexemes[Int(lexeme)].word.utf8.count
      }
      if chunk.spaced { tokens.spaces[tokens.count - 1] = true }
    }
  }

  /// The second pass: special cases that the first has cut apart.
  private func join(
    _ text: UnsafeBufferPointer<UInt8>,
    from first: Int,
    _ lexicon: inout Lexicon,
    _ tokens: inout Tokens
  ) {
    let starts = (first..<tokens.count).filter { token in
      lexicon.lexemes[Int(tokens.lexemes[token])].beginsSpecialCase
    }
    guard !starts.isEmpty else { return }
    let names = tokens.lexemes[first...].map { lexicon.lexemes[Int($0)].name }
    let matches = specialCases.matches(in: names, from: starts.map { $0 - first })
    guard !matches.isEmpty else { return }
    var joined = Tokens()
    var next = first
    for match in matches.map({ $0.lowerBound + first..<$0.upperBound + first }) {
      copy(tokens, next..<match.lowerBound, to: &joined)
      replace(text, match, in: tokens, &lexicon, &joined)
      next = match.upperBound
    }
    copy(tokens, next..<tokens.count, to: &joined)
    tokens.lexemes.replaceSubrange(first..., with: joined.lexemes)
    tokens.starts.replaceSubrange(first..., with: joined.starts)
    tokens.spaces.replaceSubrange(first..., with: joined.spaces)
  }

  private func copy(_ tokens: Tokens, _ range: Range<Int>, to joined: inout Tokens) {
    for token in range {
      joined.append(tokens.lexemes[token], at: tokens.starts[token], spaced: tokens.spaces[token])
    }
  }

  private func replace(
    _ text: UnsafeBufferPointer<UInt8>,
    _ match: Range<Int>,
    in tokens: Tokens,
    _ lexicon: inout Lexicon,
    _ joined: inout Tokens
  ) {
    let last = match.upperBound - 1
    let end =
      tokens.starts[last] + lexicon.lexemes[Int(tokens.lexemes[last])].word.utf8.count
    var start = tokens.starts[match.lowerBound]
    guard let cuts = rules.tokens(of: UnsafeBufferPointer(rebasing: text[start..<end])) else {
      return copy(tokens, match, to: &joined)
    }
    for cut in cuts {
      let piece = UnsafeBufferPointer(rebasing: text[start..<start + cut.count])
      let lexeme = lexicon.lexeme(of: piece, norm: cut.norm)
      joined.append(Int32(lexeme), at: start, spaced: false)
      start += cut.count
    }
    joined.spaces[joined.spaces.count - 1] = tokens.spaces[last]
  }
}
