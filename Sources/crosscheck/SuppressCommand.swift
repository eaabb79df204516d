import ArgumentParser
import Engine
import Facts
import Foundation
import Storage

/// Sets a finding aside, with a reason and an end.
struct SuppressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Add a finding of the last audit to a file of suppressions.",
    discussion: """
      Without --until it holds until a new article touches the finding.

        crosscheck suppress 5c0e… --database desk.sqlite --file known.suppressions \\
          --by "J. Doe" --why "the ministry corrected itself"
      """
  )

  @Argument(help: "The finding's key, as audit prints it, or its first characters.")
  var key: String

  @Option(help: "The SQLite file.")
  var database: String

  @Option(help: "The file of suppressions; made if it is not there.")
  var file: String

  @OptionGroup var signed: SignedArguments

  @Option(help: "The last day it holds, as 2026-12-31.")
  var until: String?

  func validate() throws {
    if let until, CivilDay(iso: until) == nil {
      throw ValidationError("--until takes a day as 2026-12-31; '\(until)' is none.")
    }
    try signed.check("A suppression")
  }

  func run() throws {
    try opened {
      let finding = try auditedFindings(in: openStore(database, for: .reading)).called(key)
      var suppressions = SuppressionFile()
      if FileManager.default.fileExists(atPath: file) {
        suppressions = try SuppressionFile(file: file)
      }
      suppressions.append(
        .init(
          finding,
          by: signed.by.collapsed,
          why: signed.why.collapsed,
          until: until.flatMap { CivilDay(iso: $0) },
          made: now()
        )
      )
      try save(suppressions.text(), to: file)
    }
  }
}
