import Facts
import Lexicon
import Reconciling

/// Two claims of one block with everything said of them.
struct Pairing {
  let left: Int
  let right: Int
  fileprivate(set) var evidence: Evidence
  let comparison: Comparison
  /// Cosine of all their words, from 0 to 1.
  let likeness: Float
  /// Log odds that both speak of one slot, without regard to their values.
  fileprivate(set) var score = 0.0
}

/// The claims of a story, paired across its articles, block by block.
package struct Pairings: Sendable {
  let items: [Item]
  let pairs: [Pairing]
  /// By claim: the number of its article.
  let articles: [Int]

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
    var numbers: [Identifier<Article>: Int] = [:]
    articles = claims.map { claim in
      if let known = numbers[claim.article] { return known }
      let next = numbers.count
      numbers[claim.article] = next
      return next
    }
    var judging = Judging(
      vocabulary: vocabulary,
      crowd: Pairings.crowd(items, articles),
      articles: articles,
      copies: Set(copies.map { Pair(unordered: numbers[$0[0]] ?? -1, numbers[$0[1]] ?? -1) })
    )
    self.items = items
    let blocks = Dictionary(grouping: items.indices) { items[$0].block }
    pairs = blocks.sorted { $0.key < $1.key }
      .flatMap { Pairings.pairs(in: $0.value, items, &judging) }
  }

  /// The pairs as weights score them, each ranked among its rivals.
  func scored(by weights: Weights) -> Pairings {
    var scored = pairs
    for index in scored.indices {
      scored[index].score = weights.score(scored[index].evidence, scored[index].comparison)
    }
    Pairings.rank(&scored, articles, as: .rank) { $0.score }
    for index in scored.indices {
      guard let rank = scored[index].evidence.levels.last else { continue }
      let sum = weights.sum(for: scored[index].evidence, scored[index].comparison)
      scored[index].score += sum.weight(rank)
    }
    return Pairings(items: items, articles: articles, pairs: scored)
  }

  private init(items: [Item], articles: [Int], pairs: [Pairing]) {
    self.items = items
    self.articles = articles
    self.pairs = pairs
  }

  /// For each claim, how many its article has in its block.
  private static func crowd(_ items: [Item], _ articles: [Int]) -> [Int] {
    struct Corner: Hashable {
      let article: Int
      let block: String
    }
    let corners = items.map { Corner(article: articles[$0.index], block: $0.block) }
    let counts = Dictionary(corners.map { ($0, 1) }, uniquingKeysWith: +)
    return corners.map { counts[$0] ?? 1 }
  }

  private static func pairs(
    in block: [Int],
    _ items: [Item],
    _ judging: inout Judging
  ) -> [Pairing] {
    let compared = comparisons(in: block, items, judging.articles)
    let told = Telling(of: compared, judging.articles)
    var found = compared.compactMap { pair, comparison -> Pairing? in
      let (left, right) = (items[pair.left], items[pair.right])
      let level = told.level(pair)
      let likeness = left.around.cosine(right.around)
      let evidence = judging.evidence(
        left,
        right,
        comparison.relation,
        explained: level,
        likeness: likeness
      )
      if isOfElse(left, right, evidence) { return nil }
      return Pairing(
        left: pair.left,
        right: pair.right,
        evidence: evidence,
        comparison: comparison,
        likeness: likeness
      )
    }
    rank(&found, judging.articles, as: .sentences) { Double($0.likeness) }
    return found
  }

  /// A rank counts what stands with it: a fourth victory is no fifth stage; an age at another time is
  /// another age; the dead are not the missing or arrested, nor one candidate's votes another's.
  private static func isOfElse(_ left: Item, _ right: Item, _ evidence: Evidence) -> Bool {
    switch evidence.level(of: .kind) {
    case .ordinal: evidence.level(of: .head) == .apart
    case .age: evidence.level(of: .scope) == .apart
    case .score: left.isOtherContest(than: right)
    case .count:
      left.isOtherCasualty(than: right)
        || left.isVote && right.isVote && evidence.level(of: .bearer) == .apart
    default: false
    }
  }

  private typealias Compared = (pair: Pair, comparison: Comparison)

  private static func comparisons(
    in block: [Int],
    _ items: [Item],
    _ articles: [Int]
  ) -> [Compared] {
    var found: [Compared] = []
    for (offset, left) in block.enumerated() {
      for right in block[(offset + 1)...] where articles[right] != articles[left] {
        let comparison = compare(items[left].claim.value, items[right].claim.value)
        found.append((Pair(left: left, right: right), comparison))
        if found.count >= cap { return found }
      }
    }
    return found
  }

  /// Which claims find their value in which other articles: what another article tells as well is
  /// seldom what it contradicts.
  private struct Telling {
    /// A claim looking into an article.
    private struct Place: Hashable {
      let claim: Int
      let article: Int
    }

    private let articles: [Int]
    private var places: Set<Place> = []

    init(of compared: [Compared], _ articles: [Int]) {
      self.articles = articles
      for (pair, comparison) in compared where comparison.relation == .same {
        places.insert(Place(claim: pair.left, article: articles[pair.right]))
        places.insert(Place(claim: pair.right, article: articles[pair.left]))
      }
    }

    func level(_ pair: Pair) -> Level {
      let isLeftTold = places.contains(Place(claim: pair.left, article: articles[pair.right]))
      let isRightTold = places.contains(Place(claim: pair.right, article: articles[pair.left]))
      return isLeftTold && isRightTold ? .both : isLeftTold || isRightTold ? .one : .neither
    }
  }

  /// Adds to each pair how it ranks by a measure: whether each claim is the other's best in its
  /// article.
  private static func rank(
    _ pairs: inout [Pairing],
    _ articles: [Int],
    as part: Part,
    by measure: (Pairing) -> Double
  ) {
    let width = (articles.max() ?? 0) + 1
    var best = [Double](repeating: -.infinity, count: articles.count * width)
    let looks = pairs.map { pair in
      (
        left: pair.left * width + articles[pair.right],
        right: pair.right * width + articles[pair.left], measure: measure(pair)
      )
    }
    for look in looks {
      best[look.left].raise(to: look.measure)
      best[look.right].raise(to: look.measure)
    }
    for (index, look) in looks.enumerated() {
      let wins = (best[look.left] == look.measure, best[look.right] == look.measure)
      pairs[index].evidence.add(
        part,
        wins == (true, true) ? .mutual : wins == (false, false) ? .neither : .one
      )
    }
  }
}

extension Double {
  fileprivate mutating func raise(to other: Double) { self = max(self, other) }
}
