package import Facts

/// What the caller decides about a report.
package struct ReportOptions: Sendable {
  /// ANSI colours; the caller knows whether there is a terminal and whether NO_COLOR is set.
  package var isColored = false
  /// Columns of the terminal; below 40 counts as 40.
  package var width = 80
  /// What an earlier run found, by the keys of verdicts; nil without a baseline.
  ///
  /// Facts whose answers agree are no findings and have no state.
  package var baseline: [Identifier<Verdict>: BaselineState]?
  /// What editors have set aside, by the keys of verdicts.
  ///
  /// The findings are marked and stay in.
  package var suppressions: [Identifier<Verdict>: Suppression] = [:]
  /// What findings are called from run to run, by `Verdict.key`, where an earlier run named them.
  package var names: [Identifier<Verdict>: Identifier<Verdict>] = [:]
  /// What an audit says beside its report; nil for a report alone.
  ///
  /// The text then tells of new and updated findings only.
  package var audit: AuditNote?

  package init() {}
}

extension ReportOptions {
  /// What a finding is called from run to run.
  func name(of verdict: Verdict) -> String { (names[verdict.key] ?? verdict.key).rawValue }

  /// "date-basis, 3f2a91bc": the rule and, of a finding, the first characters of its name, by which
  /// an editor judges or suppresses it.
  func signature(of verdict: Verdict) -> String {
    let slug = verdict.reason.slug
    return verdict.standing.isFinding ? slug + ", " + name(of: verdict).prefix(8) : slug
  }
}
