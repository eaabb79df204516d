package import Facts

extension Judgement {
  /// "dismissed by Ann Ash on 2026-11-26: two calls, I asked"; a line for a reader, not yet safe to
  /// print.
  package var remark: String {
    let until = until.map { " until " + $0.iso } ?? ""
    return done + " by " + author + " on " + made.prefix(10) + until + ": " + why
  }

  private var done: String {
    switch decision {
    case .confirm: "confirmed"
    case .dismiss: "dismissed"
    case .prefer(_, let value): "preferred " + value
    case .same: "same"
    case .different: "different"
    }
  }
}

extension Report.Section {
  /// What an editor said of a finding; nil where nobody did.
  func remark(on verdict: Verdict) -> String? { judgements[verdict.key]?.remark }

  /// "preferred by Ann Ash" for the answer that an editor goes by.
  func preference(for camp: Camp, in verdict: Verdict) -> String? {
    guard let judgement = judgements[verdict.key],
      judgement.decision.preferred == camp.value.text
    else { return nil }
    return "preferred by " + judgement.author
  }

  /// The verdicts of a standing as a report lists them: without dismissed findings.
  func listed(_ standing: Verdict.Standing) -> [Verdict] {
    verdicts.filter { $0.standing == standing && dismissal(of: $0) == nil }
  }

  /// Findings that an editor dismissed, with what was said.
  var dismissed: [(verdict: Verdict, judgement: Judgement)] {
    verdicts.compactMap { verdict in dismissal(of: verdict).map { (verdict, $0) } }
  }
}
