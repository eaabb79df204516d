import Foundation
import TestKit
import Testing

/// A database with the Fixtures' story in a folder of its own, worked on as a user does.
struct Desk {
  static let articles = (1...5).map { "Fixtures/stories/canada-china-call/a\($0).txt" }

  let program: Program
  let folder: Folder
  let database: String

  init() throws {
    program = try #require(Program())
    folder = try Folder()
    database = folder.path("desk.sqlite")
    #expect(try run("ingest", Desk.articles).status == 0)
  }

  /// A command on the database.
  func run(_ command: String, _ arguments: [String] = []) throws -> Program.Run {
    try program.run([command] + arguments + ["--database", database])
  }

  func facts() throws -> [[String: Any]] {
    let output = try run("report", ["--format", "jsonl", "--fail-on", "never"]).output
    return try output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// The one finding of a rule.
  func finding(_ rule: String) throws -> [String: Any] {
    try #require(facts().first { $0["rule"] as? String == rule })
  }
}

extension [String: Any] {
  func text(_ name: String) -> String { self[name] as? String ?? "" }

  /// Every claim of a fact, with its words.
  var claims: [[String: Any]] {
    (self["values"] as? [[String: Any]] ?? []).flatMap { $0["claims"] as? [[String: Any]] ?? [] }
  }

  /// The claims' keys by their words.
  var surfaces: [String] { claims.map { $0.text("surface") } }
}
