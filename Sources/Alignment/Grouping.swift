import Facts
import Reconciling

/// Groups paired claims into camps of one value, and camps that exclude each other into facts.
struct Grouping {
  private let pairings: Pairings
  private let thresholds: Thresholds
  private var camp: [Int]
  private var members: [Int: [Int]]
  /// By the two claims of a pair, the lower first.
  private let scores: [[Int]: Double]

  init(_ pairings: Pairings, _ thresholds: Thresholds) {
    self.pairings = pairings
    self.thresholds = thresholds
    camp = Array(pairings.items.indices)
    members = Dictionary(uniqueKeysWithValues: camp.map { ($0, [$0]) })
    scores = Dictionary(
      uniqueKeysWithValues: pairings.pairs.map {
        ([min($0.left, $0.right), max($0.left, $0.right)], $0.score)
      })
    formCamps()
    joinCamps()
  }

  /// The groups, each the claims of one fact, in the order of their first claims.
  var groups: [[Int]] {
    members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Links pairs whose values can both hold, the likeliest first; no camp holds two values that exclude each other.
  private mutating func formCamps() {
    let links = pairings.pairs.compactMap { pair -> (Double, Pairing)? in
      let relation = pair.comparison.relation
      guard relation != .conflicting, relation != .incomparable else { return nil }
      let score =
        pair.score
        + thresholds.bonus(for: relation, value: pairings.items[pair.left].claim.value.size)
      return score >= thresholds.agreement ? (score, pair) : nil
    }
    for (_, pair) in links.sorted(by: Grouping.isBefore) {
      let (left, right) = (camp[pair.left], camp[pair.right])
      if left != right, isAtPeace(left, right) { merge(left, right) }
    }
  }

  /// Links camps that exclude each other where their best pair and their mean are likely enough.
  private mutating func joinCamps() {
    let links = pairings.pairs.filter {
      $0.comparison.relation == .conflicting && $0.score >= thresholds.conflict
        && $0.evidence.level(of: .rank) == .mutual
    }
    for (_, pair) in links.map({ ($0.score, $0) }).sorted(by: Grouping.isBefore) {
      let (left, right) = (camp[pair.left], camp[pair.right])
      if left != right, mean(left, right) >= thresholds.camps, !sharesArticle(left, right) {
        merge(left, right)
      }
    }
  }

  private static func isBefore(_ left: (Double, Pairing), _ right: (Double, Pairing)) -> Bool {
    (-left.0, left.1.left, left.1.right) < (-right.0, right.1.left, right.1.right)
  }

  private func isAtPeace(_ left: Int, _ right: Int) -> Bool {
    for one in members[left] ?? [] {
      for other in members[right] ?? [] {
        let relation = compare(
          pairings.items[one].claim.value, pairings.items[other].claim.value
        ).relation
        if relation == .conflicting || relation == .incomparable { return false }
      }
    }
    return true
  }

  /// An article that holds both values speaks of two things.
  private func sharesArticle(_ left: Int, _ right: Int) -> Bool {
    let articles = Set((members[left] ?? []).map { pairings.items[$0].claim.article })
    return (members[right] ?? []).contains { articles.contains(pairings.items[$0].claim.article) }
  }

  private func mean(_ left: Int, _ right: Int) -> Double {
    let found = (members[left] ?? []).flatMap { one in
      (members[right] ?? []).compactMap { scores[[min(one, $0), max(one, $0)]] }
    }
    return found.isEmpty ? -.infinity : found.reduce(0, +) / Double(found.count)
  }

  private mutating func merge(_ left: Int, _ right: Int) {
    for index in members[right] ?? [] { camp[index] = left }
    members[left, default: []] += members.removeValue(forKey: right) ?? []
  }
}
