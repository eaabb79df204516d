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
      """
  )

  @Argument(help: "Articles: files, folders, or - for the standard input.")
  var paths: [String]

  @Option(help: "The SQLite file; made if it is not there.")
  var database: String

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
      return try archive.ingest(paths, options: reading.options, command: "ingest", at: now()) {
        meter.show($0)
      }
    }
    for remark in log.skipped { complain("\(remark.path.printable): \(remark.text.printable)") }
    if !log.skipped.allSatisfy(\.isErased) { throw ExitCode(2) }
  }
}
