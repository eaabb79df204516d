import ArgumentParser
import Engine
import Facts
import Foundation
import Language
import Reading
import Reporting
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
    let batch = Readers.read(paths: paths, options: reading.options)
    let found = try opened { try database.map { try kept(batch, in: $0) } ?? passing(batch) }
    try asked.finish(with: found)
  }

  private func passing(_ batch: Batch) throws -> Report {
    let model = try openModel()
    return try reconcile(
      inspect(batch.articles, with: model),
      model: "\(model.info)",
      senses: openSenses(),
      skipped: batch.skipped,
      remarks: batch.remarks
    )
  }

  private func kept(_ batch: Batch, in database: String) throws -> Report {
    let model = try openModel()
    let archive = try Archive(
      store: Store.open(database, for: .writing),
      model: model,
      engine: engineName(model)
    )
    try archive.ingest(batch, command: "check", at: now())
    return try archive.report(senses: openSenses(), on: today(), skipped: batch.skipped)
  }
}
