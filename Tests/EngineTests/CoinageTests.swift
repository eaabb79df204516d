import Foundation
import TestKit
import Testing

/// Whose dollars an article means that does not say so.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct CoinageTests {
  private let program: Program
  private let scratch: Folder

  init() throws {
    program = try #require(Program())
    scratch = try Folder()
  }

  /// The values of a gift as articles tell it that end in these words.
  private func values(_ sums: String...) throws -> [String] {
    let paths = try sums.enumerated().map { index, sum in
      try scratch.write(
        """
        Nipon University returns gift of mining magnate

        THUNDER POINT, March \(17 + index), 2026 - Nipon University will return a gift of \(sum) to \
        the mining magnate Walter Strom, its senate decided on Tuesday.

        """,
        to: "a\(index).txt"
      )
    }
    let run = try program.run(["check", "--format", "jsonl", "--fail-on", "never"] + paths)
    return try run.output.split(separator: "\n").flatMap { line -> [String] in
      let fact = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard fact?["type"] as? String == "money" else { return [] }
      return (fact?["values"] as? [[String: Any]] ?? []).compactMap { $0["value"] as? String }
    }
  }

  @Test func `bare dollars are those that two articles name`() throws {
    #expect(try values("C$18.5 million", "C$18.5 million", "$18.5 million") == ["CAD 18500000"])
  }

  @Test func `a currency that is named goes before one left open`() throws {
    #expect(try values("C$18.5 million", "$18.5 million", "$18.5 million") == ["CAD 18500000"])
  }
}
