import Facts
import Lexicon
import Reconciling

/// Two claims of one block with everything said of them.
struct Pairing {
  let left: Int
  let right: Int
  let evidence: Evidence
  let comparison: Comparison
  /// Cosine of all their words, from 0 to 1.
  let likeness: Float
  /// Log odds that both speak of one slot, without regard to their values.
  let score: Double
}

/// Pairs the claims of a story across its articles, block by block.
struct Pairings {
  let items: [Item]
  let pairs: [Pairing]

  /// At most this many pairs are judged in a block; the claims nearest the articles' tops come
  /// first.
  private static let cap = 40_000

  init(of claims: [Claim], copies: Set<[Identifier<Article>]>, senses: Senses, weights: Weights.Sum)
  {
    var vocabulary = Vocabulary(of: claims, senses: senses)
    let items = claims.enumerated().map { Item($1, $0, &vocabulary) }
    var crowd: [String: Int] = [:]
    for item in items { crowd[item.claim.article.rawValue + item.block, default: 0] += 1 }
    var judging = Judging(vocabulary: vocabulary, crowd: crowd, copies: copies)
    let blocks = Dictionary(grouping: items, by: \.block).sorted { $0.key < $1.key }
    let found = blocks.flatMap { Pairings.pairs(in: $0.value, &judging) }
    self.items = items
    pairs = Pairings.ranked(
      found,
      items,
      part: .rank,
      weights: weights,
      by: { weights.score($0.evidence) }
    )
  }

  private static func pairs(in block: [Item], _ judging: inout Judging) -> [Pairing] {
    var found: [Pairing] = []
    for (offset, left) in block.enumerated() {
      for right in block[(offset + 1)...] where right.claim.article != left.claim.article {
        found.append(
          Pairing(
            left: left.index,
            right: right.index,
            evidence: judging.evidence(left, right),
            comparison: compare(left.claim.value, right.claim.value),
            likeness: left.around.cosine(right.around),
            score: 0
          )
        )
        if found.count >= cap { return found }
      }
    }
    return ranked(found, block, part: .sentences, weights: nil, by: { Double($0.likeness) })
  }

  /// Adds to each pair how it ranks by a measure: whether each claim is the other's best in its
  /// article.
  private static func ranked(
    _ pairs: [Pairing],
    _ items: [Item],
    part: Part,
    weights: Weights.Sum?,
    by measure: (Pairing) -> Double
  ) -> [Pairing] {
    let articles = Dictionary(
      items.map { ($0.index, $0.claim.article.rawValue) },
      uniquingKeysWith: { first, _ in first }
    )
    var best: [Place: Double] = [:]
    let measures = pairs.map(measure)
    for (pair, measure) in zip(pairs, measures) {
      for place in places(of: pair, articles) {
        best[place] = max(best[place] ?? -.infinity, measure)
      }
    }
    return zip(pairs, measures).map { pair, measure in
      let wins = places(of: pair, articles).filter { best[$0] == measure }.count
      var evidence = pair.evidence
      evidence.add(part, wins == 2 ? .mutual : wins == 1 ? .one : .neither)
      return Pairing(
        left: pair.left,
        right: pair.right,
        evidence: evidence,
        comparison: pair.comparison,
        likeness: pair.likeness,
        score: weights?.score(evidence) ?? 0
      )
    }
  }

  /// A claim looking into an article.
  private struct Place: Hashable {
    let claim: Int
    let article: String
  }

  private static func places(of pair: Pairing, _ articles: [Int: String]) -> [Place] {
    [
      Place(claim: pair.left, article: articles[pair.right] ?? ""),
      Place(claim: pair.right, article: articles[pair.left] ?? ""),
    ]
  }
}
