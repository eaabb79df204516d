import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct ImportTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func verdicts() throws -> [String] {
    try desk.facts().map { $0.text("label") + " " + $0.text("rule") }
  }

  @Test func `what does not match its article is refused with its line, the rest is kept`() throws {
    let file = "Fixtures/import/claims.jsonl"
    let run = try desk.run("import", [file])
    #expect(run.status == 2)
    #expect(run.output == "2 added, 0 known, 6 refused\n")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 6)
    for (line, number) in zip(lines, 4...9) { #expect(line.contains("claims.jsonl:\(number): ")) }
    #expect(lines[1].contains("say 25%, not 35%"))
    #expect(try desk.run("import", [file]).output == "0 added, 2 known, 6 refused\n")
  }

  @Test func `an imported claim is labelled with its maker and moves no fact`() throws {
    let before = try verdicts()
    _ = try desk.run("import", ["Fixtures/import/claims.jsonl"])
    let after = try verdicts()
    #expect(before.allSatisfy(after.contains))
    let imported = try desk.facts().flatMap(\.claims).filter {
      $0.text("extractor").hasPrefix("import:")
    }
    #expect(
      Set(imported.map { $0.text("extractor") }) == [
        "import:desk reader", "import:reader-model 2.1",
      ]
    )
    let text = try desk.run("report", ["--fail-on", "never"]).output
    #expect(text.contains("imported from"))
  }

  @Test func `an imported claim cannot settle a conflict that the engine found`() throws {
    let story = try Desk()
    let article = try story.folder.write(
      "The Harbour Post\n\nCall lasted long\n\nCarney and Li spoke by telephone on June 7, 2025.\n",
      to: "post.txt"
    )
    #expect(try story.run("ingest", [article]).status == 0)
    let line = """
      {"maker": "m", "article": "\(article)", "quote": "on June 7, 2025", "words": "June 7, 2025", \
      "attribute": "event.date", "subject": "call", "type": "date", "value": "2025-06-05"}

      """
    let file = try story.folder.write(line, to: "claims.jsonl")
    let run = try story.run("import", [file])
    #expect(run.status == 2)
    #expect(run.errors.contains("the quoted words say 2025-06-07, not 2025-06-05"))
  }

  @Test func `a file that is none, or an empty one, is one line and status 2`() throws {
    for name in ["no-such.jsonl", "Fixtures", try desk.folder.write("", to: "empty.jsonl")] {
      let run = try desk.run("import", [name])
      #expect(run.status == 2)
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }
}
