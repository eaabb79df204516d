package import Facts
package import Lexicon

/// Whether two claims speak of one slot, by a careful reader: true or false, or nil where the
/// reader is silent.
package typealias Reader = (Claim, Claim) -> Bool?

/// The pairs of a story's claims whose sameness a reader has judged.
///
/// A pair the reader is silent on counts as two slots where the values exclude each other, since
/// every conflict of an annotated story is listed, and is left out otherwise.
package func pairExamples(
  in input: StoryInput,
  senses: Senses,
  weights: Weights,
  reader: Reader
) -> [Example] {
  let (claims, pairings) = paired(input, senses, weights)
  return pairings.pairs.compactMap { pair in
    let (left, right) = (claims[pair.left], claims[pair.right])
    let isContrary = pair.comparison.relation == .conflicting
    return (reader(left, right) ?? (isContrary ? false : nil)).map {
      Example(evidence: pair.evidence, isContrary: isContrary, isOneSlot: $0)
    }
  }
}

/// The standoffs of a story, each of one slot where the reader says so of any of its pairs.
package func campExamples(
  in input: StoryInput,
  senses: Senses,
  weights: Weights,
  reader: Reader
) -> [Example] {
  let (claims, pairings) = paired(input, senses, weights)
  let grouping = Grouping(pairings, weights, Thresholds(), input.tide)
  return grouping.standoffs.map { standoff in
    let isOneSlot = (grouping.camps[standoff.left] ?? []).contains { left in
      (grouping.camps[standoff.right] ?? []).contains { right in
        reader(claims[left], claims[right]) == true
      }
    }
    return Example(evidence: standoff.evidence, isContrary: true, isOneSlot: isOneSlot)
  }
}

private func paired(_ input: StoryInput, _ senses: Senses, _ weights: Weights)
  -> (claims: [Claim], pairings: Pairings)
{
  let claims = settled(input.claims, input.articles).sorted(by: isBefore)
    .filter { $0.linkage == .evidence }
  return (
    claims,
    input.pairings(of: claims, senses, weights)
  )
}
