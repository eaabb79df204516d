/// Where the children, the sentence and the entity of each token are.
struct TreeLinks: Sendable {
  /// The children of token `t` are `children[starts[t]..<starts[t + 1]]`, ascending.
  let starts: [Int32]
  let children: [Int]
  /// For each token the number of its sentence, and of its entity or −1.
  let sentences: [Int32]
  let entities: [Int32]

  init(heads: [Int], sentences: [Range<Int>], entities: [Entity]) {
    var starts = [Int32](repeating: 0, count: heads.count + 1)
    for (token, head) in heads.enumerated() where head != token { starts[head + 1] += 1 }
    for token in heads.indices { starts[token + 1] += starts[token] }
    var next = starts
    var children = [Int](repeating: 0, count: Int(starts[heads.count]))
    for (token, head) in heads.enumerated() where head != token {
      children[Int(next[head])] = token
      next[head] += 1
    }
    self.starts = starts
    self.children = children
    self.sentences = Self.numbers(of: sentences, count: heads.count)
    self.entities = Self.numbers(of: entities.map(\.tokens), count: heads.count)
  }

  private static func numbers(of ranges: [Range<Int>], count: Int) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: count)
    for (number, range) in ranges.enumerated() {
      for token in range { numbers[token] = Int32(number) }
    }
    return numbers
  }
}

extension Analysis {
  /// The tokens that hang on a token, ascending.
  package func children(of token: Int) -> ArraySlice<Int> {
    links.children[Int(links.starts[token])..<Int(links.starts[token + 1])]
  }

  /// The children that bear one of the labels, ascending: `children(of: verb, .nsubj, .nsubjpass)`.
  package func children(of token: Int, _ labels: Dependency...) -> [Int] {
    children(of: token).filter { labels.contains(self.labels[$0]) }
  }

  /// The first child that bears one of the labels.
  package func child(of token: Int, _ labels: Dependency...) -> Int? {
    children(of: token).first { labels.contains(self.labels[$0]) }
  }

  package func isRoot(_ token: Int) -> Bool { heads[token] == token }

  /// The token that a token hangs on; `nil` for the root of a sentence.
  package func governor(of token: Int) -> Int? {
    isRoot(token) ? nil : heads[token]
  }

  /// The governors of a token, the nearest first, the root of its sentence last.
  package func ancestors(of token: Int) -> [Int] {
    Array(sequence(first: token) { governor(of: $0) }.dropFirst())
  }

  /// The nearest token, the token itself included, that satisfies a condition on the way to the
  /// root.
  package func nearest(from token: Int, where condition: (Int) -> Bool) -> Int? {
    sequence(first: token) { governor(of: $0) }.first(where: condition)
  }

  /// A token with those it is joined to by "and" or a comma, each before what it is joined to in turn:
  /// "aluminum, zinc and steel"; only such as satisfy a condition, and none behind another.
  package func joined(to token: Int, where condition: (Int) -> Bool = { _ in true }) -> [Int] {
    var found: [Int] = []
    var open = [token]
    while let next = open.popLast() {
      found.append(next)
      open += children(of: next, .conj).filter(condition).reversed()
    }
    return found
  }

  /// A token and everything below it, ascending.
  package func descendants(of token: Int) -> [Int] {
    var found = [token]
    var next = 0
    while next < found.count {
      found.append(contentsOf: children(of: found[next]) as ArraySlice<Int>)
      next += 1
    }
    return found.sorted()
  }

  /// The stretch from the first to the last token of a token and everything below it.
  ///
  /// Where arcs cross it may hold tokens that hang elsewhere.
  package func subtree(of token: Int) -> Range<Int> {
    let all = descendants(of: token)
    return (all.first ?? token)..<(all.last ?? token) + 1
  }

  /// The tokens that are coordinated with a token, itself left out, ascending.
  ///
  /// In "Ann, Ben and Cy left" those of any one are the two others: the labels `conj` hang in a
  /// chain on the first.
  package func conjuncts(of token: Int) -> [Int] {
    let first = nearest(from: token) { labels[$0] != .conj } ?? token
    var found = [first]
    var next = 0
    while next < found.count {
      found += children(of: found[next], .conj)
      next += 1
    }
    return found.filter { $0 != token }.sorted()
  }

  /// The noun phrase that a token heads or is a part of: the head with what stands before it and
  /// hangs on it, but not what follows, so "the new mayor" of "the new mayor of Lagos".
  ///
  /// `nil` when neither the token nor what it modifies is a noun, name, pronoun or number.
  package func nounPhrase(of token: Int) -> Range<Int>? {
    var head = token
    while Self.modifiers.contains(labels[head]), let governor = governor(of: head),
      governor > head
    {
      head = governor
    }
    guard [.noun, .proper, .pronoun, .number].contains(parts[head]) else { return nil }
    let before = children(of: head).filter { $0 < head && labels[$0] != .punct }
    let start = before.map { subtree(of: $0).lowerBound }.min() ?? head
    return min(start, head)..<head + 1
  }

  /// Labels of what stands before a noun and belongs to its phrase.
  private static let modifiers: Set<Dependency> = [
    .det, .predet, .amod, .compound, .nmod, .nummod, .quantmod, .poss, .caseMark, .advmod,
    .npadvmod,
  ]

  /// The tokens of a token's sentence.
  package func sentence(of token: Int) -> Range<Int> { sentences[Int(links.sentences[token])] }

  /// The entity that a token is part of.
  package func entity(of token: Int) -> Entity? {
    let number = Int(links.entities[token])
    return number < 0 ? nil : entities[number]
  }

  /// The UTF-8 bytes from the first to the last of some tokens.
  package func bytes(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return spans[first].lowerBound..<spans[last].upperBound
  }

  /// The first token that ends behind a UTF-8 byte: the one at the byte, or the next; `nil` behind
  /// the last.
  package func token(at byte: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
