import Facts

/// One story of the page: its outlets, then its facts by standing.
struct HTMLStory {
  private let witnesses: Witnesses
  private let index: Int
  /// The page's own heading is the title of its only story.
  private let isAlone: Bool
  private let options: ReportOptions

  init(_ section: Report.Section, index: Int, isAlone: Bool, options: ReportOptions) {
    witnesses = Witnesses(section)
    self.index = index
    self.isAlone = isAlone
    self.options = options
  }

  /// Where the facts of a standing begin: "story-1-conflict".
  static func anchor(_ index: Int, _ standing: Verdict.Standing) -> String {
    "story-\(index + 1)-\(standing.rawValue)"
  }

  /// Conflicts are numbered through the page.
  func markup(after number: inout Int) -> Markup {
    let section = witnesses.section
    var parts: [Markup] = [
      isAlone ? .nothing : .tag("h2", [:], section.story.title.collapsed),
      .tag("p", ["class": "summary"], section.summary), outlets,
    ]
    if section.verdicts.isEmpty { parts.append(.tag("p", [:], "Nothing to compare.")) }
    for standing in Verdict.Standing.allCases {
      let verdicts = section.listed(standing)
      guard !verdicts.isEmpty else { continue }
      let facts = verdicts.map { verdict -> Markup in
        if standing == .conflict { number += 1 }
        return HTMLFact(verdict, witnesses, options)
          .markup(number: standing == .conflict ? number : nil)
      }
      parts.append(
        .tag(
          "section",
          ["class": "standing " + standing.rawValue, "id": HTMLStory.anchor(index, standing)],
          .tag("h3", [:], .text(standing.heading), .tag("small", [:], standing.gloss)),
          .group(facts)
        )
      )
    }
    return .element("section", [("class", "story")], parts + [dismissed])
  }

  private var dismissed: Markup {
    let dismissed = witnesses.section.dismissed
    guard !dismissed.isEmpty else { return .nothing }
    let small = Markup.tag("small", [:], "findings that an editor set aside")
    return .tag(
      "section",
      ["class": "standing single"],
      .tag("h3", [:], .text("Dismissed"), small),
      .group(dismissed.map { HTMLFact($0.verdict, witnesses, options).line })
    )
  }

  private var outlets: Markup {
    let articles = witnesses.section.articles
    guard !articles.isEmpty else { return .nothing }
    return .tag(
      "details",
      ["class": "outlets"],
      .tag("summary", [:], "The articles, and whose reporting they are"),
      witnesses.folder.isEmpty
        ? .nothing
        : .tag("p", ["class": "path"], "Files in " + witnesses.folder.printable),
      .tag(
        "table",
        [:],
        .tag(
          "thead",
          [:],
          .element(
            "tr",
            [],
            ["Outlet", "Article", "Published", "Origin"].map { .tag("th", [:], $0) }
          )
        ),
        .element("tbody", [], articles.map(row))
      )
    )
  }

  /// The outlet's name, which leads to the article on the web where that is known.
  private func linked(_ article: Article) -> Markup {
    let name = Markup.text(article.source.name)
    guard let address = article.address,
      address.hasPrefix("https://") || address.hasPrefix("http://")
    else { return name }
    return .element("a", [("href", address), ("rel", "noreferrer")], [name])
  }

  private func row(_ article: Article) -> Markup {
    let publication = article.publication
    let published =
      publication.day.map { Timex($0.iso).words + " (\(publication.basis.rawValue))" }
      ?? "not known"
    let copies =
      witnesses.derivedFrom(article).map { ", copies " + $0.within(witnesses.folder) } ?? ""
    return .tag(
      "tr",
      [:],
      .tag("td", [:], .tag("bdi", [:], linked(article))),
      .tag("td", [:], .tag("bdi", ["class": "path"], article.path.within(witnesses.folder))),
      .tag("td", [:], published),
      .tag("td", [:], .tag("bdi", [:], witnesses.origin(of: article) + copies))
    )
  }
}
