import Foundation
import TestKit
import Testing

/// The main job, run as a user runs it, on the Fixtures' story.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct StoryTests {
  private let program: Program
  private let story = "Fixtures/stories/canada-china-call/"
  private var articles: [String] { (1...5).map { story + "a\($0).txt" } }

  init() throws {
    program = try #require(Program())
  }

  private func report(_ arguments: [String], _ variables: [String: String] = [:]) throws -> String {
    try program.run(
      ["check", "--format", "json", "--fail-on", "never"] + arguments,
      setting: variables
    ).output
  }

  @Test func `the day of the call is flagged with the basis of each date`() throws {
    let run = try program.run(["check", "--format", "jsonl", "--fail-on", "never"] + articles)
    let line = try #require(
      run.output.split(separator: "\n").first { $0.contains("\"rule\": \"date-basis\"") }
    )
    for expected in [
      "\"2025-06-05\"", "\"2025-06-06\"", "\"2025-06-07\"", "\"stated\"", "\"resolved\"",
      "\"sibling\"", "\"dateline\"", "\"soft\"",
    ] {
      #expect(line.contains(expected), "\(expected) is not in the finding")
    }
  }

  @Test func `the tariffs of two countries are two facts, however equal the figures`() throws {
    let run = try program.run(["check", "--format", "jsonl", "--fail-on", "never"] + articles)
    let canola = run.output.split(separator: "\n").filter {
      $0.contains("100 percent on canola oil")
    }
    #expect(!canola.isEmpty)
    #expect(!canola.contains { $0.contains("100 per cent on electric vehicles") })
  }

  @Test func `any order of arguments, zone and locale prints the same bytes`() throws {
    let once = try report(articles)
    #expect(once.contains("crosscheck.report/1"))
    #expect(try report(articles.reversed()) == once)
    #expect(try report(articles, ["TZ": "Asia/Tokyo", "LC_ALL": "C"]) == once)
  }

  @Test func `ingest article by article and report print what check prints`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crosscheck-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appendingPathComponent("desk.sqlite").path
    for article in articles.reversed() + articles {
      #expect(try program.run(["ingest", "--database", database, article]).status == 0)
    }
    let kept = try program.run(
      ["report", "--database", database, "--format", "json", "--fail-on", "never"])
    #expect(try kept.output == report(articles))
  }

  @Test func `what cannot be read is one line each, status 2, and the rest goes on`() throws {
    let run = try program.run(
      ["check", "--fail-on", "never", "no-such-file.txt", "Fixtures/compare", story + "a1.txt"])
    #expect(run.status == 2)
    #expect(run.output.contains("no-such-file.txt"))
    #expect(run.output.contains("1 article"))
  }

  @Test func `a conflict is status 1, and --fail-on decides`() throws {
    #expect(try program.run(["check"] + articles).status == 1)
    #expect(try program.run(["check", "--fail-on", "hard"] + articles).status == 0)
    #expect(try program.run(["check", "--fail-on", "never"] + articles).status == 0)
    #expect(try program.run(["check", "--no-such-flag"]).status == 2)
  }

  @Test func `the README shows what the program prints`() throws {
    let root = URL(fileURLWithPath: Fixtures.folder).deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = readme.components(separatedBy: "```")
    let report = try program.run(["check", "--fail-on", "never"] + articles).output
    let head = try #require(shown.first { $0.contains("Crosscheck · ") })
    for line in head.split(separator: "\n").dropFirst() {
      #expect(report.contains(line), "the report has no line \(line)")
    }
  }
}
