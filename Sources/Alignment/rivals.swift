package import Facts
package import Lexicon

/// A claim of another article that may speak of the same slot.
package struct Rival: Sendable {
  package let claim: Claim
  /// Log odds that it does, without regard to the values.
  package let score: Double

  /// From here on a draft's other value is a contradiction; of 71 drafts of the evaluation's stories
  /// with one figure changed, 18 have another claim that is so near.
  package var isLikely: Bool { score >= 1 }
  /// From here on it is worth showing: so near stood the changed figure's own slot in two of three.
  package var isNear: Bool { score >= -1 }
}

/// For each claim of one article, the claims of the others that may speak of the same slot, the
/// likeliest first.
///
/// Where `facts` asks whether two articles contradict one another, this only asks what stands
/// nearest: an editor who checks a draft wants to see it.
package func rivals(
  of article: Identifier<Article>,
  in input: StoryInput,
  senses: Senses,
  weights: Weights = .learned
) -> [Identifier<Claim>: [Rival]] {
  let claims = settled(input).filter { $0.linkage == .evidence }
    .sorted(by: isBefore)
  let pairings = input.pairings(of: claims, senses).scored(by: weights)
  var found: [Identifier<Claim>: [Rival]] = [:]
  for pair in pairings.pairs {
    let (left, right) = (claims[pair.left], claims[pair.right])
    if left.article == article {
      found[left.id, default: []].append(Rival(claim: right, score: pair.score))
    } else if right.article == article {
      found[right.id, default: []].append(Rival(claim: left, score: pair.score))
    }
  }
  return found.mapValues { rivals in
    rivals.sorted { ($1.score, $0.claim.id) < ($0.score, $1.claim.id) }
  }
}
