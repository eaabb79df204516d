package import Facts
package import Lexicon

/// Why claims of one story came to stand in one fact, or did not.
package struct Linkages {
  private let claims: [Claim]
  private let pairings: Pairings
  private let grouping: Grouping
  private let weights: Weights

  package init(
    in input: StoryInput,
    senses: Senses,
    weights: Weights = .learned,
    thresholds: Thresholds = Thresholds()
  ) {
    claims = settled(input).sorted(by: isBefore)
      .filter { $0.linkage == .evidence }
    pairings = input.pairings(of: claims, senses).scored(by: weights)
    grouping = Grouping(pairings, weights, thresholds, input.tide, input.meaning(senses))
    self.weights = weights
  }

  /// The comparison of two claims' values, every level with its weight, their camps, and what the
  /// camps were told of each other.
  ///
  /// One line an argument, the weightiest levels first. Claims of one article, or of two kinds of
  /// value, are never compared, and the lines say so.
  package func why(_ left: Identifier<Claim>, _ right: Identifier<Claim>) -> [String] {
    let places = [left, right].compactMap { id in claims.firstIndex { $0.id == id } }
    guard places.count == 2 else {
      return [
        "not compared: people, offices, quotations and states are linked by rules of their own"
      ]
    }
    let pair = pairings.pairs.first { [$0.left, $0.right].sorted() == places.sorted() }
    guard let pair else { return ["not compared: one article, or two kinds of value"] }
    return judgement(of: pair, weights) + grouping.standing(of: pair, weights)
  }
}

private func judgement(of pair: Pairing, _ weights: Weights) -> [String] {
  let sum = weights.sum(for: pair.evidence, pair.comparison)
  return [
    "values: \(pair.comparison.relation.rawValue)", "pair: \(sum.account(of: pair.evidence))",
  ]
}

extension Grouping {
  fileprivate func standing(of pair: Pairing, _ weights: Weights) -> [String] {
    let (left, right) = (camp(of: pair.left), camp(of: pair.right))
    if left == right { return ["camp: one, \(size(left)) claims"] }
    let camps = ["camps: of \(size(left)) and \(size(right)) claims"]
    guard let standoff = standoffs.first(where: { [$0.left, $0.right] == [left, right].sorted() })
    else {
      return camps + ["standoff: none; their values can both hold, or one article holds them all"]
    }
    return camps + ["standoff: \(weights.camps.account(of: standoff.evidence))"]
  }

  private func size(_ camp: Int) -> Int { camps[camp]?.count ?? 0 }

  private func camp(of index: Int) -> Int {
    camps.first { $0.value.contains(index) }?.key ?? index
  }
}

extension Weights.Sum {
  /// "-0.41 = bias -1.70, best strong +0.30, …".
  fileprivate func account(of evidence: Evidence) -> String {
    let parts = evidence.levels.map { ("\($0.part.name) \($0.level.name)", weight($0)) }
      .filter { $0.1 != 0 }.sorted { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }
    let terms = [("bias", bias)] + parts
    return signed(score(evidence)) + " = "
      + terms.map { "\($0.0) \(signed($0.1))" }.joined(separator: ", ")
  }

  private func signed(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    let rest = hundredths % 100
    return (number < 0 ? "-" : "+") + "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
