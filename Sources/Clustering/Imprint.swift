/// One article as provenance compares it: the terms of its sentences in order, and its pairs of
/// neighbouring words.
struct Imprint {
  /// The telling and common terms of each sentence that has three at least, ascending, each once.
  let sentences: [[Term]]
  /// Hashes of the neighbouring words inside sentences, ascending, each once; no two function
  /// words.
  let shingles: [UInt64]
  /// Every term it uses, ascending, each once.
  let terms: [Term]

  /// The share of a sentence's weight above which it counts as covered.
  private static let covered: Float = 0.45

  /// A word's hash, with what it weighs in the lowest bit: telling words 1, common ones a third.
  struct Term: Hashable, Comparable {
    let rawValue: UInt64

    init(_ stem: Substring, isCommon: Bool) {
      rawValue = mixed(stem.utf8) << 1 | (isCommon ? 0 : 1)
    }

    var weight: Float { rawValue & 1 == 1 ? 1 : 0.35 }

    static func < (left: Term, right: Term) -> Bool { left.rawValue < right.rawValue }
  }

  init(of lines: [String]) {
    var sentences: [[Term]] = []
    var shingles: Set<UInt64> = []
    var terms: Set<Term> = []
    for line in lines {
      let words = line.split(separator: " ").map { $0.drop { $0 == "^" || $0 == "~" } }
      let read = words.map(Imprint.term)
      for (left, right) in zip(read.indices, read.indices.dropFirst())
      where read[left] != nil || read[right] != nil {
        shingles.insert(mixed(words[left].utf8, mixed(words[right].utf8)))
      }
      let found = Set(read.compactMap(\.self))
      terms.formUnion(found)
      if found.count > 2 { sentences.append(found.sorted()) }
    }
    self.sentences = sentences
    self.shingles = shingles.sorted()
    self.terms = terms.sorted()
  }

  private static func term(_ stem: Substring) -> Term? {
    let kind = WordClass.of(String(stem))
    return kind == .stop ? nil : Term(stem, isCommon: kind == .common)
  }

  /// From 0 to 1: the share of this article's neighbouring words that another has too.
  func shingleShare(in other: Imprint) -> Float {
    guard !shingles.isEmpty else { return 0 }
    return Float(shared(shingles, other.shingles)) / Float(shingles.count)
  }

  /// From 0 to 1: the share of this article's words, by weight, that stand in sentences which
  /// another article covers: one of its sentences, or two in a row, have `covered` of the words.
  func coverage(by other: Imprint) -> Float {
    let windows = other.windows
    var (covered, total) = (Float(0), Float(0))
    for sentence in sentences {
      let weight = weight(of: sentence)
      total += weight
      let best = windows.lazy.map { sharedWeight(sentence, $0) }.max() ?? 0
      if best >= Imprint.covered * weight { covered += weight }
    }
    return total > 0 ? covered / total : 0
  }

  /// From 0 to 1: the share of this article's terms, by weight, that another lacks.
  func novelty(against other: Imprint) -> Float {
    let weight = weight(of: terms)
    return weight > 0 ? 1 - sharedWeight(terms, other.terms) / weight : 0
  }

  /// Each sentence, and each two in a row as one.
  private var windows: [[Term]] {
    sentences + zip(sentences, sentences.dropFirst()).map { Set($0 + $1).sorted() }
  }
}

private func weight(of terms: [Imprint.Term]) -> Float {
  terms.reduce(0) { $0 + $1.weight }
}

/// The weight of the terms that two ascending lists share.
private func sharedWeight(_ left: [Imprint.Term], _ right: [Imprint.Term]) -> Float {
  var sum = Float(0)
  forEachShared(left, right) { sum += $0.weight }
  return sum
}

private func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
  var count = 0
  forEachShared(left, right) { _ in count += 1 }
  return count
}

private func forEachShared<Element: Comparable>(
  _ left: [Element],
  _ right: [Element],
  _ body: (Element) -> Void
) {
  var (one, two) = (0, 0)
  while one < left.count, two < right.count {
    let (first, second) = (left[one], right[two])
    if first == second { body(first) }
    if first <= second { one += 1 }
    if second <= first { two += 1 }
  }
}

/// FNV-1a over bytes, scattered.
private func mixed(_ bytes: Substring.UTF8View, _ seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
  scattered(bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
}
