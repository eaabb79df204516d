import ArgumentParser
import Engine
import Facts
import Foundation
import Reading
import Storage

/// Reads articles into a database, and reports nothing yet.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into a database; the same bytes again change nothing.",
    discussion: """
      crosscheck ingest --database desk.sqlite drop/
      crosscheck report --database desk.sqlite
      """
  )

  @Argument(help: "Articles: files, folders, or - for the standard input.")
  var paths: [String]

  @Option(help: "The SQLite file; made if it is not there.")
  var database: String

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let batch = Readers.read(paths: paths, options: reading.options)
    try opened {
      let model = try openModel()
      let archive = try Archive(
        store: Store.open(database, for: .writing),
        model: model,
        engine: engineName(model)
      )
      try archive.ingest(batch, command: "ingest", at: now())
    }
    for remark in batch.skipped { complain(remark.text) }
    if !batch.skipped.isEmpty { throw ExitCode(2) }
  }
}
