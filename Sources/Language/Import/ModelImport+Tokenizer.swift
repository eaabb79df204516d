/// The tables of `tokenizer_tables.json`: literal strings, and ranges of scalars, both ends in.
private struct TokenizerTables: Decodable {
  let prefix_literals: [String]
  let suffix_literals: [String]
  let currency_after_digit: [String]
  let units_after_digit: [String]
  let hyphens: [String]
  let icons: [[UInt32]]
  let dot_suffix_before: [[UInt32]]
  let alpha_upper: [[UInt32]]
  let infix_dot_before: [[UInt32]]
  let infix_dot_after: [[UInt32]]
  let alpha: [[UInt32]]
  let alpha_digit: [[UInt32]]
  let url_tld: [[UInt32]]
}

extension ModelImport {
  /// Character classes, literals, special cases and the chains of those that affixes cut.
  mutating func addTokenizer() throws(ModelError) {
    let tables: TokenizerTables = try ResourceFile.decoded("tokenizer_tables.json")
    let classes = Self.classes(tables)
    writer.add(.blocks, classes.blocks)
    writer.add(.classes, classes.classes)
    let lines = Self.literals(tables)
    writer.add(.literals, lines: lines)
    let exceptions = try pack("tokenizer")["exceptions"]?.pairs ?? []
    try addRules(exceptions)
    let affixes = AffixMatcher(classes: classes, literals: TokenLiterals(lines: lines))
    let words = exceptions.compactMap(\.key.string)
    writer.add(.chainKeys, .chainValues, chains(of: words, affixes))
  }

  private mutating func addRules(
    _ exceptions: [(key: MessagePack, value: MessagePack)]
  ) throws(ModelError) {
    let (textKey, normKey) = (65, 67)
    var places: [UInt64: UInt32] = [:]
    var tokens: [RuleToken] = []
    for exception in exceptions {
      guard let word = exception.key.string, word.utf8.count <= RuleTable.longest else {
        throw malformed("tokenizer")
      }
      let first = tokens.count
      for token in exception.value.elements {
        let fields = token.pairs
        guard let text = fields.first(where: { $0.key.number == textKey })?.value.string else {
          throw malformed("tokenizer")
        }
        let norm = fields.first { $0.key.number == normKey }?.value.string ?? ""
        tokens.append(RuleToken(count: UInt64(text.utf8.count), norm: names.name(of: norm)))
      }
      places[Hashing.murmur(word)] = UInt32(first << 8 | (tokens.count - first))
    }
    writer.add(.ruleKeys, .ruleValues, places)
    writer.add(.ruleTokens, tokens)
  }

  /// The token sequences that affixes make of special cases, each with all its beginnings.
  private func chains(of words: [String], _ affixes: AffixMatcher) -> [UInt64: UInt8] {
    var chains: [UInt64: UInt8] = [:]
    for word in words where Self.isCut(word, affixes) {
      var chain = SpecialCases.start
      for token in Self.tokens(of: word, affixes) {
        chain = SpecialCases.extended(chain, by: names.name(of: token))
        chains[chain] = chains[chain] ?? SpecialCases.open
      }
      chains[chain] = SpecialCases.complete
    }
    return chains
  }

  private static func isCut(_ word: String, _ affixes: AffixMatcher) -> Bool {
    let scalars = word.unicodeScalars.map(\.value)[...]
    return affixes.prefixLength(of: scalars) > 0 || affixes.suffixLength(of: scalars) > 0
      || !affixes.infixes(in: scalars).isEmpty || scalars.contains(0x20)
  }

  private static func tokens(of word: String, _ affixes: AffixMatcher) -> [String] {
    let cutter = ChunkCutter(affixes: affixes, rules: nil)
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { text in
      var scanner = ChunkScanner(text, 0..<text.count)
      var tokens: [String] = []
      while let chunk = scanner.next() {
        var rest = text[chunk.bytes]
        for cut in cutter.cuts(of: UnsafeBufferPointer(rebasing: rest)) {
          tokens.append(String(decoding: rest.prefix(cut.count), as: UTF8.self))
          rest = rest.dropFirst(cut.count)
        }
      }
      return tokens
    }
  }

  private static func literals(_ tables: TokenizerTables) -> [String] {
    func lines(_ kind: TokenLiterals.Kind, _ literals: [String]) -> [String] {
      literals.map { "\(kind.rawValue)\t\($0)" }
    }
    func longestFirst(_ literals: [String]) -> [String] {
      literals.sorted { left, right in
        (right.unicodeScalars.count, left) < (left.unicodeScalars.count, right)
      }
    }
    let isLong = { (literal: String) in literal.unicodeScalars.count > 1 }
    return lines(.prefix, tables.prefix_literals.filter(isLong))
      + lines(.suffix, longestFirst(tables.suffix_literals.filter(isLong)))
      + lines(
        .afterDigit,
        longestFirst(tables.currency_after_digit + tables.units_after_digit)
      )
      + lines(.hyphen, tables.hyphens)
  }

  private static func classes(_ tables: TokenizerTables) -> CharacterClasses {
    var flags = [UInt16](repeating: 0, count: 0x110000)
    func add(_ wanted: CharacterClass, _ ranges: [[UInt32]]) {
      for range in ranges where range.count == 2 {
        for scalar in Int(range[0])...Int(range[1]) { flags[scalar] |= wanted.rawValue }
      }
    }
    func singles(_ literals: [String]) -> [[UInt32]] {
      literals.map { $0.unicodeScalars.map(\.value) }.filter { $0.count == 1 }.map { $0 + $0 }
    }
    add([.icon, .prefix, .suffix], tables.icons)
    add(.prefix, singles(tables.prefix_literals))
    add(.suffix, singles(tables.suffix_literals))
    add(.upper, tables.alpha_upper)
    add(.alpha, tables.alpha)
    add(.alphaOrDigit, tables.alpha_digit)
    add(.beforeFinalDot, tables.dot_suffix_before)
    add(.beforeInnerDot, tables.infix_dot_before)
    add(.afterInnerDot, tables.infix_dot_after)
    add(.domain, tables.url_tld)
    return CharacterClasses(flags: flags)
  }
}

extension CharacterClasses {
  /// Packs the flags of all scalars: equal blocks are kept once.
  fileprivate init(flags: [UInt16]) {
    var places: [ArraySlice<UInt16>: UInt16] = [:]
    var blocks: [UInt16] = []
    var classes: [UInt16] = []
    for start in stride(from: 0, to: flags.count, by: Self.blockSize) {
      let block = flags[start..<start + Self.blockSize]
      if places[block] == nil {
        places[block] = UInt16(classes.count / Self.blockSize)
        classes += block
      }
      blocks.append(places[block] ?? 0)
    }
    self.init(blocks: blocks, classes: classes)
  }
}
