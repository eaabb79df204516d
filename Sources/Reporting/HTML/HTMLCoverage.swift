import Facts

/// The foot of the page: what was read and what was not, and how to read the page.
struct HTMLCoverage {
  let report: Report

  private static let terms = [
    (
      "hard, soft",
      "Hard: both sides say it outright. Soft: one side is hedged, inferred or attributed."
    ),
    (
      "origin",
      "Whose reporting it is. Copies of one agency's report are one origin, however many print it."
    ),
    (
      "support",
      "A value's share of belief among the values of its fact. It is no probability of truth."
    ),
    ("stated", "The value stands in the words."),
    ("resolved", "Worked out from a relative word and the article's own date."),
    ("computed", "A sum or a difference that the words ask for."),
    ("sibling", "Dated by the other articles of the story, because the article has no date."),
    ("dateline", "Only the day of filing or publication: the article gives no other."),
  ]

  var markup: Markup {
    .tag(
      "footer",
      [:],
      .tag("h2", [:], "What was read, and what was not"),
      .element("dl", [("class", "coverage")], rows.flatMap(pair)),
      .tag(
        "details",
        ["class": "terms"],
        .tag("summary", [:], "How to read this page"),
        .element("dl", [], HTMLCoverage.terms.flatMap(pair))
      ),
      .tag(
        "p",
        ["class": "generator"],
        Generator.name + " " + Generator.version + " · " + report.model
      )
    )
  }

  private var rows: [(String, String)] {
    let coverage = report.coverage
    return [("Read", coverage.amounts), ("Dates", coverage.dateAmounts)]
      + coverage.skipped.map { ("Not read", $0.path.printable + ": " + $0.text) }
      + report.tally.undated.map { ("Undated", $0.printable) }
      + report.remarks.map { ("Remark", $0.path.printable + ": " + $0.text) }
  }

  private func pair(_ name: String, _ text: String) -> [Markup] {
    [.tag("dt", [:], name), .tag("dd", [:], .tag("bdi", [:], text))]
  }
}
