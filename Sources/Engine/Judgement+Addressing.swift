import Facts

extension [Judgement] {
  /// The judgements on findings by the fingerprints that these have now: an editor's word is on the
  /// name that a finding keeps from audit to audit.
  ///
  /// One on no finding's name stays as it is; so does one on claims.
  func addressed(to findings: [Finding]) -> [Judgement] {
    let fingerprints = Dictionary(grouping: findings, by: \.key).mapValues { $0.map(\.fingerprint) }
    return flatMap { judgement -> [Judgement] in
      guard let name = judgement.decision.finding, let keys = fingerprints[name] else {
        return [judgement]
      }
      return keys.map(judgement.on)
    }
  }

  /// The findings on which the last word is that they are none.
  var dismissed: Set<Identifier<Verdict>> {
    var dismissed: Set<Identifier<Verdict>> = []
    for judgement in self {
      guard let finding = judgement.decision.finding else { continue }
      if case .dismiss = judgement.decision {
        dismissed.insert(finding)
      } else {
        dismissed.remove(finding)
      }
    }
    return dismissed
  }
}

extension Judgement {
  /// The same word on the finding of another key.
  fileprivate func on(_ finding: Identifier<Verdict>) -> Judgement {
    let moved: Decision =
      switch decision {
      case .confirm: .confirm(finding)
      case .dismiss: .dismiss(finding)
      case .prefer(_, let value): .prefer(finding, value)
      case .same, .different: decision
      }
    return Judgement(moved, author: author, made: made, why: why, until: until)
  }
}
