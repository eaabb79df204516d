import TestKit
import Testing

/// A story of more articles than anybody gets.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct CrowdTests {
  private let program: Program
  private let scratch: Folder

  init() throws {
    program = try #require(Program())
    scratch = try Folder()
  }

  @Test func `a crowd of copies makes no storm, and what is held back is told`() throws {
    let text = """
      Twelve hurt as bus leaves road near Dorn

      DORN, 3 March 2025 - Twelve people were hurt on Monday when a bus left the road near Dorn, \
      police said. The bus had 41 people on board and was going to Marl.
      """
    for number in 1...125 { _ = try scratch.write(text, to: "a\(number).txt") }
    let run = try program.run(["check", scratch.path("")])
    #expect(run.status == 0)
    #expect(run.output.contains("1 story · 125 articles · 1 independent origin"))
    #expect(run.output.contains("articles-held-back"))
  }
}
