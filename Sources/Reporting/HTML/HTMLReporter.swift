package import Facts

/// Writes a report as one page that needs nothing else: no network, no script, its own styles and
/// drawings.
///
/// Readable on a phone and in print, in light and in dark; well-formed as XML too.
package struct HTMLReporter: Reporter {
  package let id = "html"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    HTMLPage(title: report.title, body: body(of: report, options)).write(to: &output)
  }

  private func body(of report: Report, _ options: ReportOptions) -> Markup {
    var number = 0
    let isAlone = report.sections.count == 1
    let stories = report.sections.enumerated().map { index, section in
      HTMLStory(section, index: index, isAlone: isAlone, options: options).markup(after: &number)
    }
    return .tag(
      "body",
      [:],
      masthead(of: report, options.audit),
      .tag("main", [:], .group(stories), .group((options.audit?.lists ?? []).map(list))),
      HTMLCoverage(report: report).markup
    )
  }

  private func masthead(of report: Report, _ audit: AuditNote?) -> Markup {
    let counts = audit.map { note -> [Markup] in
      [
        .tag("p", ["class": "extent"], "Audit, " + note.title),
        .tag("p", ["class": "extent"], "Articles: " + note.articleCounts),
        .tag("p", ["class": "extent"], "Findings: " + note.findingCounts),
      ]
    }
    return .tag(
      "header",
      ["class": "masthead"],
      .tag("p", ["class": "brand"], "Crosscheck"),
      .tag("h1", [:], report.title),
      .tag("p", ["class": "extent"], report.extent),
      .group(counts ?? []),
      .tag("ul", ["class": "tally"], .group(Verdict.Standing.allCases.map { cell($0, report) }))
    )
  }

  /// What an audit found before and not now, or what marks nothing.
  private func list(_ title: String, _ gloss: String, _ lines: [AuditNote.Line]) -> Markup {
    .tag(
      "section",
      ["class": "story"],
      .tag("h3", [:], .text(title), .tag("small", [:], gloss)),
      .element(
        "ul",
        [],
        lines.map {
          .tag(
            "li",
            [:],
            .tag("bdi", [:], $0.text),
            .text(" "),
            .tag("code", ["class": "rule"], $0.signature)
          )
        }
      )
    )
  }

  /// How many facts have a standing, linked to the first of them.
  private func cell(_ standing: Verdict.Standing, _ report: Report) -> Markup {
    let count = report.tally.verdicts(standing)
    let hard = report.tally.hardConflicts
    let detail = standing == .conflict && count > 0 ? "\(hard) hard, \(count - hard) soft" : ""
    let index = report.sections.firstIndex { !$0.listed(standing).isEmpty }
    let content: [Markup] = [
      .tag("b", [:], String(count)), .tag("span", [:], standing.heading),
      .tag("small", [:], detail),
    ]
    guard let index else { return .element("li", [("class", "none")], content) }
    let address = "#" + HTMLStory.anchor(index, standing)
    return .tag(
      "li",
      ["class": standing.rawValue],
      .element("a", [("href", address)], content)
    )
  }
}

extension Report {
  /// The title of the only story, or the number of stories and of conflicts.
  fileprivate var title: String {
    guard sections.count == 1, let section = sections.first else {
      let conflicts = tally.verdicts(.conflict)
      return sections.count.of("story", "stories") + ", "
        + (conflicts == 0 ? "no conflict" : conflicts.of("conflict"))
    }
    return section.story.title.collapsed
  }
}
