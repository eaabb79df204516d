package import Facts

/// How a draft's claim stands to what other articles say in the fact that it fell in; nil where
/// none says anything.
///
/// The draft is no witness, and a date line says nothing. One voice an origin and value: copies
/// are not heard.
package func assessment(of claim: Claim, in fact: Fact, _ bench: Bench) -> Verification.Assessment?
{
  let others = fact.claims.filter { $0.article != claim.article && $0.basis != .dateline }
  let testimonies = voices(on: claim, among: others, bench)
  guard !testimonies.isEmpty else { return nil }
  if let series = series(in: fact.heard(others), bench) {
    return assessment(of: claim, in: series, testimonies)
  }
  return assessment(of: claim, testimonies, bench)
}

/// How a draft's claim stands to claims that may be told of the same: of each origin and value the
/// first by place.
private func voices(on claim: Claim, among others: [Claim], _ bench: Bench)
  -> [Verification.Testimony]
{
  struct Voice: Hashable {
    let origin: String
    let value: String
  }
  var heard: Set<Voice> = []
  return others.sorted { bench.rank($0) < bench.rank($1) }.compactMap { other in
    let relation = compare(claim.value, other.value).relation
    guard relation != .incomparable,
      heard.insert(Voice(origin: bench.origin(of: other), value: other.value.text)).inserted
    else { return nil }
    return Verification.Testimony(claim: other, relation: relation)
  }
}

private func assessment(
  of claim: Claim,
  _ testimonies: [Verification.Testimony],
  _ bench: Bench
) -> Verification.Assessment {
  let against = testimonies.filter { $0.relation == .conflicting }
  let backing = testimonies.filter { backs($0.relation, claim.value) }
  let rest = testimonies.filter { !against.contains($0) && !backing.contains($0) }
  let origins = Set(backing.map { bench.origin(of: $0.claim) }).count
  if let first = against.first {
    return Verification.Assessment(
      .contradicted,
      severity: claim.slot.isCause ? .soft : severity(of: against, isBacked: !backing.isEmpty),
      kind: .outlet,
      reason: claim.slot.isCause ? .otherCause : compare(claim.value, first.claim.value).reason,
      origins: origins,
      testimonies: against + backing + rest
    )
  }
  if !backing.isEmpty {
    return Verification.Assessment(
      .supported,
      reason: .supported,
      origins: origins,
      testimonies: backing + rest
    )
  }
  return Verification.Assessment(
    .imprecise,
    reason: compare(claim.value, rest[0].claim.value).reason,
    testimonies: rest
  )
}

/// A cut quotation is faithful; any other value must be the same.
private func backs(_ relation: Relation, _ value: Value) -> Bool {
  if case .quotation = value { return relation == .same || relation == .wider }
  return relation == .same
}

/// Soft where somebody backs the draft, or nobody denies it outright in an outlet's own voice.
private func severity(of against: [Verification.Testimony], isBacked: Bool) -> Verdict.Severity {
  let isOutright = against.contains {
    $0.claim.attribution == nil && $0.claim.modality == .actual && $0.claim.maker == nil
  }
  return isOutright && !isBacked ? .hard : .soft
}

/// Against a value that moved: the last step is current, an earlier one outdated, another value
/// contradicted by the last.
private func assessment(
  of claim: Claim,
  in series: Verdict,
  _ testimonies: [Verification.Testimony]
) -> Verification.Assessment? {
  let steps = series.camps.map { camp in
    testimonies.filter { camp.claims.contains($0.claim) }
  }
  let told = steps.lastIndex { $0.contains { backs($0.relation, claim.value) } }
  let later = steps[(told.map { $0 + 1 } ?? 0)...].reversed().flatMap { $0 }
  let origins = told.map { series.camps[$0].origins } ?? 0
  guard let told else {
    let last = series.camps.last?.value ?? claim.value
    return Verification.Assessment(
      .contradicted,
      severity: .hard,
      kind: .outlet,
      reason: compare(claim.value, last).reason,
      testimonies: later
    )
  }
  if told == steps.count - 1 {
    return Verification.Assessment(
      .supported,
      reason: .supported,
      origins: origins,
      testimonies: steps.reversed().flatMap { $0 }
    )
  }
  return Verification.Assessment(
    .outdated,
    reason: .outdated,
    origins: origins,
    testimonies: later + steps[...told].reversed().flatMap { $0 }
  )
}

extension Fact {
  /// The fact as it is without the draft.
  fileprivate func heard(_ claims: [Claim]) -> Fact {
    Fact(story: story, kind: kind, label: label, slot: slot, claims: claims)
  }
}

extension Bench {
  /// Reporting of one's own before copies, what the engine read before what was made elsewhere,
  /// then by article and place.
  fileprivate func rank(_ claim: Claim) -> (Int, Int, Identifier<Article>, Int) {
    (
      copies.contains(claim.article) ? 1 : 0, claim.maker == nil ? 0 : 1, claim.article,
      claim.span.bytes.lowerBound
    )
  }
}

extension Reason {
  fileprivate static let supported = Reason("values-agree", "The corpus says the same.")
  fileprivate static let outdated = Reason(
    "outdated",
    "It was so once; a later article gives a later value."
  )
  /// Of what nothing in the corpus speaks of.
  package static let absent = Reason("not-in-corpus", "Nothing in the corpus speaks of it.")
  /// Of a sentence that makes no claim.
  package static let uncheckable = Reason(
    "not-checkable",
    "The sentence states nothing of a kind that is read."
  )
}
