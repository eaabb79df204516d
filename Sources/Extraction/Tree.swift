package import Language

/// The parse of an analysis seen from above: the children of each token, and where each stands.
package struct Tree: Sendable {
  private let starts: [Int]
  private let kids: [Int]
  /// The sentence each token stands in, as an index of `Analysis.sentences`.
  package let sentence: [Int]
  /// The entity each token stands in, as an index of `Analysis.entities`; -1 for none.
  package let entity: [Int]

  package init(of analysis: Analysis) {
    var counts = [Int](repeating: 0, count: analysis.count + 1)
    for token in 0..<analysis.count where analysis.heads[token] != token {
      counts[analysis.heads[token] + 1] += 1
    }
    for token in 0..<analysis.count { counts[token + 1] += counts[token] }
    starts = counts
    var filled = counts
    var kids = [Int](repeating: 0, count: counts.last ?? 0)
    for token in 0..<analysis.count where analysis.heads[token] != token {
      kids[filled[analysis.heads[token]]] = token
      filled[analysis.heads[token]] += 1
    }
    self.kids = kids
    var sentence = [Int](repeating: 0, count: analysis.count)
    for (index, tokens) in analysis.sentences.enumerated() {
      for token in tokens { sentence[token] = index }
    }
    self.sentence = sentence
    var entity = [Int](repeating: -1, count: analysis.count)
    for (index, found) in analysis.entities.enumerated() {
      for token in found.tokens { entity[token] = index }
    }
    self.entity = entity
  }

  /// The tokens that hang on a token, ascending.
  package func children(of token: Int) -> ArraySlice<Int> {
    kids[starts[token]..<starts[token + 1]]
  }

  /// A token and everything below it, ascending.
  package func subtree(of token: Int) -> [Int] {
    var found = [token]
    var next = 0
    while next < found.count {
      found.append(contentsOf: children(of: found[next]))
      next += 1
    }
    return found.sorted()
  }

  /// The top of a token range: the first token whose head lies outside.
  package func top(of tokens: Range<Int>, in analysis: Analysis) -> Int {
    tokens.first {
      analysis.heads[$0] == $0 || !tokens.contains(analysis.heads[$0])
    } ?? tokens.lowerBound
  }
}
