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

/// The claims of a story, paired across its articles, block by block.
package struct Pairings: Sendable {
  let items: [Item]
  let pairs: [Pairing]

  /// At most this many pairs are judged in a block; the claims nearest the articles' tops come
  /// first.
  private static let cap = 40_000

  init(
    of claims: [Claim],
    published: [Identifier<Article>: CivilDay],
    copies: Set<[Identifier<Article>]>,
    senses: Senses
  ) {
    var vocabulary = Vocabulary(of: claims, senses: senses)
    let items = claims.enumerated().map { index, claim in
      Item(claim, index, published: published[claim.article], &vocabulary)
    }
    var crowd: [String: Int] = [:]
    for item in items { crowd[item.claim.article.rawValue + item.block, default: 0] += 1 }
    var judging = Judging(vocabulary: vocabulary, crowd: crowd, copies: copies)
    let blocks = Dictionary(grouping: items, by: \.block).sorted { $0.key < $1.key }
    self.items = items
    pairs = blocks.flatMap { Pairings.pairs(in: $0.value, &judging) }
  }

  private init(items: [Item], pairs: [Pairing]) {
    self.items = items
    self.pairs = pairs
  }

  /// The pairs as weights score them, each ranked among its rivals.
  func scored(by weights: Weights) -> Pairings {
    let pairs = Pairings.ranked(pairs, items, part: .rank, weights: weights) {
      weights.score($0.evidence, $0.comparison)
    }
    return Pairings(items: items, pairs: pairs)
  }

  private static func pairs(in block: [Item], _ judging: inout Judging) -> [Pairing] {
    let compared = comparisons(in: block)
    let told = Telling(of: compared)
    let found = compared.map { left, right, comparison in
      Pairing(
        left: left.index,
        right: right.index,
        evidence: judging.evidence(
          left,
          right,
          comparison.relation,
          explained: told.level(left, right)
        ),
        comparison: comparison,
        likeness: left.around.cosine(right.around),
        score: 0
      )
    }
    return ranked(found, block, part: .sentences, weights: nil, by: { Double($0.likeness) })
  }

  private typealias Compared = (left: Item, right: Item, comparison: Comparison)

  private static func comparisons(in block: [Item]) -> [Compared] {
    var found: [Compared] = []
    for (offset, left) in block.enumerated() {
      for right in block[(offset + 1)...] where right.claim.article != left.claim.article {
        found.append((left, right, compare(left.claim.value, right.claim.value)))
        if found.count >= cap { return found }
      }
    }
    return found
  }

  /// Which claims find their value in which other articles: what another article tells as well is
  /// seldom what it contradicts.
  private struct Telling {
    private var places: Set<Place> = []

    init(of compared: [Compared]) {
      for (left, right, comparison) in compared where comparison.relation == .same {
        places.insert(Place(claim: left.index, article: right.claim.article.rawValue))
        places.insert(Place(claim: right.index, article: left.claim.article.rawValue))
      }
    }

    func level(_ left: Item, _ right: Item) -> Level {
      let isLeftTold = places.contains(
        Place(claim: left.index, article: right.claim.article.rawValue)
      )
      let isRightTold = places.contains(
        Place(claim: right.index, article: left.claim.article.rawValue)
      )
      return isLeftTold && isRightTold ? .both : isLeftTold || isRightTold ? .one : .neither
    }
  }

  /// Adds to each pair how it ranks by a measure: whether each claim is the other's best in its
  /// article.
  private static func ranked(
    _ pairs: [Pairing],
    _ items: [Item],
    part: Part,
    weights: Weights?,
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
        score: weights?.score(evidence, pair.comparison) ?? 0
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
