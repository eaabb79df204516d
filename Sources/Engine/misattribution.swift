import Facts

/// A statement on quoted words that the corpus knows from another person: contradicted, softly, for
/// readers mistake speakers as well.
///
/// Whoever reports the words must name a person, and none of them one who may be the draft's: a name
/// that shares a word with the draft's may, and so may anybody where the draft quotes no person.
func heldToSpeaker(_ statement: Verification.Statement) -> Verification.Statement {
  guard let claim = statement.claim, case .quotation = claim.value,
    [.supported, .imprecise].contains(statement.assessment.status),
    let speaker = claim.speakerName
  else { return statement }
  let named = statement.assessment.testimonies.filter {
    $0.relation != .conflicting && $0.claim.speakerName != nil
  }
  let others = named.filter { $0.claim.speakerName?.isDisjoint(with: speaker) == true }
  guard !others.isEmpty, others.count == named.count else { return statement }
  return Verification.Statement(
    label: statement.label,
    claim: claim,
    assessment: Verification.Assessment(
      .contradicted,
      severity: .soft,
      kind: .outlet,
      reason: .otherSpeaker,
      testimonies: others
    )
  )
}

extension Claim {
  /// The words of the name of the person it quotes; nil where it names none: "he", "a spokesman for
  /// the club on Monday".
  fileprivate var speakerName: Set<String>? {
    let subject = slot.subject
    guard subject.kind == .person, subject.text.first?.isUppercase == true else { return nil }
    let words = subject.text.split(whereSeparator: \.isWhitespace)
      .filter { $0.first?.isUppercase == true }.flatMap { String($0).foldedWords }
    return words.isEmpty ? nil : Set(words)
  }
}

extension Reason {
  fileprivate static let otherSpeaker = Reason(
    "quote-speaker",
    "The corpus has these words from somebody else."
  )
}
