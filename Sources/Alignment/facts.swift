package import Facts
package import Lexicon

/// What Alignment needs of a story besides its claims.
package struct StoryInput: Sendable {
  package let story: Story
  package let articles: [Article]
  package let provenance: [Provenance]
  package let claims: [Claim]
  /// By id of a named attribute: how its values move.
  package let drifts: [String: Attribute.Drift]

  package init(
    story: Story,
    articles: [Article],
    provenance: [Provenance],
    claims: [Claim],
    drifts: [String: Attribute.Drift] = [:]
  ) {
    self.story = story
    self.articles = articles
    self.provenance = provenance
    self.claims = claims
    self.drifts = drifts
  }
}

extension StoryInput {
  /// By article: the day it was published, where that is known.
  var published: [Identifier<Article>: CivilDay] {
    let days = articles.compactMap { article in
      article.publication.day.map { (article.id, $0) }
    }
    return Dictionary(days) { first, _ in first }
  }
}

extension StoryInput {
  var tide: Tide { Tide(drifts: drifts, published: published) }

  func meaning(_ senses: Senses) -> Meaning { Meaning(articles, senses.likeness) }

  /// Some of the story's claims, paired across its articles.
  func pairings(of claims: [Claim], _ senses: Senses) -> Pairings {
    Pairings(of: claims, published: published, copies: copies(provenance), senses: senses)
  }
}

/// The facts of one story: its claims grouped by the slot they speak of, one claim in one fact.
///
/// Claims come in any order; the facts come in the order of their first claims.
package func facts(
  in input: StoryInput,
  senses: Senses,
  weights: Weights = .learned,
  thresholds: Thresholds = Thresholds(),
  constraints: Constraints = .none
) -> [Fact] {
  let claims = settled(input).sorted(by: isBefore)
  let linked = claims.filter { $0.linkage == .evidence }
  let pairings = input.pairings(of: linked, senses).scored(by: weights)
  let alike = Grouping(pairings, weights, thresholds, input.tide, input.meaning(senses)).groups
    .map { $0.map { linked[$0] } }
  let dated = withDatelines(alike, input)
  let named = names(among: claims.filter { $0.linkage == .name })
  let bearers = Bearers(named)
  let offices = roles(among: claims.filter { $0.linkage == .role }, bearers)
  let quoted = quotations(among: claims.filter { $0.linkage == .quotation })
  let stated = statements(among: claims.filter { $0.linkage == .state }, input, senses: senses)
  let caused = causes(among: claims.filter { $0.linkage == .cause }, senses: senses)
  let groups = constraints.applied(
    to: withAges(joined: dated, bearers) + named + offices + quoted + stated + caused
  )
  return groups.map { fact(of: $0, in: input.story) }
}

/// How a claim's like are found in other articles.
enum Linkage {
  case evidence, name, role, quotation, state, cause
}

extension Claim {
  var linkage: Linkage {
    switch value {
    case .name: .name
    case .role: .role
    case .quotation: .quotation
    case .truth: .state
    case .text where slot.isCause: .cause
    case .count, .percent, .money, .measure, .duration, .moment, .recurrence, .ordinal, .score,
      .age, .text, .list:
      .evidence
    }
  }
}

/// Articles in the order of their ids, claims in the order of the text.
func isBefore(_ left: Claim, _ right: Claim) -> Bool {
  (left.article, left.span.bytes.lowerBound, left.span.bytes.upperBound, left.id)
    < (right.article, right.span.bytes.lowerBound, right.span.bytes.upperBound, right.id)
}

func copies(_ provenance: [Provenance]) -> Set<[Identifier<Article>]> {
  Set(provenance.compactMap { entry in entry.derivedFrom.map { [entry.article, $0] } })
}

private func fact(of claims: [Claim], in story: Story) -> Fact {
  let claims = claims.sorted(by: isBefore)
  let chosen = claims.max { speaking($0) < speaking($1) } ?? claims[0]
  return Fact(
    story: story.id,
    kind: kind(of: chosen),
    label: label(of: chosen),
    slot: chosen.slot,
    claims: claims
  )
}

/// The claim that says most about its slot names the fact.
private func speaking(_ claim: Claim) -> Int {
  claim.slot.qualifiers.count * 2 + claim.context.terms.filter { $0.rank <= 1 }.count
    + (claim.slot.isOpen ? 0 : 4)
}

private func kind(of claim: Claim) -> Fact.Kind {
  switch claim.value {
  case .count: .count
  case .percent: .percent
  case .money: .money
  case .measure: .measure
  case .duration: .duration
  case .moment(let moment): moment.isClock ? .time : .date
  case .recurrence, .text, .list: .text
  case .ordinal: .ordinal
  case .score: .score
  case .age: .age
  case .quotation: .quote
  case .role: .role
  case .truth: .boolean
  case .name(let name): kind(of: name)
  }
}

private func kind(of name: Name) -> Fact.Kind {
  switch name.kind {
  case .person: .person
  case .organization: .organization
  case .place: .place
  case .other: .text
  }
}
