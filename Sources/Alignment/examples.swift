package import Facts
package import Lexicon

/// The pairs of a story's claims whose sameness a reader has judged.
///
/// `isOneSlot` answers true or false, or nil where the reader is silent; a silent pair counts as two slots where the
/// values exclude each other, since every conflict of an annotated story is listed, and is left out otherwise.
package func examples(
  in input: StoryInput, story: String, senses: Senses, weights: Weights,
  isOneSlot: (Claim, Claim) -> Bool?
) -> [Example] {
  let claims = settled(input.claims, input.articles).sorted(by: isBefore)
    .filter { $0.linkage == .evidence }
  let pairings = Pairings(
    of: claims, copies: copies(input.provenance), senses: senses, weights: weights)
  return pairings.pairs.compactMap { pair in
    let (left, right) = (claims[pair.left], claims[pair.right])
    let answer = isOneSlot(left, right) ?? (pair.comparison.relation == .conflicting ? false : nil)
    return answer.map { Example(evidence: pair.evidence, isOneSlot: $0, story: story) }
  }
}
