import ArgumentParser
import Engine
import Foundation
import Reading
import Reporting
import Storage

/// Checks a drop of articles as code is linted: what is new, what is known, what is set aside.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Read what is new in a drop and say which findings are new, updated or gone.",
    discussion: """
      Only new and changed articles are read; the report is on everything the database holds. The
      text shows new and updated findings, the other formats show all, each with its state.

        crosscheck audit --database desk.sqlite drop/
        crosscheck audit --database desk.sqlite drop/ --baseline known.jsonl --format sarif
        crosscheck audit --database desk.sqlite drop/ --watch

      A finding counts for the exit status unless it is suppressed; with --baseline or --since only
      new and updated ones count.
      Exit status: 0 nothing at or above --fail-on, 1 something is, 2 a path yielded no article, or an error.
      """
  )

  @Argument(help: "The drop: files and folders, walked.")
  var paths: [String]

  @Option(help: "The SQLite file; made if it is not there.")
  var database: String

  @Option(help: "Hold the findings against this file, not against the last audit.")
  var baseline: String?

  @Option(help: "Hold the findings against the audit of this number.")
  var since: Int?

  @Option(help: "The file of suppressions.")
  var suppressions: String?

  @Flag(help: "Exit 0 whatever is found; 2 where something broke.")
  var exitZero = false

  @Flag(help: "Stay and audit what lands in the drop's folders, until interrupted.")
  var watch = false

  @OptionGroup var asked: ReportArguments
  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    guard baseline == nil || since == nil else {
      throw ValidationError("Hold the findings against --baseline or --since, not both.")
    }
    guard !paths.contains("-") else {
      throw ValidationError("A drop is files and folders; the standard input is none.")
    }
  }

  func run() throws {
    try opened {
      let job = try AuditJob(self)
      if watch {
        try Watch(paths).run { _ = try job.run(on: $0, isWatching: true) }
      } else {
        let status = try job.run(on: paths, isWatching: false)
        if status != 0 { throw ExitCode(status) }
      }
    }
  }
}
