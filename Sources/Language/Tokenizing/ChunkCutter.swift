/// A token of a chunk: its size and the norm that a rule gives it.
struct Cut: Equatable {
  /// UTF-8 bytes.
  let count: Int
  /// The name of the norm; 0 when no rule sets one.
  let norm: UInt64
}

/// Cuts one run without white space into tokens.
struct ChunkCutter: Sendable {
  let affixes: AffixMatcher
  /// The exceptions; `nil` cuts by affixes alone.
  let rules: RuleTable?

  func cuts(of bytes: UnsafeBufferPointer<UInt8>) -> [Cut] {
    let word = Word(bytes)
    let whole = 0..<word.scalars.count
    if let tokens = rule(word, whole) { return tokens }
    var front: [Range<Int>] = []
    var back: [Range<Int>] = []
    let core = strip(word, whole, &front, &back)
    let middle = core.isEmpty ? [] : rule(word, core) ?? pieces(word, core)
    return front.map(word.cut) + middle + back.reversed().map(word.cut)
  }

  private func rule(_ word: Word, _ range: Range<Int>) -> [Cut]? {
    guard let rules, !range.isEmpty else { return nil }
    return rules.tokens(of: UnsafeBufferPointer(rebasing: word.bytes[word.extent(range)]))
  }

  /// Takes prefixes and suffixes off until nothing or a special case is left.
  private func strip(
    _ word: Word,
    _ whole: Range<Int>,
    _ front: inout [Range<Int>],
    _ back: inout [Range<Int>]
  ) -> Range<Int> {
    var core = whole
    while !core.isEmpty, rule(word, core) == nil {
      let prefix = affixes.prefixLength(of: word.scalars[core])
      let rest = core.lowerBound + prefix..<core.upperBound
      if prefix > 0, rule(word, rest) != nil {
        front.append(core.lowerBound..<rest.lowerBound)
        return rest
      }
      let suffix = affixes.suffixLength(of: word.scalars[rest])
      let trunk = core.lowerBound..<core.upperBound - suffix
      if suffix > 0, rule(word, trunk) != nil {
        back.append(trunk.upperBound..<core.upperBound)
        return trunk
      }
      if prefix + suffix == 0 { return core }
      if prefix > 0 { front.append(core.lowerBound..<rest.lowerBound) }
      if suffix > 0 { back.append(trunk.upperBound..<core.upperBound) }
      core = rest.lowerBound..<trunk.upperBound
    }
    return core
  }

  private func pieces(_ word: Word, _ core: Range<Int>) -> [Cut] {
    let scalars = word.scalars[core]
    let infixes = affixes.infixes(in: scalars)
    if infixes.isEmpty || URLMatcher(classes: affixes.classes).matches(scalars) {
      return [word.cut(core)]
    }
    var pieces: [Cut] = []
    var start = core.lowerBound
    for infix in infixes where infix.lowerBound > core.lowerBound {
      if infix.lowerBound > start { pieces.append(word.cut(start..<infix.lowerBound)) }
      pieces.append(word.cut(infix))
      start = infix.upperBound
    }
    if start < core.upperBound { pieces.append(word.cut(start..<core.upperBound)) }
    return pieces
  }
}

/// A chunk as bytes and as scalars.
private struct Word {
  let bytes: UnsafeBufferPointer<UInt8>
  let scalars: [UInt32]
  /// Where each scalar begins, and the end.
  let offsets: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var scalars: [UInt32] = []
    var offsets = [0]
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar.value)
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The bytes of a range of scalars.
  func extent(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func cut(_ range: Range<Int>) -> Cut { Cut(count: extent(range).count, norm: 0) }
}
