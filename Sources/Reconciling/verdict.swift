package import Facts

/// What the verdicts of one story are reached with.
package struct Bench: Sendable {
  /// By article: the origin that stands behind it.
  package let origins: [Identifier<Article>: String]
  /// By article: the day it was published; absent where unknown.
  package let published: [Identifier<Article>: CivilDay]
  /// By id of a named attribute: how its values move.
  package let drifts: [String: Attribute.Drift]
  /// Articles that copy another.
  package let copies: Set<Identifier<Article>>
  /// The story is set where English is spoken: two English wordings of one quotation are no two
  /// translations of it.
  package let isEnglishSpoken: Bool

  package init(
    origins: [Identifier<Article>: String],
    published: [Identifier<Article>: CivilDay],
    drifts: [String: Attribute.Drift],
    copies: Set<Identifier<Article>> = [],
    isEnglishSpoken: Bool = false
  ) {
    self.origins = origins
    self.published = published
    self.drifts = drifts
    self.copies = copies
    self.isEnglishSpoken = isEnglishSpoken
  }
}

/// Weighs the sides of a fact: first whether they can be compared, then whether they agree.
package func verdict(on fact: Fact, _ bench: Bench) -> Verdict {
  let sides = Camps(of: fact.claims, bench)
  let camps = sides.camps(bench)
  let articles = Set(fact.claims.map(\.article))
  if articles.count < 2 {
    return Verdict(fact: fact, standing: .single, reason: .onlyOne, camps: camps)
  }
  if let series = series(in: fact.own, bench) { return series.joined(by: fact) }
  if camps.count > 1 { return divided(fact, camps) }
  let isOneOrigin = Set(fact.claims.map { bench.origin(of: $0) }).count < 2
  if sides.isUniform {
    return Verdict(
      fact: fact,
      standing: .agreement,
      reason: isOneOrigin ? .onlyCopies : .agreed,
      camps: camps
    )
  }
  return Verdict(
    fact: fact,
    standing: .compatible,
    reason: sides.closest ?? .agreed,
    camps: camps
  )
}

private func divided(_ fact: Fact, _ camps: [Camp]) -> Verdict {
  if fact.kind == .role, areToldTogether(camps), !holdOtherPosts(camps) {
    return Verdict(fact: fact, standing: .compatible, reason: .bothOffices, camps: camps)
  }
  let stated = camps.filter { camp in camp.claims.contains { $0.basis != .dateline } }
  if stated.count < 2, camps.contains(where: { $0.claims.contains { $0.basis == .dateline } }) {
    return datelined(fact, camps)
  }
  let isSpeakers = areSpeakers(camps)
  let reason = reason(between: camps, of: fact)
  if fact.kind == .quote, reason == .otherKind {
    return Verdict(fact: fact, standing: .compatible, reason: .otherUtterance, camps: camps)
  }
  return Verdict(
    fact: fact,
    standing: .conflict,
    severity: [.otherOffice, .rewordedQuote, .otherCause].contains(reason)
      ? .soft : severity(of: camps, isSpeakers),
    kind: isSpeakers ? .speaker : .outlet,
    reason: reason,
    camps: camps
  )
}

/// An article tells two of them: a person may have two offices.
private func areToldTogether(_ camps: [Camp]) -> Bool {
  let articles = camps.flatMap { Set($0.claims.map(\.article)) }
  return Set(articles).count < articles.count
}

/// Two camps that share no article give other posts of one kind: no further office explains that.
private func holdOtherPosts(_ camps: [Camp]) -> Bool {
  camps.indices.contains { index in
    let articles = Set(camps[index].claims.map(\.article))
    return camps[(index + 1)...].contains { other in
      articles.isDisjoint(with: other.claims.map(\.article))
        && compare(camps[index].value, other.value).reason == .otherRole
    }
  }
}

