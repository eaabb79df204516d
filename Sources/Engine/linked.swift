import Alignment
import Facts
import Lexicon

/// The facts of a story with claims made elsewhere.
///
/// What the engine read is linked as if nothing had been imported; a claim made elsewhere then
/// joins the fact that its like fell in, and moves none.
func linked(_ input: StoryInput, _ link: (StoryInput) -> [Fact]) -> [Fact] {
  guard input.claims.contains(where: { $0.maker != nil }) else { return link(input) }
  var facts = link(input.holding(input.claims.filter { $0.maker == nil }))
  var homes: [Identifier<Claim>: Int] = [:]
  for (index, fact) in facts.enumerated() {
    for claim in fact.claims { homes[claim.id] = index }
  }
  for fact in link(input) {
    let guests = fact.claims.filter { $0.maker != nil }
    guard !guests.isEmpty else { continue }
    let places = fact.claims.compactMap { homes[$0.id] }
    let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
    if let home = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
      facts[home] = facts[home].with(facts[home].claims + guests)
    } else {
      facts.append(fact.with(guests))
    }
  }
  return facts
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
