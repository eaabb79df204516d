import Facts
import Reporting
import Testing

@Suite struct PathTests {
  @Test func `a folder that all articles share is named once`() throws {
    let written = try text(["/drop/night/a.txt", "/drop/night/b.txt"])
    #expect(written.contains("Files in /drop/night/\n"))
    #expect(written.contains("a.txt · line 1"))
    #expect(!written.contains("night/a.txt · "))
  }

  @Test func `a shared beginning of two names is no folder`() throws {
    let written = try text(["night-a.txt", "night-b.txt"])
    #expect(!written.contains("Files in"))
    #expect(written.contains("night-a.txt · line 1"))
  }

  @Test(arguments: [["/a/x.txt", "/b/x.txt"], ["a/x.txt", "b"], ["", "é/x"], ["a/x", "a/x"]])
  func `any two paths can be told`(paths: [String]) throws {
    #expect(try text(paths).contains("Two counts differ."))
  }

  @Test func `programs get the whole path`() throws {
    let paths = ["/drop/night/a.txt", "/drop/night/b.txt"]
    for id in ["json", "jsonl", "line", "github", "sarif", "csv", "junit"] {
      #expect(try #require(report(story(paths), as: id)).contains("/drop/night/a.txt"), "\(id)")
    }
  }

  private func text(_ paths: [String]) throws -> String {
    try #require(report(story(paths), as: "text"))
  }

  /// Two files of no known publisher that count differently.
  private func story(_ paths: [String]) -> Report {
    let articles = paths.enumerated().map { index, path in
      Article(
        id: Identifier("\(index)"),
        path: path,
        item: path,
        version: "0",
        text: "Nine fell.",
        zones: [],
        source: Source(name: "stem", basis: .path),
        headline: nil,
        byline: nil,
        dateline: nil,
        publication: .unknown,
        language: nil,
        wire: nil
      )
    }
    let question = Question(.count, "how many fell", "count", of: "fallen")
      .answer(CanonicalReport.count(9), 1, 0.5, Quote(articles[0], "«Nine» fell."))
      .answer(CanonicalReport.count(8), 1, 0.5, Quote(articles[1], "«Nine» fell."))
    let verdict = question.conflict(.hard, .outlet, "count-differs", "Two counts differ.")
    let story = Story(title: "Falls", articles: articles.map(\.id))
    let section = Report.Section(
      story: story,
      articles: articles,
      provenance: [],
      verdicts: [verdict]
    )
    return Report(model: "none", sections: [section], coverage: .init(), remarks: [])
  }
}