extension Fact {
  /// The fact without claims made elsewhere, where anything is left of it.
  fileprivate var own: Fact {
    let own = claims.filter { $0.maker == nil }
    if own.isEmpty || own.count == claims.count { return self }
    return Fact(story: story, kind: kind, label: label, slot: slot, claims: own)
  }
}

extension Verdict {
  /// The verdict on the whole fact: claims made elsewhere stand with the value they give, if it is
  /// one.
  fileprivate func joined(by whole: Fact) -> Verdict {
    let guests = whole.claims.filter { !fact.claims.contains($0) }
    return Verdict(
      fact: whole,
      standing: standing,
      severity: severity,
      kind: kind,
      reason: reason,
      camps: camps.map { camp in
        let joining = guests.filter { compare(camp.value, $0.value).relation == .same }
        return Camp(
          value: camp.value,
          claims: camp.claims + joining,
          origins: camp.origins,
          support: camp.support
        )
      }
    )
  }
}

/// Only date lines differ: a conflict where some article has nothing but its date line, else an
/// agreement that lists them.
private func datelined(_ fact: Fact, _ camps: [Camp]) -> Verdict {
  let dated = Set(fact.claims.filter { $0.basis != .dateline }.map(\.article))
  let isBare = fact.claims.contains { $0.basis == .dateline && !dated.contains($0.article) }
  return isBare
    ? Verdict(
      fact: fact,
      standing: .conflict,
      severity: .soft,
      kind: .outlet,
      reason: .dateBasis,
      camps: camps
    )
    : Verdict(fact: fact, standing: .agreement, reason: .agreed, camps: camps)
}

private func reason(between camps: [Camp], of fact: Fact) -> Reason {
  if fact.slot.isCause { return .otherCause }
  for (index, left) in camps.enumerated() {
    for right in camps[(index + 1)...] {
      if let reason = reason(between: [left.value], [right.value]) { return reason }
    }
  }
  for (index, left) in camps.enumerated() {
    for right in camps[(index + 1)...] {
      if let reason = reason(between: left.claims.map(\.value), right.claims.map(\.value)) {
        return reason
      }
    }
  }
  return .otherKind
}

/// Why some of the values exclude some of the others.
private func reason(between left: [Value], _ right: [Value]) -> Reason? {
  for one in left {
    for other in right {
      let comparison = compare(one, other)
      if comparison.relation == .conflicting || comparison.reason == .rewordedQuote {
        return comparison.reason
      }
    }
  }
  return nil
}

/// Soft where a side stands only on a hedge, a plan, somebody's word, or a claim made elsewhere.
private func severity(of camps: [Camp], _ isSpeakers: Bool) -> Verdict.Severity {
  let isSoft = camps.contains { camp in
    camp.claims.allSatisfy {
      $0.attribution != nil || $0.modality != .actual || $0.basis == .dateline || $0.maker != nil
    }
  }
  return isSoft || isSpeakers ? .soft : .hard
}

/// Each side is only what somebody says, and no two sides share a speaker.
private func areSpeakers(_ camps: [Camp]) -> Bool {
  var speakers: Set<String> = []
  for camp in camps {
    guard camp.claims.allSatisfy({ $0.attribution != nil }) else { return false }
    for speaker in Set(camp.claims.compactMap { $0.attribution?.speaker.folded }) {
      guard speakers.insert(speaker).inserted else { return false }
    }
  }
  return true
}

extension Reason {
  fileprivate static let onlyOne = Reason("one-origin", "Only one article says so.")
  fileprivate static let onlyCopies = Reason(
    "copies-only",
    "Only one article and copies of it say so."
  )
  fileprivate static let agreed = Reason("values-agree", "All give the same value.")
  fileprivate static let bothOffices = Reason(
    "role-both",
    "One article tells both offices of one person."
  )
  static let otherCause = Reason(
    "cause-differs",
    "They give different causes of what happened, or one denies what the other names."
  )
  fileprivate static let dateBasis = Reason(
    "date-basis",
    "A page that gives no day for the event but its own date line leads its reader to another day than the words of the other articles do."
  )
}
