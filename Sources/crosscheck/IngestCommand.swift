import ArgumentParser
import Engine
import Facts
import Storage

/// Reads articles into a database, and reports nothing yet.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into a database; the same bytes again change nothing.",
    discussion: """
      crosscheck ingest --database desk.sqlite drop/
      crosscheck report --database desk.sqlite

      With --defer the articles are kept as they come and their claims are read by the next report or audit.
      """
  )

  @Argument(help: "Articles: files, folders, or - for the standard input.")
  var paths: [String]

  @Option(help: "The SQLite file; made if it is not there.")
  var database: String

  @Flag(
    name: .customLong("defer"),
    help: "Keep the articles, leave reading their claims for later."
  )
  var isDeferred = false

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let log = try opened {
      let model = try openModel()
      let archive = try Archive(
        store: openStore(database, for: .writing),
        model: model,
        engine: engineName(model)
      )
      var meter = Meter(of: paths)
      defer { meter.end() }
      return try archive.ingest(
        paths,
        options: reading.options,
        command: "ingest",
        at: now(),
        isDeferred: isDeferred
      ) { meter.show($0) }
    }
    for remark in log.skipped { complain("\(remark.path.printable): \(remark.text.printable)") }
    if !log.skipped.allSatisfy(\.isErased) { throw ExitCode(2) }
  }
}
