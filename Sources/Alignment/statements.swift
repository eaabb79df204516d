import Facts
import Lexicon

/// Groups statements of one state of one holder, across articles; a statement that nobody else
/// speaks of is no finding.
///
/// The holder must be the same name, or a noun of the same sense in a clause that shares more than
/// the noun; an office that one person alone holds in the story stands for the name. Of two that are
/// said of some alone, the same must be said. An article that says both tells a change and takes no
/// side.
func statements(among claims: [Claim], _ input: StoryInput, senses: Senses) -> [[Claim]] {
  var vocabulary = Vocabulary(of: input.claims.filter { $0.linkage != .cause }, senses: senses)
  let items = claims.sorted(by: isBefore).enumerated().map {
    Item($1, $0, published: nil, &vocabulary)
  }
  let holders = Holders(in: input.claims)
  var groups: [[Item]] = []
  for item in items {
    let near = groups.indices.filter { index in
      groups[index][0].claim.slot.attribute == item.claim.slot.attribute
        && groups[index].contains { isOneState($0, item, senses, holders) }
    }
    let joined = near.flatMap { groups[$0] } + [item]
    groups = groups.indices.filter { !near.contains($0) }.map { groups[$0] } + [joined]
  }
  return groups.map { settledSides($0.map(\.claim)) }.filter {
    Set($0.map(\.article)).count > 1 && !isCommonplace($0)
  }
}

/// Everybody has something: that is told of only where it is denied.
private func isCommonplace(_ claims: [Claim]) -> Bool {
  claims.allSatisfy { $0.slot.attribute == "state.held" && $0.value == .truth(true) }
}

private func isOneState(_ left: Item, _ right: Item, _ senses: Senses, _ holders: Holders) -> Bool {
  let (one, other) = (holders.holder(in: left.claim), holders.holder(in: right.claim))
  if one.kind == .event || other.kind == .event {
    return one == other && areCompanions(left.claim, right.claim)
  }
  let shared = left.clause.cosine(right.clause)
  let isNamed = one.text.first?.isUppercase ?? false
  if isNamed != (other.text.first?.isUppercase ?? false) { return false }
  guard areCompanions(left.claim, right.claim), !areOthers(left.claim, right.claim) else {
    return false
  }
  if isNamed {
    return isOneName(one.text.foldedWords, other.text.foldedWords)
      && (one.kind == .person || shared >= 0.15)
  }
  if isOfAmount(left.claim) || areOwnedByOthers(left.claim, right.claim) { return false }
  switch senses.nearness(one.text, "n", other.text, "n") {
  case .same: return shared >= 0.3
  case .near: return shared >= 0.4
  case .kin, .apart: return false
  }
}

/// Which offices one person alone holds in a story: "the captain" is Ann Ash.
private struct Holders {
  private let names: [String: Subject]

  init(in claims: [Claim]) {
    var names: [String: [Subject]] = [:]
    for claim in claims.sorted(by: isBefore) {
      guard let (noun, person) = Holders.calling(in: claim) else { continue }
      let isKnown = (names[noun] ?? []).contains {
        isOneName($0.text.foldedWords, person.text.foldedWords)
      }
      if !isKnown { names[noun, default: []].append(person) }
    }
    self.names = names.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// "The pilots" are several, whoever is called a pilot.
  func holder(in claim: Claim) -> Subject {
    let subject = claim.slot.subject
    return claim.texts(.scope).contains("all") ? subject : names[subject.text] ?? subject
  }

  /// What a person is called: an office, or what stands beside the name, "his wife, Ann Ash".
  private static func calling(in claim: Claim) -> (noun: String, person: Subject)? {
    switch claim.value {
    case .role(let role): return noun(of: role).map { ($0, claim.slot.subject) }
    case .name(let name) where claim.slot.subject.text != name.text:
      return noun(of: claim.slot.subject.text).map { ($0, Subject(name.text, .person)) }
    default: return nil
    }
  }

  /// "Captain" in "captain of the ferry", "executive" in "chief executive officer".
  private static func noun(of role: String) -> String? {
    let words = role.foldedWords.prefix { !["of", "for", "at", "in"].contains($0) }
    return words.count == 3 && words.first == "chief" && words.last == "officer"
      ? words[words.startIndex + 1] : words.last
  }
}

/// Some survived and some died: one value each, of others; so with "a gate" beside any other but "no
/// gate".
private func areOthers(_ left: Claim, _ right: Claim) -> Bool {
  let scopes = (left.texts(.scope) + right.texts(.scope)).filter { $0 != "all" }
  if scopes.contains("none") { return false }
  return left.value != right.value && (scopes.count == 2 || scopes.contains("one"))
}

/// A number of things that fell is seldom that of the same things.
private func isOfAmount(_ claim: Claim) -> Bool {
  ["number", "total", "amount", "share"].contains(claim.slot.subject.text)
}

/// "Dorn's stock", "Elm stock".
private func areOwnedByOthers(_ left: Claim, _ right: Claim) -> Bool {
  let owners = [left, right].map { claim in
    claim.context.terms.filter { $0.role == .modifier && $0.rank == 0 && $0.part == "N" }
      .map(\.text.foldedWords)
  }
  return !owners[0].isEmpty && !owners[1].isEmpty
    && !owners[0].contains { one in owners[1].contains { isOneName(one, $0) } }
}

/// Two doers, where both are named, must be one.
private func areCompanions(_ left: Claim, _ right: Claim) -> Bool {
  guard let one = left.texts(.agent).first, let other = right.texts(.agent).first else {
    return true
  }
  return isOneName(one.foldedWords, other.foldedWords)
}

/// Without the articles that say both.
private func settledSides(_ claims: [Claim]) -> [Claim] {
  let values = Dictionary(grouping: claims, by: \.article).mapValues { Set($0.map(\.value)) }
  return claims.filter { values[$0.article]?.count == 1 }
}
