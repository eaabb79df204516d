import ArgumentParser
import Engine
import Facts
import Foundation
import Lexicon
import Reporting
import Storage

/// An audit ready to run, once or as often as something lands.
struct AuditJob {
  private let asked: AuditCommand
  private let archive: Archive
  private let senses: Senses
  private let plan: Audit.Plan

  init(_ asked: AuditCommand) throws {
    self.asked = asked
    var plan = Audit.Plan()
    plan.since = asked.since
    plan.baseline = try asked.baseline.map { ($0, try Baseline(file: $0)) }
    if let path = asked.suppressions { plan.suppressions = try SuppressionFile(file: path) }
    self.plan = plan
    let model = try openModel()
    archive = try Archive(
      store: openStore(asked.database, for: .writing),
      model: model,
      engine: engineName(model)
    )
    senses = try openSenses()
  }

  /// Audits some paths, prints what was found, and gives the exit status.
  func run(on paths: [String], isWatching: Bool) throws -> Int32 {
    let audit = try audit(paths, isWatching: isWatching)
    try asked.asked.show(audit.report, audit.options(isGate: isGate), of: archive)
    return status(of: audit)
  }

  private func audit(_ paths: [String], isWatching: Bool) throws -> Audit {
    var meter = Meter(of: paths)
    defer { meter.end() }
    return try archive.audit(
      paths,
      options: asked.reading.options,
      plan: plan,
      senses: senses,
      at: now()
    ) { headway in
      if case .read = headway, isWatching { try Watch.goOn() }
      Allocator.trim(at: headway)
      meter.show(headway)
    }
  }

  private func status(of audit: Audit) -> Int32 {
    if !audit.report.coverage.skipped.isEmpty { return 2 }
    return !asked.exitZero && audit.rows.contains(where: isFailing) ? 1 : 0
  }

  /// Whether what was there before passes.
  private var isGate: Bool { asked.baseline != nil || asked.since != nil }

  private func isFailing(_ row: Audit.Row) -> Bool {
    guard !row.isSuppressed, !row.isDismissed else { return false }
    if isGate, row.state == .unchanged { return false }
    return switch asked.asked.failOn {
    case .never: false
    case .conflict: row.finding.isConflict
    case .hard: row.finding.isHard
    }
  }
}

extension Audit {
  /// How the report is to be printed.
  fileprivate func options(isGate: Bool) -> ReportOptions {
    var options = ReportOptions.terminal
    options.baseline = states
    options.suppressions = suppressions
    options.names = names
    options.audit = note(isGate: isGate)
    return options
  }

  private func note(isGate: Bool) -> AuditNote {
    let count = { (state: BaselineState) in rows.count { $0.state == state } }
    return AuditNote(
      run: run.number,
      since: since,
      isGate: isGate,
      news: news,
      articles: [
        ("new", run.added), ("replaced", run.replaced), ("unchanged", run.unchanged),
        ("not read", run.skipped.count),
      ],
      findings: [
        ("new", count(.new)), ("updated", count(.updated)), ("unchanged", count(.unchanged)),
        ("gone", gone.count), ("suppressed", rows.count { $0.isSuppressed }),
        ("dismissed", rows.count { $0.isDismissed }),
      ],
      gone: gone.map { AuditNote.Line(key: $0.key, rule: $0.rule, text: $0.summary) },
      stale: stale.map { line, why in
        AuditNote.Line(
          key: line.key,
          rule: line.rule,
          text: "\(why): \(line.why), by \(line.by)"
        )
      }
    )
  }
}
