package import Facts
package import Lexicon

/// Whether two claims speak of one slot, by a careful reader: true or false, or nil where the
/// reader is silent.
package typealias Reader = (Claim, Claim) -> Bool?

/// The claims of one annotated story that evidence links, paired once for all trainings.
package struct Practice: Sendable {
  private let claims: [Claim]
  private let pairings: Pairings
  private let tide: Tide
  private let meaning: Meaning

  package init(_ input: StoryInput, senses: Senses) {
    claims = settled(input).sorted(by: isBefore)
      .filter { $0.linkage == .evidence }
    pairings = input.pairings(of: claims, senses)
    tide = input.tide
    meaning = input.meaning(senses)
  }

  /// The pairs whose sameness a reader has judged; ranked where weights are given to rank by.
  ///
  /// A pair the reader is silent on counts as two slots where the values exclude each other, since
  /// every conflict of an annotated story is listed, and is left out otherwise.
  package func pairExamples(ranked weights: Weights?, reader: Reader) -> [Example] {
    let pairings = weights.map { self.pairings.scored(by: $0) } ?? self.pairings
    return pairings.pairs.compactMap { pair in
      let (left, right) = (claims[pair.left], claims[pair.right])
      let isContrary = pair.comparison.relation == .conflicting
      return (reader(left, right) ?? (isContrary ? false : nil)).map {
        Example(evidence: pair.evidence, isContrary: isContrary, isOneSlot: $0)
      }
    }
  }

  /// The standoffs, those with their meaning that earlier weights of camps leave in doubt; each of
  /// one slot where the reader says so of any of its pairs.
  package func campExamples(by weights: Weights, reader: Reader) -> [Example] {
    let grouping = Grouping(
      pairings.scored(by: weights),
      weights,
      Thresholds(),
      tide,
      weights.camps.isEmpty ? .none : meaning
    )
    return grouping.standoffs.map { standoff in
      let isOneSlot = (grouping.camps[standoff.left] ?? []).contains { left in
        (grouping.camps[standoff.right] ?? []).contains { right in
          reader(claims[left], claims[right]) == true
        }
      }
      return Example(evidence: standoff.evidence, isContrary: true, isOneSlot: isOneSlot)
    }
  }
}
