import Language

extension Analysis {
  /// The first token that begins at a byte or behind it; `count` where none does.
  func firstToken(from byte: Int) -> Int {
    Analysis.first(in: 0..<count) { spans[$0].lowerBound >= byte }
  }

  /// The first token that ends behind a byte; `count` where none does.
  func firstToken(endingBehind byte: Int) -> Int {
    Analysis.first(in: 0..<count) { spans[$0].upperBound > byte }
  }

  /// The name or other entity that holds a token.
  func entity(at token: Int) -> Entity? {
    let place = Analysis.first(in: entities.indices) { entities[$0].tokens.upperBound > token }
    guard place < entities.count, entities[place].tokens.contains(token) else { return nil }
    return entities[place]
  }

  /// Whether a sentence begins with one of the tokens.
  func startsSentence(in tokens: Range<Int>) -> Bool {
    let place = Analysis.first(in: sentences.indices) {
      sentences[$0].lowerBound >= tokens.lowerBound
    }
    return place < sentences.count && tokens.contains(sentences[place].lowerBound)
  }

  /// Whether a word of a class stands at most so many tokens from others.
  func has(_ cues: Set<String>, within distance: Int, of tokens: Range<Int>) -> Bool {
    (max(0, tokens.lowerBound - distance)..<min(count, tokens.upperBound + distance))
      .contains { cues.contains(lemmas[$0]) || cues.contains(lowers[$0]) }
  }

  /// The first place that satisfies what all places behind it do; the upper bound where none does.
  private static func first(in places: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
