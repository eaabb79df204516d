import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct EraseTests {
  private let desk: Desk
  private let signed = ["--by", "J. Doe", "--why", "court order 12/2025"]

  init() throws { desk = try Desk() }

  /// Whether any file of the database holds some words, as they are or as the index folds them.
  private func isInFile(_ words: String) -> Bool {
    ["", "-wal", "-journal"].contains { ending in
      guard let bytes = FileManager.default.contents(atPath: desk.database + ending) else {
        return false
      }
      return [words, words.lowercased()].contains { bytes.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func `the words of an erased item are in no part of the file`() throws {
    let words = ["Fairbairn", "state-financed", "overproduction", "Manitoba", "recalibrate"]
    for found in words { #expect(isInFile(found), "\(found)") }
    _ = try desk.run("report")
    let run = try desk.run("erase", [Desk.articles[0]] + signed)
    #expect(run.output == "1 article erased\n")
    for found in words { #expect(!isInFile(found), "\(found)") }
    #expect(!isInFile("trade irritants"))
    #expect(isInFile("court order 12/2025"))
  }

  @Test func `the others stay, the erased one is not read again`() throws {
    #expect(try desk.run("erase", [Desk.articles[0]] + signed).status == 0)
    #expect(try desk.run("ingest", [Desk.articles[0]]).status == 0)
    let claims = try desk.run("claims").output
    #expect(!claims.contains("a1.txt"))
    #expect(claims.contains("a2.txt"))
    #expect(try desk.run("report", ["--fail-on", "never"]).output.contains("4 articles"))
  }

  @Test func `erasing twice is harmless, erasing nothing is an error`() throws {
    #expect(try desk.run("erase", [Desk.articles[0]] + signed).status == 0)
    let again = try desk.run("erase", [Desk.articles[0]] + signed)
    #expect(again.status == 0)
    #expect(again.output == "0 articles erased\n")
    let run = try desk.run("erase", ["no-such-item"] + signed)
    #expect(run.status == 2)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try desk.run("erase", [Desk.articles[1], "--by", " ", "--why", "x"]).status == 2)
  }
}
