import ArgumentParser
import Engine
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
    let (report, archive) = try opened {
      let model = try openModel()
      let archive = try Archive(
        store: openStore(database, for: .updating),
        model: model,
        engine: engineName(model)
      )
      let report = try archive.report(senses: openSenses(), on: today()) {
        Allocator.trim(at: $0)
      }
      return (report, archive)
    }
    try asked.finish(with: report, of: archive)
  }
}
