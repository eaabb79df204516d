import Facts
import Foundation
import Reporting
import Testing

/// One conflict of the canonical report dismissed, another with a preferred answer.
@Suite struct JudgementTests {
  private let dismissed: Verdict
  private let preferred: Verdict
  private let judged: Report

  init() throws {
    let section = try #require(CanonicalReport.report.sections.first)
    dismissed = section.verdicts[0]
    preferred = section.verdicts[1]
    let words = [
      Judgement.Decision.dismiss(dismissed.key),
      .prefer(preferred.key, preferred.camps[0].value.text),
    ].map {
      Judgement($0, author: "<Ann> Ash", made: "2031-03-07T09:00:00Z", why: "I asked | them")
    }
    judged = Report(
      model: CanonicalReport.report.model,
      sections: [
        Report.Section(
          story: section.story,
          articles: section.articles,
          provenance: section.provenance,
          verdicts: section.verdicts,
          judgements: [dismissed.key: words[0], preferred.key: words[1]]
        )
      ],
      coverage: Report.Coverage(),
      remarks: []
    )
  }

  private func written(_ format: String) throws -> String {
    try #require(report(judged, as: format))
  }

  @Test(arguments: ["text", "markdown", "html", "csv", "json", "jsonl", "sarif", "junit"])
  func `who dismissed it and why is told`(format: String) throws {
    let text = try written(format)
    #expect(text.contains("Ash"))
    #expect(text.contains("I asked"))
    #expect(!text.contains("<Ann>") || ["text", "json", "jsonl", "csv", "sarif"].contains(format))
  }

  @Test(arguments: ["line", "github"])
  func `a list of findings leaves it out`(format: String) throws {
    let text = try written(format)
    #expect(!text.contains(dismissed.reason.slug))
    #expect(text.contains(preferred.reason.slug))
  }

  @Test func `it counts no more`() throws {
    #expect(try written("text").contains("4 conflicts: 0 hard, 4 soft · 1 dismissed"))
    #expect(try written("junit").contains("failures=\"4\""))
    #expect(try written("text").collapsed.contains("preferred by <Ann> Ash"))
  }

  @Test func `SARIF keeps it, suppressed`() throws {
    let log = try JSONSerialization.jsonObject(with: Data(written("sarif").utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let counts = results.map { ($0["suppressions"] as? [Any])?.count }
    #expect(counts.first == 1)
    #expect(counts.dropFirst().allSatisfy { $0 == 0 })
  }
}
