import ArgumentParser
import Engine
import Facts
import Foundation
import Storage

/// Keeps the file of findings that a newsroom knows of.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Create, show, prune or compare the file of known findings.",
    discussion: """
      Findings are those of the last finished audit of the database.

        crosscheck baseline create known.jsonl --database desk.sqlite
        crosscheck baseline diff known.jsonl --database desk.sqlite
      """,
    subcommands: [Create.self, Show.self, Prune.self, Diff.self]
  )

  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the findings of the last audit, but for the suppressed ones."
    )

    @Argument(help: "The file to write.")
    var file: String

    @Option(help: "The SQLite file.")
    var database: String

    @Option(help: "The file of suppressions: what it sets aside is left out.")
    var suppressions: String?

    @Flag(help: "Overwrite the file, new findings included.")
    var acceptNew = false

    func run() throws {
      try opened {
        var findings = try auditedFindings(in: openStore(database, for: .reading))
        if let suppressions {
          findings = try SuppressionFile(file: suppressions).leaving(findings, at: now())
        }
        let isThere = FileManager.default.fileExists(atPath: file)
        guard acceptNew || !isThere else {
          throw Refusal("\(file.printable): is there already; --accept-new overwrites it")
        }
        if isThere { try printDifference(Baseline(file: file), findings) }
        try save(Baseline(findings).text(), to: file)
        print("\(file.printable): \(findings.count) known")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List what a baseline holds.")

    @Argument(help: "The file.")
    var file: String

    func run() throws {
      for finding in try opened({ try Baseline(file: file) }).findings {
        print(finding.line)
      }
    }
  }

  struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take out what the last audit did not find; nothing is added."
    )

    @Argument(help: "The file.")
    var file: String

    @Option(help: "The SQLite file.")
    var database: String

    func run() throws {
      try opened {
        let baseline = try Baseline(file: file)
        let findings = try auditedFindings(in: openStore(database, for: .reading))
        for finding in baseline.difference(to: findings).gone { print("- " + finding.line) }
        try save(baseline.pruned(to: findings).text(), to: file)
      }
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what the last audit found beyond a baseline (+), and what is gone (-).",
      discussion: "Exit status: 0 no difference, 1 some, 2 an error."
    )

    @Argument(help: "The file.")
    var file: String

    @Option(help: "The SQLite file.")
    var database: String

    func run() throws {
      let isSame = try opened {
        try printDifference(
          Baseline(file: file),
          auditedFindings(in: openStore(database, for: .reading))
        )
      }
      if !isSame { throw ExitCode(1) }
    }
  }
}

/// Whether there was none to print.
@discardableResult
private func printDifference(_ baseline: Baseline, _ findings: [Finding]) -> Bool {
  let (added, gone) = baseline.difference(to: findings)
  for finding in added { print("+ " + finding.line) }
  for finding in gone { print("- " + finding.line) }
  return added.isEmpty && gone.isEmpty
}

extension Finding {
  /// Key, standing, rule, question and answers, tabs between.
  fileprivate var line: String {
    [key.rawValue, standing, rule, summary].joined(separator: "\t").printable
      .replacing("\\t", with: "\t")
  }
}
