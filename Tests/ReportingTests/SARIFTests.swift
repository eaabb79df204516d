import Facts
import Foundation
import Reporting
import Testing

@Suite struct SARIFTests {
  @Test func `results cite rules and locations that are there`() throws {
    let run = try SARIFTests.run(ReportOptions())
    let rules = try #require(run.path("tool", "driver", "rules") as? [[String: Any]])
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(result["kind"] as? String == "fail" || result["level"] as? String == "none")
      let related = try #require(result["relatedLocations"] as? [[String: Any]])
      #expect(related.compactMap { $0["id"] as? Int } == Array(1..<related.count + 1))
      let message = try #require(result.path("message", "text") as? String)
      for id in 1..<related.count + 1 { #expect(message.contains("](\(id))")) }
      for location in related + (result["locations"] as? [[String: Any]] ?? []) {
        let place = try #require(location["physicalLocation"] as? [String: Any])
        let artifact = try #require(place.path("artifactLocation", "index") as? Int)
        #expect(
          artifacts[artifact].path("location", "uri") as? String
            == place.path("artifactLocation", "uri") as? String
        )
      }
    }
  }

  @Test func `regions cut their snippets out of the articles`() throws {
    let run = try SARIFTests.run(ReportOptions())
    for result in try #require(run["results"] as? [[String: Any]]) {
      let locations =
        (result["locations"] as? [[String: Any]] ?? [])
        + (result["relatedLocations"] as? [[String: Any]] ?? [])
      for place in locations.compactMap({ $0["physicalLocation"] as? [String: Any] }) {
        let article = CableCar.articles[
          try #require(place.path("artifactLocation", "index") as? Int)
        ]
        let scalars = Array(article.text.unicodeScalars)
        for region in ["region", "contextRegion"].compactMap({ place[$0] as? [String: Any] }) {
          let start = try #require(region["charOffset"] as? Int)
          let count = try #require(region["charLength"] as? Int)
          let snippet = try #require(region.path("snippet", "text") as? String)
          #expect(Array(snippet.unicodeScalars) == Array(scalars[start..<start + count]))
        }
      }
    }
  }

  @Test func `a URI reference has only the characters of one`() throws {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%")
    let artifacts = try #require(try SARIFTests.run(.init())["artifacts"] as? [[String: Any]])
    for artifact in artifacts {
      let uri = try #require(artifact.path("location", "uri") as? String)
      #expect(uri.allSatisfy(allowed.contains), "\(uri)")
      #expect(CableCar.articles.map(\.path).contains(uri.removingPercentEncoding ?? ""))
    }
  }

  @Test func `a finding keeps its fingerprint when the text moves`() throws {
    let verdict = try #require(CanonicalReport.report.sections.first?.verdicts.first)
    let moved = verdict.camps.map { camp in
      Camp(
        value: camp.value,
        claims: camp.claims.map(SARIFTests.moved),
        origins: 1,
        support: 0.5
      )
    }
    let fact = Fact(
      story: Identifier("another"),
      kind: verdict.fact.kind,
      label: "other words",
      slot: verdict.fact.slot,
      claims: moved.flatMap(\.claims)
    )
    let later = Verdict(
      fact: fact,
      standing: .conflict,
      severity: .soft,
      kind: .outlet,
      reason: verdict.reason,
      camps: moved.reversed()
    )
    let section = try #require(CanonicalReport.report.sections.first)
    #expect(SARIFTests.key(of: later, in: section.articles) == verdict.key)
    #expect(SARIFTests.key(of: later, in: section.articles.suffix(1)) != verdict.key)
    let fewer = Verdict(
      fact: fact,
      standing: .conflict,
      reason: verdict.reason,
      camps: Array(moved.prefix(1))
    )
    #expect(fewer.key != verdict.key)
  }

  /// The key that a finding has in a story of these articles.
  private static func key(of verdict: Verdict, in articles: some Sequence<Article>) -> Identifier<
    Verdict
  >? {
    let articles = Array(articles)
    let story = Story(title: "", articles: articles.map(\.id))
    return Report.Section(story: story, articles: articles, provenance: [], verdicts: [verdict])
      .verdicts.first?.key
  }

  @Test func `the last run and the editors leave their marks`() throws {
    let verdicts = CanonicalReport.report.sections.flatMap(\.verdicts)
    let plain = try #require(report(CanonicalReport.report, as: "sarif"))
    #expect(!plain.contains("baselineState") && !plain.contains("suppressions"))
    var options = ReportOptions()
    options.baseline = [verdicts[0].key: .unchanged, verdicts[1].key: .new]
    options.suppressions = [
      verdicts[1].key: Suppression(
        rule: verdicts[1].reason.slug,
        finding: verdicts[1].key,
        author: "desk",
        made: "2031-03-07T09:00:00Z",
        why: "Both wordings were said.",
        end: .article(beyond: [])
      )
    ]
    let results = try #require(try SARIFTests.run(options)["results"] as? [[String: Any]])
    #expect(results[0]["baselineState"] as? String == "unchanged")
    #expect(results[1]["baselineState"] as? String == "new")
    #expect(results[2]["baselineState"] == nil)
    #expect((results[0]["suppressions"] as? [Any])?.isEmpty == true)
    let suppression = try #require((results[1]["suppressions"] as? [[String: Any]])?.first)
    #expect(suppression["kind"] as? String == "external")
    #expect(suppression["justification"] as? String == "Both wordings were said.")
  }

  private static func run(_ options: ReportOptions) throws -> [String: Any] {
    let written = try #require(report(CanonicalReport.report, as: "sarif", options: options))
    let log = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  private static func moved(_ claim: Claim) -> Claim {
    let span = claim.span.bytes
    let sentence = claim.sentence.bytes
    return Claim(
      article: claim.article,
      slot: claim.slot,
      value: claim.value,
      span: span.lowerBound + 9..<span.upperBound + 9,
      sentence: sentence.lowerBound + 9..<sentence.upperBound + 9,
      extractor: "other/2"
    )
  }
}

extension [String: Any] {
  /// The value under some names, one in the other.
  fileprivate func path(_ names: String...) -> Any? {
    names.reduce(self as Any?) { ($0 as? [String: Any])?[$1] }
  }
}
