import Facts
import Reporting
import Testing

@Suite struct TextTests {
  @Test(arguments: [40, 60, 80, 132])
  func `no line is wider than the terminal`(width: Int) throws {
    var options = ReportOptions()
    options.width = width
    let written = try #require(report(CanonicalReport.report, as: "text", options: options))
    for line in written.split(separator: "\n") {
      #expect(TextTests.columns(line) <= width, "\(line)")
    }
  }

  @Test func `colour changes nothing but colour`() throws {
    var options = ReportOptions()
    options.isColored = true
    let plain = try #require(report(CanonicalReport.report, as: "text"))
    let colored = try #require(report(CanonicalReport.report, as: "text", options: options))
    #expect(colored.contains("\u{1B}[1m"))
    #expect(TextTests.words(TextTests.uncolored(colored)) == TextTests.words(plain))
  }

  @Test func `nothing an article says reaches the terminal raw`() throws {
    var options = ReportOptions()
    for isColored in [false, true] {
      options.isColored = isColored
      let written = try #require(report(CanonicalReport.report, as: "text", options: options))
      let rest = TextTests.uncolored(written)
      #expect(rest.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
      #expect(rest.contains("\\u{1B}[2J"))
    }
  }

  @Test func `a report of nothing says so`() throws {
    let empty = Report(model: "none", sections: [], coverage: .init(), remarks: [])
    let written = try #require(report(empty, as: "text"))
    #expect(written.contains("No conflict"))
    #expect(written.contains("0 articles"))
  }

  /// Cells, for text without East Asian characters but those of the fixture.
  private static func columns(_ line: Substring) -> Int {
    line.reduce(0) {
      $0 + ($1.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) } ? 2 : 1)
    }
  }

  /// Without the reporter's own SGR sequences.
  private static func uncolored(_ text: String) -> String {
    ["1", "2", "1;31", "1;33", "32", "1;4", "0"].reduce(text) {
      $0.replacing("\u{1B}[" + $1 + "m", with: "")
    }
  }

  /// Without the marks that stand for emphasis where there is no colour.
  private static func words(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "*" && $0 != "│" && $0 != "─" }
  }
}
