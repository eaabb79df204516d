package import Facts
import Reconciling

/// What editors said of pairs of claims, by `Claim.key`: the last word on a pair holds.
package struct Constraints: Sendable {
  fileprivate struct Pair: Hashable, Comparable {
    let left: Identifier<Claim>
    let right: Identifier<Claim>

    static func < (one: Pair, other: Pair) -> Bool {
      (one.left, one.right) < (other.left, other.right)
    }
  }

  package static let none = Constraints([])

  /// Pairs that speak of one thing, and pairs that speak of two.
  private let isSame: [Pair: Bool]

  /// Judgements in the order they were made; those on findings are no constraints.
  package init(_ judgements: [Judgement]) {
    var isSame: [Pair: Bool] = [:]
    for judgement in judgements {
      switch judgement.decision {
      case .same(let left, let right):
        isSame[Pair(left: min(left, right), right: max(left, right))] = true
      case .different(let left, let right):
        isSame[Pair(left: min(left, right), right: max(left, right))] = false
      case .confirm, .dismiss, .prefer: break
      }
    }
    self.isSame = isSame
  }

  private func pairs(_ isSame: Bool) -> [Pair] {
    self.isSame.filter { $0.value == isSame }.keys.sorted()
  }
}

extension Constraints {
  /// Groups of claims brought in line: first those that an editor parted, then those that one
  /// joined, and whatever hangs together through them.
  func applied(to groups: [[Claim]]) -> [[Claim]] {
    if isSame.isEmpty { return groups }
    var groups = groups
    for pair in pairs(false) { groups = groups.flatMap { parted($0, pair) } }
    for pair in pairs(true) { join(pair, in: &groups) }
    return groups
  }

  private func join(_ pair: Pair, in groups: inout [[Claim]]) {
    guard let left = groups.firstIndex(where: { $0.contains { $0.key == pair.left } }),
      let right = groups.firstIndex(where: { $0.contains { $0.key == pair.right } }),
      left != right
    else { return }
    groups[min(left, right)] += groups[max(left, right)]
    groups.remove(at: max(left, right))
  }

  /// A group without the right claim and those that agree with it and not with the left one, then
  /// these.
  private func parted(_ group: [Claim], _ pair: Pair) -> [[Claim]] {
    guard let left = group.first(where: { $0.key == pair.left }),
      let right = group.first(where: { $0.key == pair.right })
    else { return [group] }
    let gone = group.filter { claim in
      claim.key == right.key || claim.key != left.key && claim.isWith(right, not: left)
    }
    return [group.filter { !gone.contains($0) }, gone]
  }
}

extension Claim {
  fileprivate func isWith(_ claim: Claim, not other: Claim) -> Bool {
    let agreement: Set<Relation> = [.same, .narrower, .wider]
    return agreement.contains(compare(value, claim.value).relation)
      && !agreement.contains(compare(value, other.value).relation)
  }
}
