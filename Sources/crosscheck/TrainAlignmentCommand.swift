import Alignment
import ArgumentParser
import Engine
import Foundation
import Language
import Lexicon
import Reporting

/// Learns the weights of claim linkage from annotated stories.
struct TrainAlignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-alignment",
    abstract: "Learn the weights that link claims, from folders of articles with a gold.json.",
    discussion: """
      Prints the weights; with --reports it also writes, for every story, the report made with weights
      learned from the other stories alone, so that a scorer can say what to expect of unseen ones.

        crosscheck train-alignment stories/* --output weights.tsv --reports /tmp/unseen
      """
  )

  @Argument(help: "Folders, each with articles and a gold.json.")
  var folders: [String]

  @Option(help: "Where the weights go; the standard output if absent.")
  var output: String?

  @Option(help: "A folder for one report a story, NAME.json, made without that story.")
  var reports: String?

  @Option(help: "How sure a conflict of two camps must be, in log odds.")
  var conflict = Thresholds().conflict

  @Option(help: "How sure a link of values that can both hold must be.")
  var agreement = Thresholds().agreement

  func run() throws {
    let model = try openModel()
    let senses = try openSenses()
    let lessons = try folders.map { folder in
      try Lesson(folder: folder, articles: articles(in: folder), with: model, senses: senses)
    }
    let text = weights(from: lessons).text
    if let output {
      try text.write(toFile: output, atomically: true, encoding: .utf8)
    } else {
      print(text, terminator: "")
    }
    if let reports { try write(lessons, model, senses, to: reports) }
  }

  private func articles(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0 != "gold.json" && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
  }

  private func write(
    _ lessons: [Lesson],
    _ model: LanguageModel,
    _ senses: Senses,
    to folder: String
  ) throws {
    let thresholds = Thresholds(agreement: agreement, conflict: conflict)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for lesson in lessons {
      let others = lessons.filter { $0.name != lesson.name }
      let found = reconcile(
        lesson.inspections,
        model: "\(model.info)",
        senses: senses,
        weights: weights(from: others),
        thresholds: thresholds
      )
      try report(found, as: "json")?
        .write(toFile: folder + "/\(lesson.name).json", atomically: true, encoding: .utf8)
    }
  }
}
