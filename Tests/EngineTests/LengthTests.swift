import TestKit
import Testing

/// Articles far longer than any desk gets.
@Suite struct LengthTests {
  private let sentence = "The mayor said that 12 people were hurt in the fire. "
  private let program: Program
  private let folder: Folder

  init() throws {
    program = try #require(Program())
    folder = try Folder()
  }

  @Test func `text over five million bytes is refused with one line, and the rest goes on`() throws
  {
    let text = "Fire\n\n" + String(repeating: sentence, count: 100_000)
    let paths = [
      try folder.write(text, to: "long.txt"),
      try folder.write("Fire in town\n\n" + sentence, to: "short.txt"),
    ]
    let run = try program.run(["check", "--format", "json", "--fail-on", "never"] + paths)
    #expect(run.status == 2)
    #expect(run.output.contains("more than the 5000000 that are analysed"))
    #expect(run.output.contains("\"articles\": 1"))
  }

  @Test func `claims behind the first two thousand are held back and counted`() throws {
    let text = "Fire\n\n" + String(repeating: sentence + "\n\n", count: 2_500)
    let path = try folder.write(text, to: "table.txt")
    let run = try program.run(["check", "--fail-on", "never", path])
    #expect(run.status == 0)
    #expect(run.output.contains("behind the first 2000"))
  }
}
