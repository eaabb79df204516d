import ArgumentParser
import Engine
import Facts
import Storage

/// Reports on everything a database holds.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on every article of a database, as check does on files.",
    discussion: """
      crosscheck report --database desk.sqlite --format json
      """
  )

  @Option(help: "The SQLite file.")
  var database: String

  @OptionGroup var asked: ReportArguments

  func run() throws {
    let report = try opened {
      let model = try openModel()
      let archive = try Archive(
        store: Store.open(database, for: .updating),
        model: model,
        engine: engineName(model)
      )
      return try archive.report(senses: openSenses(), on: today())
    }
    try asked.finish(with: report)
  }
}
