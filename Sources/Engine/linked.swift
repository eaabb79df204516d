import Alignment
import Facts
import Lexicon

/// The facts of a story with claims made elsewhere.
///
/// What the engine read is linked as if nothing had been imported. A claim made elsewhere then joins
/// the fact of the engine's own claim of the same words, or else the fact that its like fell in, and
/// moves none.
func linked(_ input: StoryInput, _ link: (StoryInput) -> [Fact]) -> [Fact] {
  guard input.claims.contains(where: { $0.maker != nil }) else { return link(input) }
  var facts = link(input.holding(input.claims.filter { $0.maker == nil }))
  let homes = Homes(facts)
  for fact in link(input) {
    let guests = fact.claims.filter { $0.maker != nil }
    let like = homes.home(of: fact.claims)
    for (home, guests) in Dictionary(grouping: guests, by: { homes.home(of: $0) ?? like }) {
      if let home {
        facts[home] = facts[home].with(facts[home].claims + guests)
      } else {
        facts.append(fact.with(guests))
      }
    }
  }
  return facts
}

/// Which fact each of the engine's own claims fell in.
private struct Homes {
  private var byClaim: [Identifier<Claim>: Int] = [:]
  private var byWords: [Span: Int] = [:]

  init(_ facts: [Fact]) {
    for (index, fact) in facts.enumerated() {
      for claim in fact.claims {
        byClaim[claim.id] = index
        byWords[claim.span] = index
      }
    }
  }

  /// The fact of a claim of the same words.
  func home(of guest: Claim) -> Int? { byWords[guest.span] }

  /// The fact that most of some claims fell in.
  func home(of claims: [Claim]) -> Int? {
    let counts = Dictionary(
      claims.compactMap { byClaim[$0.id] }.map { ($0, 1) },
      uniquingKeysWith: +
    )
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension StoryInput {
  fileprivate func holding(_ claims: [Claim]) -> StoryInput {
    StoryInput(
      story: story,
      articles: articles,
      provenance: provenance,
      claims: claims,
      drifts: drifts
    )
  }
}

extension Fact {
  fileprivate func with(_ claims: [Claim]) -> Fact {
    Fact(story: story, kind: kind, label: label, slot: slot, claims: claims)
  }
}
