package import Facts

/// What the caller decides about a report.
package struct ReportOptions: Sendable {
  /// ANSI colours; the caller knows whether there is a terminal and whether NO_COLOR is set.
  package var isColored = false
  /// Columns of the terminal; below 40 counts as 40.
  package var width = 80
  /// What an earlier run found, by the keys of verdicts; nil without a baseline.
  ///
  /// What it does not hold is new. Only SARIF shows it.
  package var baseline: [Identifier<Verdict>: BaselineState]?
  /// What editors have set aside, by the keys of verdicts.
  ///
  /// Only SARIF shows it: the findings are marked and stay in.
  package var suppressions: [Identifier<Verdict>: Suppression] = [:]

  package init() {}
}

/// How a finding stands to the last run; SARIF 2.1.0, 3.27.24.
package enum BaselineState: String, Sendable, CaseIterable { case new, unchanged, updated }
