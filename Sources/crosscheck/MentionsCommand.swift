import ArgumentParser
import Facts
import Foundation
import Language
import Normalizing

/// `crosscheck mentions`: the times, numbers and quotations of articles, with their values.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Lists the times, numbers, sums, measures and quotations of articles.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Articles, as UTF-8 text.")
  var files: [String] = []

  @Option(help: "How to print: text or json.")
  var format = Format.text

  @Option(help: "Read a scorer's cases from standard input, as JSON Lines: timex or numeric.")
  var cases: ScorerCases.Kind?

  @Option(help: "The day of publication, as 2025-06-05.")
  var published: String?

  @Option(help: "The country of the articles, as a code of two letters: it decides what a bare $ is.")
  var country: String?

  mutating func run() throws {
    if let cases {
      let scorer = ScorerCases(kind: cases, model: try openModel())
      while let line = readLine() { try print(scorer.answer(to: line)) }
    } else {
      for file in files { try list(file) }
    }
  }

  private func list(_ file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let analysis = try openModel().analyze(text)
    let found = mentions(
      in: analysis, published: published.flatMap { CivilDay(iso: $0) }, country: country)
    for mention in found {
      let head = mention.head.map { " [\(analysis.words[$0])]" } ?? ""
      print(
        "\(mention.bytes.lowerBound)-\(mention.bytes.upperBound)", mention.kind.rawValue,
        mention.value.text, mention.basis.rawValue, text.slice(mention.bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
          + head,
        separator: "\t")
    }
  }
}
