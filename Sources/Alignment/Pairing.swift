import Facts
import Lexicon
import Reconciling

/// Two claims of one block with everything said of them.
struct Pairing {
  let left: Int
  let right: Int
  let evidence: Evidence
  let comparison: Comparison
  /// Log odds that both speak of one slot, without regard to their values.
  let score: Double
}

/// Pairs the claims of a story across its articles, block by block.
struct Pairings {
  let items: [Item]
  let pairs: [Pairing]

  /// At most this many pairs are judged in a block; the claims nearest the articles' tops come first.
  private static let cap = 40_000

  init(of claims: [Claim], copies: Set<[Identifier<Article>]>, senses: Senses, weights: Weights) {
    var vocabulary = Vocabulary(of: claims, senses: senses)
    let items = claims.enumerated().map { Item($1, $0, &vocabulary) }
    var crowd: [String: Int] = [:]
    for item in items { crowd[item.claim.article.rawValue + item.block, default: 0] += 1 }
    var judging = Judging(vocabulary: vocabulary, crowd: crowd, copies: copies)
    let blocks = Dictionary(grouping: items, by: \.block).sorted { $0.key < $1.key }
    let found = blocks.flatMap { Pairings.pairs(in: $0.value, &judging, weights) }
    self.items = items
    pairs = Pairings.ranked(found, items, weights)
  }

  private static func pairs(in block: [Item], _ judging: inout Judging, _ weights: Weights)
    -> [Pairing]
  {
    var found: [Pairing] = []
    for (offset, left) in block.enumerated() {
      for right in block[(offset + 1)...] where right.claim.article != left.claim.article {
        let evidence = judging.evidence(left, right)
        found.append(
          Pairing(
            left: left.index, right: right.index, evidence: evidence,
            comparison: compare(left.claim.value, right.claim.value),
            score: weights.score(evidence)))
        if found.count >= cap { return found }
      }
    }
    return found
  }

  /// Adds to each pair how it ranks: whether each claim is the other's best in its article.
  private static func ranked(_ pairs: [Pairing], _ items: [Item], _ weights: Weights) -> [Pairing] {
    var best: [String: Double] = [:]
    func key(_ from: Int, _ to: Int) -> String { "\(from)>\(items[to].claim.article.rawValue)" }
    for pair in pairs {
      for key in [key(pair.left, pair.right), key(pair.right, pair.left)] {
        best[key] = max(best[key] ?? -.infinity, pair.score)
      }
    }
    return pairs.map { pair in
      let isLeftBest = best[key(pair.left, pair.right)] == pair.score
      let isRightBest = best[key(pair.right, pair.left)] == pair.score
      let level: Level = isLeftBest && isRightBest ? .mutual : isLeftBest || isRightBest ? .one : .neither
      var evidence = pair.evidence
      evidence.add(.rank, level)
      return Pairing(
        left: pair.left, right: pair.right, evidence: evidence, comparison: pair.comparison,
        score: pair.score + weights.weight(of: .rank, level))
    }
  }
}
