import ArgumentParser
import Engine
import Facts
import Foundation
import Reading
import Reporting

/// How a report is printed and what it makes of the exit status.
struct ReportArguments: ParsableArguments {
  /// What a report must hold for the exit status to be 1.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case never, conflict, hard
  }

  @Option(help: "One of: \(Reporters.all.map(\.id).joined(separator: ", ")).")
  var format = "text"

  @Option(help: "Exit 1 on any conflict, on hard ones only, or never.")
  var failOn = FailOn.conflict

  mutating func validate() throws {
    guard Reporters.all.contains(where: { $0.id == format }) else {
      throw ValidationError("There is no format '\(format)'.")
    }
  }

  /// Prints the report and ends the program with its status.
  func finish(with report: Report, of archive: Archive) throws {
    try show(report, .terminal, of: archive)
    if !report.coverage.skipped.isEmpty { throw ExitCode(2) }
    if isFailing(report) { throw ExitCode(1) }
  }

  /// Prints the report, or as much of it as the database gives.
  func show(_ report: Report, _ options: ReportOptions, of archive: Archive) throws {
    var output = StandardOutput()
    write(report, as: format, options: options, to: &output)
    output.flush()
    try opened { try archive.confirm() }
  }

  private func isFailing(_ report: Report) -> Bool {
    switch failOn {
    case .never: false
    case .conflict: report.tally.verdicts(.conflict) > 0
    case .hard: report.tally.hardConflicts > 0
    }
  }
}

extension ReportOptions {
  /// As the terminal at hand wants it.
  static var terminal: ReportOptions {
    var options = ReportOptions()
    options.isColored = isatty(1) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    options.width = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 80
    return options
  }
}

/// What a page does not say of itself.
struct ReadingArguments: ParsableArguments {
  @Option(help: "The day of publication of articles that are read now, as 2025-06-06.")
  var published: String?

  @Option(help: "The name of their source.")
  var source: String?

  mutating func validate() throws {
    if let published, CivilDay(iso: published) == nil {
      throw ValidationError("--published takes a day as 2025-06-06; '\(published)' is none.")
    }
  }

  var options: ReadOptions {
    ReadOptions(published: published.flatMap { CivilDay(iso: $0) }, source: source)
  }
}
