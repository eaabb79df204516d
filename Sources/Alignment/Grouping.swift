import Facts
import Reconciling

/// Groups paired claims into camps of one value, and camps that exclude each other into facts.
struct Grouping {
  private let pairings: Pairings
  private let thresholds: Thresholds
  private var camp: [Int]
  private var members: [Int: [Int]]
  /// Every two camps that exclude each other, in the order of their numbers.
  private(set) var standoffs: [Standoff] = []
  /// By number: the claims of each camp before any two were joined.
  private(set) var camps: [Int: [Int]] = [:]

  init(_ pairings: Pairings, _ weights: Weights, _ thresholds: Thresholds) {
    self.pairings = pairings
    self.thresholds = thresholds
    camp = Array(pairings.items.indices)
    members = Dictionary(uniqueKeysWithValues: camp.map { ($0, [$0]) })
    formCamps()
    camps = members
    standoffs = findStandoffs()
    joinCamps(weights)
  }

  /// The groups, each the claims of one fact, in the order of their first claims.
  var groups: [[Int]] {
    members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Links pairs whose values can both hold, the likeliest first; no camp holds two values that
  /// exclude each other.
  private mutating func formCamps() {
    let links = pairings.pairs.compactMap { pair -> (Double, Pairing)? in
      let relation = pair.comparison.relation
      guard relation != .conflicting, relation != .incomparable else { return nil }
      let score =
        pair.score
        + thresholds.bonus(for: relation, value: pairings.items[pair.left].claim.value.size)
      return score >= thresholds.agreement ? (score, pair) : nil
    }
    let sorted = links.sorted {
      (-$0.0, $0.1.left, $0.1.right) < (-$1.0, $1.1.left, $1.1.right)
    }
    for (_, pair) in sorted {
      let (left, right) = (camp[pair.left], camp[pair.right])
      if left != right, isAtPeace(left, right) { merge(left, right) }
    }
  }

  private func isAtPeace(_ left: Int, _ right: Int) -> Bool {
    for one in members[left] ?? [] {
      for other in members[right] ?? [] {
        let relation = compare(
          pairings.items[one].claim.value,
          pairings.items[other].claim.value
        ).relation
        if relation == .conflicting || relation == .incomparable { return false }
        if hasOtherTarget(one, other) { return false }
      }
    }
    return true
  }

  /// A rate on one thing is never the rate on another, however equal the figures.
  private func hasOtherTarget(_ one: Int, _ other: Int) -> Bool {
    guard let left = pairings.items[one].qualifiers[.target],
      let right = pairings.items[other].qualifiers[.target]
    else { return false }
    return left.isDisjoint(with: right)
  }

  /// Camps that exclude each other and share no article: an article that holds both values speaks
  /// of two things.
  private func findStandoffs() -> [Standoff] {
    var scores: [[Int]: [Double]] = [:]
    for pair in pairings.pairs
    where pair.comparison.relation == .conflicting && !isStatement(pair.left)
      && !isStatement(pair.right)
    {
      let camps = [camp[pair.left], camp[pair.right]].sorted()
      scores[camps, default: []].append(pair.score)
    }
    let open = scores.filter { !sharesArticle($0.key[0], $0.key[1]) }
    let found = open.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .map { Standoff($0[0], $0[1], scores: open[$0] ?? []) }
    return judged(found)
  }

  /// When something was said: people speak more than once.
  private func isStatement(_ index: Int) -> Bool {
    pairings.items[index].claim.slot.attribute == "statement.date"
  }

  private func judged(_ found: [Standoff]) -> [Standoff] {
    var means: [Int: [(rival: Int, mean: Double)]] = [:]
    for standoff in found {
      means[standoff.left, default: []].append((standoff.right, standoff.mean))
      means[standoff.right, default: []].append((standoff.left, standoff.mean))
    }
    return found.map { standoff in
      var standoff = standoff
      let value = pairings.items[members[standoff.left]?.first ?? 0].claim.value
      standoff.judge(
        kind: Part.level(of: value),
        (means[standoff.left] ?? []).filter { $0.rival != standoff.right }.map(\.mean),
        (means[standoff.right] ?? []).filter { $0.rival != standoff.left }.map(\.mean),
        size: articles(standoff.left).union(articles(standoff.right)).count
      )
      return standoff
    }
  }

  /// Joins the camps of the likeliest standoffs, a camp once.
  private mutating func joinCamps(_ weights: Weights) {
    let links = standoffs.map { (score: weights.camps.score($0.evidence), standoff: $0) }
      .filter { $0.score >= thresholds.conflict }
      .sorted {
        (-$0.score, $0.standoff.left, $0.standoff.right)
          < (-$1.score, $1.standoff.left, $1.standoff.right)
      }
    var joined: Set<Int> = []
    for (_, standoff) in links {
      guard joined.isDisjoint(with: [standoff.left, standoff.right]) else { continue }
      joined.formUnion([standoff.left, standoff.right])
      merge(standoff.left, standoff.right)
    }
  }

  private func sharesArticle(_ left: Int, _ right: Int) -> Bool {
    !articles(left).isDisjoint(with: articles(right))
  }

  private func articles(_ camp: Int) -> Set<Identifier<Article>> {
    Set((members[camp] ?? []).map { pairings.items[$0].claim.article })
  }

  private mutating func merge(_ left: Int, _ right: Int) {
    for index in members[right] ?? [] { camp[index] = left }
    members[left, default: []] += members.removeValue(forKey: right) ?? []
  }
}
