import Facts
import Reporting
import Testing

@Suite struct SizeTests {
  /// One line of 200 kB with two thousand claims of two values: quadratic work would take minutes.
  static let wide: Report = {
    let text = String(repeating: "Nine or ten å fell. ", count: 10_000)
    let article = Article(
      id: Identifier("wide"),
      path: "wide.txt",
      item: "wide",
      version: "0",
      text: text,
      zones: [Zone(.body, 0..<text.utf8.count)],
      source: Source(name: "Wide", basis: .given),
      headline: nil,
      byline: nil,
      dateline: nil,
      publication: .unknown,
      language: nil,
      wire: nil
    )
    let sentence = "Nine or ten å fell. ".utf8.count
    let question = Question(.count, "how many fell", "count", of: "fallen")
    let camps = [0, 8].map { offset -> Camp in
      let value = CanonicalReport.count(offset == 0 ? 9 : 10)
      let claims = (0..<1_000).map { index -> Claim in
        let start = index * 10 * sentence
        let span = start + offset..<start + offset + 3
        return Claim(
          article: article.id,
          slot: question.slot,
          value: value,
          span: span,
          sentence: index == 0 ? 0..<text.utf8.count : start..<start + sentence - 1,
          extractor: "wide/1"
        )
      }
      return Camp(value: value, claims: claims, origins: 1, support: 0.5)
    }
    let fact = Fact(
      story: Identifier("wide"),
      kind: .count,
      label: "how many fell",
      slot: question.slot,
      claims: camps.flatMap(\.claims)
    )
    let verdict = Verdict(
      fact: fact,
      standing: .conflict,
      severity: .hard,
      kind: .outlet,
      reason: Reason("count-differs", "The counts differ."),
      camps: camps
    )
    let story = Story(title: "Wide", articles: [article.id])
    let section = Report.Section(
      story: story,
      articles: [article],
      provenance: [],
      verdicts: [verdict]
    )
    return Report(model: "none", sections: [section], coverage: .init(), remarks: [])
  }()

  @Test(.timeLimit(.minutes(1)), arguments: Reporters.all.map(\.id))
  func `a long line with thousands of claims is written in no time`(id: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let written = try #require(report(SizeTests.wide, as: id))
    #expect(!written.isEmpty)
    #expect(clock.now - start < .seconds(5))
  }
}
