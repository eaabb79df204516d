import TestKit
import Testing

/// Articles whose date line names no year, beside one that does.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct SiblingTests {
  private let program: Program
  private let scratch: Folder

  init() throws {
    program = try #require(Program())
    scratch = try Folder()
  }

  @Test func `a toll that rose by the day is moving, though the wire names no year`() throws {
    let wire = try scratch.write(
      """
      Nine killed as bus leaves road near Marlund

      BERN, Jan. 18 (Alpine Press) - Nine people were killed on Sunday when a bus left the mountain \
      road near Marlund, police said.
      """,
      to: "wire.txt"
    )
    let paper = try scratch.write(
      """
      Marlund bus: toll rises to eleven

      Published 20 January 2026

      The number of people killed when a bus left the mountain road near Marlund on Sunday has risen \
      to eleven, police said on Tuesday.
      """,
      to: "paper.txt"
    )
    let report = try program.run(["check", "--format", "json", wire, paper]).output
    #expect(report.contains("\"published\": \"2026-01-18\""))
    #expect(report.contains("\"published_basis\": \"sibling\""))
    #expect(report.contains("\"verdict\": \"evolving\""))
    let alone = try program.run(["check", "--format", "json", wire]).output
    #expect(alone.contains("\"published_basis\": \"none\""))
  }
}
