import ArgumentParser
import Engine
import Foundation
import Language
import Reading
import Storage

/// Takes in claims that were made elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add claims made elsewhere to the articles of a database.",
    discussion: """
      A line is one JSON object: maker, article (its path or item), quote (words of the article, to the letter),
      attribute, subject, type and value; GUIDE.md has the rest and an example. A claim whose quote the
      article does not hold, or whose words say another value, is named with its line and left out.

        crosscheck import --database desk.sqlite claims.jsonl

      Exit status: 0 all lines taken, 2 some refused, or an error.
      """
  )

  @Argument(help: "A file of JSON Lines, or - for the standard input.")
  var claims: String

  @Option(help: "The SQLite file.")
  var database: String

  func run() throws {
    let outcome = try opened {
      let lines = try lines(of: claims)
      let store = try openStore(database, for: .updating)
      return try ClaimImport.run(lines, into: store, with: openModel())
    }
    print("\(outcome.added) added, \(outcome.known) known, \(outcome.refused.count) refused")
    try refuse(outcome.refused, of: claims)
  }
}
