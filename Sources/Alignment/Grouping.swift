import Facts
import Reconciling

/// Groups paired claims into camps of one value, and camps that exclude each other into facts.
struct Grouping {
  private let pairings: Pairings
  private let thresholds: Thresholds
  private let tide: Tide
  private let meaning: Meaning
  private var camp: [Int]
  private var members: [Int: [Int]]
  /// Every two camps that exclude each other, in the order of their numbers.
  private(set) var standoffs: [Standoff] = []
  /// By number: the claims of each camp before any two were joined.
  private(set) var camps: [Int: [Int]] = [:]

  init(
    _ pairings: Pairings,
    _ weights: Weights,
    _ thresholds: Thresholds,
    _ tide: Tide,
    _ meaning: Meaning
  ) {
    self.pairings = pairings
    self.tide = tide
    self.meaning = meaning
    self.thresholds = thresholds
    camp = Array(pairings.items.indices)
    members = Dictionary(uniqueKeysWithValues: camp.map { ($0, [$0]) })
    joinRestated()
    formCamps()
    camps = members
    standoffs = withMeaning(findStandoffs(), weights)
    joinCamps(weights)
  }

  /// The groups, each the claims of one fact, in the order of their first claims.
  var groups: [[Int]] {
    members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// "105 miles per hour (165 kph)": what stands in brackets behind a value tells the same again.
  private mutating func joinRestated() {
    let items = pairings.items
    for (left, right) in zip(items, items.dropFirst())
    where right.claim.restates(left.claim) && isAtPeace(camp[left.index], camp[right.index]) {
      merge(camp[left.index], camp[right.index])
    }
  }

  /// Links pairs whose values can both hold, the likeliest first; no camp holds two values that
  /// exclude each other.
  private mutating func formCamps() {
    let links = pairings.pairs.compactMap { pair -> (Double, Pairing)? in
      let relation = pair.comparison.relation
      guard relation != .conflicting, relation != .incomparable else { return nil }
      return pair.score >= thresholds.agreement ? (pair.score, pair) : nil
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
        if hasOtherTarget(one, other)
          || pairings.items[one].isOtherCasualty(than: pairings.items[other])
        {
          return false
        }
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

  /// Camps that exclude each other, each with a witness of its own.
  private func findStandoffs() -> [Standoff] {
    let tellers = members.mapValues(articles(of:))
    var rivals: [Pair: [Pairing]] = [:]
    for pair in pairings.pairs
    where pair.comparison.relation == .conflicting && !isStatement(pair.left)
      && !isStatement(pair.right)
    {
      rivals[Pair(unordered: camp[pair.left], camp[pair.right]), default: []].append(pair)
    }
    let found = rivals.sorted { $0.key < $1.key }.compactMap { camps, pairs in
      areOfElse(camps.left, camps.right)
        ? nil
        : witnesses(tellers[camps.left] ?? [], tellers[camps.right] ?? []).map {
          Standoff(camps.left, camps.right, pairs: pairs, witnesses: $0)
        }
    }
    return judged(found, tellers)
  }

  /// Whether two camps stand on different articles: `apart`, or `some` where an article holds both
  /// values, or `one` where a camp has no other; nil where one article holds all.
  private func witnesses(_ left: Set<Int>, _ right: Set<Int>) -> Level? {
    let shared = left.intersection(right)
    if shared.isEmpty { return .apart }
    let own = [left, right].filter { $0 != shared }
    return own.isEmpty ? nil : own.count == 1 ? .one : .some
  }

  /// "Fourteen, eleven men and three women": an article tells that one camp is a part of the other; or
  /// one counts the dead and the other the missing.
  private func areOfElse(_ left: Int, _ right: Int) -> Bool {
    let items = [left, right].map { camp in (members[camp] ?? []).map { pairings.items[$0] } }
    return items[0].contains { one in
      items[1].contains { other in
        one.isOtherCasualty(than: other) || one.isRest(of: other) || other.isRest(of: one)
          || one.isPart(of: other) || other.isPart(of: one)
          || one.isBefore(other) || other.isBefore(one)
      }
    }
  }

  /// When something was said: people speak more than once.
  private func isStatement(_ index: Int) -> Bool {
    pairings.items[index].claim.slot.attribute == "statement.date"
  }

  private func judged(_ found: [Standoff], _ tellers: [Int: Set<Int>]) -> [Standoff] {
    var means: [Int: Summit] = [:]
    for standoff in found {
      means[standoff.left, default: Summit()].add(standoff.mean)
      means[standoff.right, default: Summit()].add(standoff.mean)
    }
    return found.map { standoff in
      var standoff = standoff
      let value = pairings.items[members[standoff.left]?.first ?? 0].claim.value
      standoff.judge(
        kind: Part.level(of: value),
        leftRival: means[standoff.left]?.highest(without: standoff.mean) ?? -.infinity,
        rightRival: means[standoff.right]?.highest(without: standoff.mean) ?? -.infinity,
        size: (tellers[standoff.left] ?? []).union(tellers[standoff.right] ?? []).count
      )
      return standoff
    }
  }

  /// The standoffs, those in doubt with how alike their sentences are.
  private func withMeaning(_ standoffs: [Standoff], _ weights: Weights) -> [Standoff] {
    var standoffs = standoffs
    let scores = standoffs.map { weights.camps.score($0.evidence) }
    let doubtful = scores.indices.filter { isOpen(standoffs[$0], scores[$0], weights) }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(Meaning.most)
    let closest = doubtful.compactMap { place in standoffs[place].closest.map { (place, $0) } }
    let claims = closest.map { _, pair in
      (pairings.items[pair.left].claim, pairings.items[pair.right].claim)
    }
    for ((place, _), level) in zip(closest, meaning.levels(claims)) {
      standoffs[place].add(meaning: level)
    }
    return standoffs
  }

  /// Whether a standoff is in doubt and what its sentences mean may decide it.
  private func isOpen(_ standoff: Standoff, _ score: Double, _ weights: Weights) -> Bool {
    guard Meaning.doubt.contains(score) else { return false }
    let reach = weights.camps.reach(of: .meaning, upTo: Meaning.highest(byWords: standoff.words))
    let threshold = threshold(standoff.left, standoff.right)
    return score + reach.lowerBound < threshold && score + reach.upperBound >= threshold
  }

  /// Joins the camps of the likeliest standoffs, facts before possibilities; a further camp comes to
  /// two that are joined where its standoffs with both are likely enough.
  private mutating func joinCamps(_ weights: Weights) {
    let scores = Dictionary(
      uniqueKeysWithValues: standoffs.map {
        (Pair(left: $0.left, right: $0.right), weights.camps.score($0.evidence))
      }
    )
    let links = scores.filter { camps, score in
      score >= thresholds.least && score >= threshold(camps.left, camps.right)
    }
    .map { (camps: $0.key, score: $0.value, isOpen: isOnlyPossible($0.key)) }
    .sorted {
      ($0.isOpen ? 1 : 0, -$0.score, $0.camps) < ($1.isOpen ? 1 : 0, -$1.score, $1.camps)
    }
    var company: [Int: [Int]] = [:]
    for camps in links.map(\.camps) {
      let left = company[camps.left] ?? [camps.left]
      let right = company[camps.right] ?? [camps.right]
      guard left != right, isCompany(left, right, scores) else { continue }
      for camp in left + right { company[camp] = left + right }
    }
    for camps in Set(company.values).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      settle(camps)
      for camp in camps.dropFirst() { merge(camps[0], camp) }
    }
  }

  /// What one of two camps tells may be so; it takes no place before what others tell as a fact.
  private func isOnlyPossible(_ camps: Pair) -> Bool {
    [camps.left, camps.right].contains { camp in
      (members[camp] ?? []).allSatisfy { pairings.items[$0].claim.modality == .possible }
    }
  }

  private func threshold(_ left: Int, _ right: Int) -> Double {
    let claims = [left, right].map { camp in
      (members[camp] ?? []).map { pairings.items[$0].claim }
    }
    if tide.hasMoved(claims[0], claims[1]) { return thresholds.movement }
    return tide.mayHaveMoved(claims[0], claims[1]) ? thresholds.change : thresholds.conflict
  }

  private func isCompany(_ left: [Int], _ right: [Int], _ scores: [Pair: Double]) -> Bool {
    left.count + right.count <= 5
      && left.allSatisfy { one in
        right.allSatisfy { other in
          (scores[Pair(unordered: one, other)] ?? -.infinity) >= threshold(one, other) - 1
        }
      }
  }

  /// An article that holds two of the values takes no side, but where a side would be left without a
  /// witness against each of the others.
  private mutating func settle(_ camps: [Int]) {
    let told = Dictionary(
      camps.flatMap { camp in articles(of: members[camp] ?? []).map { ($0, 1) } },
      uniquingKeysWith: +
    )
    for camp in camps {
      let (both, own) = (members[camp] ?? []).partitioned { index in
        (told[pairings.articles[index]] ?? 0) > 1
      }
      guard !both.isEmpty, camps.allSatisfy({ $0 == camp || excludes(own, members[$0] ?? []) })
      else { continue }
      members[camp] = own
      for index in both { members[-1 - index] = [index] }
    }
  }

  private func excludes(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { one in
      right.contains { other in
        compare(pairings.items[one].claim.value, pairings.items[other].claim.value).relation
          == .conflicting
      }
    }
  }

  private func articles(of members: [Int]) -> Set<Int> {
    Set(members.map { pairings.articles[$0] })
  }

  private mutating func merge(_ left: Int, _ right: Int) {
    for index in members[right] ?? [] { camp[index] = left }
    members[left, default: []] += members.removeValue(forKey: right) ?? []
  }
}

extension Claim {
  /// Stands in brackets right behind another.
  fileprivate func restates(_ other: Claim) -> Bool {
    texts(.base).contains("in brackets") && article == other.article
      && sentence == other.sentence
      && (1...3).contains(span.bytes.lowerBound - other.span.bytes.upperBound)
  }
}

/// The two highest of some numbers.
private struct Summit {
  private var first = -Double.infinity
  private var second = -Double.infinity

  mutating func add(_ number: Double) {
    second = max(second, min(first, number))
    first = max(first, number)
  }

  /// The highest of the others, where the number is one of them.
  func highest(without number: Double) -> Double { number == first ? second : first }
}

extension Array {
  fileprivate func partitioned(by test: (Element) -> Bool) -> (met: [Element], rest: [Element]) {
    (filter(test), filter { !test($0) })
  }
}
