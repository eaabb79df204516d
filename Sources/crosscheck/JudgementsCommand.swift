import ArgumentParser
import Engine
import Facts
import Foundation
import Reading
import Reporting
import Storage

/// Lists what editors decided, and carries it from one database to another.
struct JudgementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements",
    abstract: "List, export or import what editors decided.",
    discussion: """
        crosscheck judgements --database desk.sqlite
        crosscheck judgements --database desk.sqlite --export > judgements.jsonl
        crosscheck judgements --database other.sqlite --import judgements.jsonl

      A line that is no judgement is named and left out, and the exit status is 2.
      """
  )

  @Option(help: "The SQLite file.")
  var database: String

  @Flag(help: "Print JSON Lines.")
  var export = false

  @Option(name: .customLong("import"), help: "Add the judgements of a file of JSON Lines.")
  var source: String?

  func validate() throws {
    guard !export || source == nil else {
      throw ValidationError("--export and --import go one at a time.")
    }
  }

  func run() throws {
    let refused = try opened {
      guard let source else { return try list() }
      let lines = try lines(of: source)
      let store = try openStore(database, for: .updating)
      let (added, refused) = try takeJudgements(from: lines, into: store)
      print("\(added) added, \(refused.count) refused")
      return refused
    }
    try refuse(refused, of: source ?? "")
  }

  private func list() throws -> [LineRefused] {
    for judgement in try Store.open(database, for: .reading).judgements() {
      print(export ? judgement.json.text() : judgement.line.printable)
    }
    return []
  }
}

extension Judgement {
  /// What was decided on what, by whom, when and why: a line for a reader.
  var line: String {
    switch decision {
    case .confirm(let key), .dismiss(let key), .prefer(let key, _):
      key.rawValue + "  " + remark
    case .same(let left, let right), .different(let left, let right):
      left.rawValue + " " + right.rawValue + "  " + remark
    }
  }
}

/// Names the lines of a file that were not taken; the exit status is then 2.
func refuse(_ lines: [LineRefused], of path: String) throws {
  for refused in lines { complain("\(path.printable):\(refused.line): \(refused.why)") }
  if !lines.isEmpty { throw ExitCode(2) }
}
