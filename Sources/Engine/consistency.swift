import Alignment
import Extraction
import Facts
import Normalizing
import Reconciling

/// Where a draft contradicts itself: sums, shares, ages, the headline.
///
/// `day` is the day it is read for: its own, or the newest of the corpus.
func contradictions(in draft: Draft, on day: CivilDay?) -> [Verification.Statement] {
  sums(in: draft) + shares(in: draft) + ages(in: draft, on: day) + headlines(in: draft)
}

private func sums(in draft: Draft) -> [Verification.Statement] {
  draft.reading.breakdowns.compactMap { breakdown in
    let values = breakdown.parts.map(\.value)
    return difference(of: values, from: breakdown.whole.value).map { reason, severity in
      draft.contradiction(of: breakdown.whole, with: breakdown.parts, reason, severity)
    }
  }
}

private func shares(in draft: Draft) -> [Verification.Statement] {
  draft.reading.shares.compactMap { share in
    difference(of: share.percentage.value, from: share.part.value, in: share.whole.value).map {
      draft.contradiction(of: share.percentage, with: [share.part, share.whole], $0, .hard)
    }
  }
}

/// An age and the one day of birth of its sentence, or of the same person elsewhere.
private func ages(in draft: Draft, on day: CivilDay?) -> [Verification.Statement] {
  guard let day else { return [] }
  let births = draft.claims.filter { $0.slot.attribute == "moment.of:bear" }
  let ages = draft.claims.filter { if case .age = $0.value { true } else { false } }
  return ages.compactMap { age in
    let near = births.filter { $0.sentence == age.sentence }
    let own = near.isEmpty ? births.filter { $0.slot.subject == age.slot.subject } : near
    let rivals = ages.filter { $0.sentence == age.sentence }
    guard own.count == 1, rivals.count == 1,
      let reason = difference(of: age.value, from: own[0].value, on: day)
    else { return nil }
    return contradiction(of: age, with: own, reason, .hard)
  }
}

private func headlines(in draft: Draft) -> [Verification.Statement] {
  let body = draft.claims.filter { $0.zone == .body }
  return draft.claims.filter { $0.zone == .headline }.compactMap { claim in
    difference(of: claim, from: body).map { reason in
      let alike = body.filter { $0.slot.attribute == claim.slot.attribute }
      return contradiction(of: claim, with: alike, reason, .hard)
    }
  }
}

private func contradiction(
  of claim: Claim,
  with others: [Claim],
  _ reason: Reason,
  _ severity: Verdict.Severity
) -> Verification.Statement {
  Verification.Statement(
    label: label(of: claim),
    claim: claim,
    assessment: Verification.Assessment(
      .contradicted,
      severity: severity,
      kind: .`self`,
      reason: reason,
      testimonies: others.map { Verification.Testimony(claim: $0, relation: .conflicting) }
    )
  )
}

extension Draft {
  fileprivate func contradiction(
    of mention: Mention,
    with others: [Mention],
    _ reason: Reason,
    _ severity: Verdict.Severity
  ) -> Verification.Statement {
    Engine.contradiction(of: claim(at: mention), with: others.map(claim), reason, severity)
  }

  /// The claim that was made of a mention, or one of its own where none was.
  private func claim(at mention: Mention) -> Claim {
    if let known = claims.first(where: { $0.span.bytes == mention.bytes }) { return known }
    let sentence = sentences.first { $0.overlaps(mention.bytes) } ?? mention.bytes
    return Claim(
      article: article.id,
      slot: Slot(attribute: "part", subject: Subject("", .thing)),
      value: mention.value,
      span: mention.bytes,
      sentence: sentence,
      zone: article.zone(at: mention.bytes.lowerBound),
      extractor: "arithmetic/1"
    )
  }
}
