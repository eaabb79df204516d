import TestKit
import Testing

/// Articles far longer than any desk gets.
@Suite struct LengthTests {
  private let sentence = "The mayor said that 12 people were hurt in the fire. "

  @Test func `text over five million bytes is refused with one line, and the rest goes on`() throws
  {
    let program = try #require(Program())
    let folder = try Folder()
    let long = try folder.write(
      "long.txt",
      "Fire\n\n" + String(repeating: sentence, count: 100_000)
    )
    let short = try folder.write("short.txt", "Fire in town\n\n" + sentence)
    let run = try program.run(["check", "--format", "json", "--fail-on", "never", long, short])
    #expect(run.status == 2)
    #expect(run.output.contains("more than the 5000000 that are analysed"))
    #expect(run.output.contains("\"articles\": 1"))
  }

  @Test func `claims behind the first two thousand are held back and counted`() throws {
    let program = try #require(Program())
    let folder = try Folder()
    let text = "Fire\n\n" + String(repeating: sentence + "\n\n", count: 2_500)
    let run = try program.run(["check", "--fail-on", "never", folder.write("table.txt", text)])
    #expect(run.status == 0)
    #expect(run.output.contains("behind the first 2000"))
  }
}
