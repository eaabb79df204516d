import Facts

/// How a finding of an audit stands: to what it is held against, and to what editors set aside.
struct Mark {
  let state: BaselineState
  let suppression: Suppression?

  /// "new", "updated, suppressed".
  var words: String { state.word + (suppression == nil ? "" : ", suppressed") }
}

extension ReportOptions {
  /// Nil for what is no finding, and without an audit.
  func mark(of verdict: Verdict) -> Mark? {
    guard let state = baseline?[verdict.key] else { return nil }
    return Mark(state: state, suppression: suppressions[verdict.key])
  }

  /// What of an audit lets a conflict pass; nil where it counts for the exit status.
  ///
  /// "updated, suppressed by J. Doe …", or "unchanged since baseline known.jsonl".
  func pass(for verdict: Verdict) -> String? {
    guard let mark = mark(of: verdict) else { return nil }
    if let suppression = mark.suppression { return mark.state.word + ", " + suppression.remark }
    guard let audit, audit.isGate, mark.state == .unchanged else { return nil }
    return mark.state.word + " since " + (audit.since ?? "")
  }

  /// "hard, new", "soft, inside one article, unchanged, suppressed": what stands beside a question.
  func tags(of verdict: Verdict) -> [String] {
    [verdict.severity?.rawValue, verdict.kind?.remark, mark(of: verdict)?.words].compactMap(\.self)
  }

  /// What editors said of a finding, a line each: on this finding, and on it in every audit.
  func remarks(on verdict: Verdict, in section: Report.Section) -> [String] {
    [section.remark(on: verdict), suppressions[verdict.key]?.remark].compactMap(\.self)
  }
}

extension BaselineState {
  /// As people say it.
  var word: String { self == .absent ? "gone" : rawValue }
}

extension Suppression {
  /// "suppressed by Ann Ash until 2026-12-31: both are right"; a line for a reader, not yet safe to
  /// print.
  var remark: String {
    let end =
      switch self.end {
      case .day(let day): " until " + day.iso
      case .article: " until a new article touches it"
      }
    return "suppressed by " + author + end + ": " + why
  }
}
