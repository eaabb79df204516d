import ArgumentParser
import Engine
import Storage

/// The main job: articles in, a conflict report out.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read articles and report where they agree, conflict or only differ in precision.",
    discussion: """
      Paths are files, folders or - for the standard input. Without --database nothing is kept.

        crosscheck check Fixtures/stories/canada-china-call/*.txt
        crosscheck check --format json --fail-on never drop/ > report.json
        crosscheck check --published 2025-06-06 --source "Morning Post" page.txt other.html

      Exit status: 0 nothing at or above --fail-on, 1 something is, 2 a path yielded no article, or an error.
      """
  )

  @Argument(help: "Articles: files, folders, or - for the standard input.")
  var paths: [String]

  @OptionGroup var asked: ReportArguments
  @OptionGroup var reading: ReadingArguments

  @Option(help: "Keep everything in this SQLite file, and report on all that it holds.")
  var database: String?

  func run() throws {
    let (report, archive) = try opened {
      let model = try openModel()
      let archive = try Archive(
        store: database.map { try openStore($0, for: .writing) } ?? Store.inMemory(),
        model: model,
        engine: engineName(model)
      )
      let log = try archive.ingest(paths, options: reading.options, command: "check", at: now())
      return (try archive.report(senses: openSenses(), on: today(), skipped: log.skipped), archive)
    }
    try asked.finish(with: report, of: archive)
  }
}
