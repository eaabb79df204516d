package import Facts
package import Lexicon
package import Reading
package import Storage
import Foundation

/// What an audit of a drop came to.
package struct Audit: Sendable {
  /// What the caller wants it held against.
  package struct Plan: Sendable {
    /// The number of an earlier audit; the last finished one where it is nil.
    package var since: Int?
    package var baseline: (name: String, content: Baseline)?
    package var suppressions = SuppressionFile()

    package init() {}
  }

  /// A finding, and how it stands to the earlier ones.
  package struct Row: Sendable {
    package let finding: Finding
    /// The place of its story in the report, from 0.
    package let story: Int
    package let state: BaselineState
    package let isSuppressed: Bool
    /// Whether an editor judged that it is none.
    package let isDismissed: Bool
  }

  package let run: RunLog
  /// What the findings are held against: "run 3", "baseline desk.jsonl"; nil for a first run.
  package let since: String?
  package let report: Report
  /// In the order of the report.
  package let rows: [Row]
  package let gone: [Finding]
  /// Suppressions that hold, by `Verdict.key`.
  package let suppressions: [Identifier<Verdict>: Suppression]
  /// Suppressions that mark nothing, with the reason.
  package let stale: [(line: SuppressionFile.Line, why: String)]

  /// By `Verdict.key`.
  package var states: [Identifier<Verdict>: BaselineState] {
    Dictionary(rows.map { ($0.finding.fingerprint, $0.state) }) { first, second in
      first == .unchanged ? second : first
    }
  }

  /// The places of the stories that hold a new or updated finding which is not set aside, ascending.
  package var news: [Int] {
    let states = states
    let news = rows.filter {
      states[$0.finding.fingerprint] != .unchanged && suppressions[$0.finding.fingerprint] == nil
    }
    return Set(news.map(\.story)).sorted()
  }

  /// The lasting keys of findings, by `Verdict.key`.
  package var names: [Identifier<Verdict>: Identifier<Verdict>] {
    Dictionary(rows.map { ($0.finding.fingerprint, $0.finding.key) }) { first, _ in first }
  }

  package static let command = "audit"
}

extension Archive {
  /// Reads what is new or changed in a drop, reconciles everything, and says what is new, updated,
  /// unchanged or gone.
  ///
  /// `now` is ISO 8601; it goes into the table of runs and ends suppressions and judgements.
  package func audit(
    _ paths: [String],
    options: ReadOptions = ReadOptions(),
    plan: Audit.Plan,
    senses: Senses,
    at now: String,
    watching: (Headway) throws -> Void = { _ in }
  ) throws -> Audit {
    let earlier = try earlier(plan)
    let log = try store.begin(Audit.command, engine: engine, at: now)
    var run = try take(paths, options, log, watching)
    try store.note(run)
    let (found, stories) = try reconciled(
      senses,
      on: CivilDay(of: now),
      run.skipped,
      after: earlier.names,
      watching
    )
    let findings = found.findings
    run.findings = Dictionary(
      uniqueKeysWithValues: try findings.map { ($0.key, try JSONRows.line($0)) }
    )
    run.finished = now
    try store.note(run)
    let suppressing = Suppressing(
      plan.suppressions,
      findings,
      known: try store.suppressions(),
      now: now
    )
    for suppression in suppressing.unknown { try store.append(suppression) }
    return audit(run, report(found, stories), found, earlier, suppressing)
  }

  private func audit(
    _ run: RunLog,
    _ report: Report,
    _ found: Reconciliation,
    _ earlier: Earlier,
    _ suppressing: Suppressing
  ) -> Audit {
    let matches = continuations(of: found.findings, among: earlier.findings)
    let rows = found.findings.indices.map { index in
      let (finding, match) = (found.findings[index], matches[index])
      return Audit.Row(
        finding: finding,
        story: found.places[index],
        state: match.map { finding.state(after: earlier.findings[$0], earlier.isBaseline) } ?? .new,
        isSuppressed: suppressing.keys.contains(finding.key),
        isDismissed: found.dismissed.contains(finding.fingerprint)
      )
    }
    let kept = Set(matches.compactMap(\.self))
    return Audit(
      run: run,
      since: earlier.name,
      report: report,
      rows: rows,
      gone: earlier.findings.indices.filter { !kept.contains($0) }.map { earlier.findings[$0] },
      suppressions: suppressing.marks,
      stale: suppressing.stale.map { ($0.line, $0.why) }
    )
  }

  /// The findings that this run's are held against, and those that name them.
  private struct Earlier {
    var name: String?
    var findings: [Finding] = []
    var isBaseline = false
    /// Those of the run before, then the baseline's.
    var names: [Finding] = []
  }

  private func earlier(_ plan: Audit.Plan) throws -> Earlier {
    var earlier = Earlier()
    let run = try store.lastRun(Audit.command, number: plan.since)
    if plan.since != nil, run == nil {
      throw AuditError.noRun(path: store.path, number: plan.since)
    }
    if let run {
      earlier.name = "run \(run.number)"
      earlier.findings = try findings(of: run)
    }
    if let last = try store.lastRun(Audit.command) { earlier.names = try findings(of: last) }
    if let baseline = plan.baseline {
      earlier.name = "baseline " + baseline.name
      earlier.findings = baseline.content.findings
      earlier.isBaseline = true
      earlier.names += baseline.content.findings
    }
    return earlier
  }
}

extension Finding {
  /// A baseline covers a finding as long as its answers are the same, whoever gives them.
  fileprivate func state(after earlier: Finding, _ isBaseline: Bool) -> BaselineState {
    if isBaseline { return isCovered(by: earlier) ? .unchanged : .updated }
    return isSame(as: earlier) ? .unchanged : .updated
  }
}

/// What an audit of a database found: the one of that number, or the last finished one.
package func auditedFindings(in store: Store, run number: Int? = nil) throws -> [Finding] {
  guard let run = try store.lastRun(Audit.command, number: number) else {
    throw AuditError.noRun(path: store.path, number: number)
  }
  return try findings(of: run)
}

/// By key.
func findings(of run: RunLog) throws -> [Finding] {
  try run.findings.sorted { $0.key < $1.key }.map {
    try JSONDecoder().decode(Finding.self, from: Data($0.value.utf8))
  }
}
