import ArgumentParser
import Engine
import Facts

/// Shows what a finding rests on.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show why claims stand in one finding: each level with its weight.",
    discussion: """
      crosscheck why 04a068 drop/*.txt
      crosscheck why 04a068 --database desk.sqlite

      The key is the one that reports print. A weight is a natural logarithm of odds: above 0 speaks for one slot.
      """
  )

  @Argument(help: "The key of a finding, or how it begins.")
  var key: String

  @OptionGroup var corpus: CorpusArguments

  func run() throws {
    try opened {
      for line in try lines() { print(line.printable) }
    }
  }

  private func lines() throws -> [String] {
    guard let database = corpus.database else {
      return try why(key, among: corpus.inspections(), senses: openSenses())
    }
    return try why(key, in: openToRead(database), senses: openSenses(), on: today())
  }
}

/// Shows how two claims were compared.
struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Show why two claims do, or do not, stand in one finding.",
    discussion: """
      crosscheck why-not 77aa01 81bc2d drop/*.txt

      The keys are those that `crosscheck claims --keys` and the JSON report print.
      """
  )

  @Argument(help: "The key of a claim, or how it begins.")
  var left: String

  @Argument(help: "The key of another claim.")
  var right: String

  @OptionGroup var corpus: CorpusArguments

  func run() throws {
    let found = try corpus.inspections()
    try opened {
      for line in try whyNot(left, right, among: found, senses: openSenses()) {
        print(line.printable)
      }
    }
  }
}
