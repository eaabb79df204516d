import TestKit
import Testing

@Suite struct ExplainTests {
  @Test func `a rule is explained, an unknown one is one line and status 2`() throws {
    let program = try #require(Program())
    let known = try program.run(["explain", "not-in-corpus"])
    #expect(known.status == 0)
    #expect(known.output.hasPrefix("not-in-corpus: "))
    let unknown = try program.run(["explain", "no-such\u{1B}rule"])
    #expect(unknown.status == 2)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.split(separator: "\n").count == 1)
    #expect(!unknown.errors.contains("\u{1B}"))
  }
}
