import Facts

extension Verification {
  /// One page that needs nothing else: the draft in one column, the evidence beside it.
  var page: String {
    var output = ""
    HTMLPage(title: title, body: .tag("body", [:], masthead, blocks, foot)).write(to: &output)
    return output
  }

  private var masthead: Markup {
    .tag(
      "header",
      ["class": "masthead"],
      .tag("p", ["class": "brand"], "Crosscheck"),
      .tag("h1", [:], title),
      .tag("p", ["class": "extent"], stories.isEmpty ? "No story is near this draft." : against),
      .tag("ul", ["class": "tally"], .group(Status.allCases.map(cell)))
    )
  }

  private var against: String {
    "Held against " + extent + ": " + stories.map(\.title.collapsed).joined(separator: "; ")
  }

  private func cell(_ status: Status) -> Markup {
    let count = count(of: status)
    let name = status.words
    return .tag(
      "li",
      ["class": count > 0 ? status.rawValue : "none"],
      .tag("b", [:], String(count)),
      .tag("span", [:], name.prefix(1).uppercased() + name.dropFirst())
    )
  }

  /// A row for each block of the draft's text.
  private var blocks: Markup {
    let witnesses = witnesses
    let numbered = Array(statements.enumerated())
    let rows = draft.zones.filter { $0.kind != .leftover && $0.kind != .related }.map { zone in
      let own = numbered.filter { zone.bytes.contains($0.element.span.lowerBound) }
      return HTMLBlock(draft: draft, zone: zone, statements: own, witnesses: witnesses).markup
    }
    return .tag("main", [:], .group(rows))
  }

  private var foot: Markup {
    .tag(
      "footer",
      [:],
      .tag("p", ["class": "generator"], Generator.name + " " + Generator.version + " · " + model)
    )
  }
}

/// One block of a draft with what is to be said of it.
private struct HTMLBlock {
  let draft: Article
  let zone: Zone
  /// Each with its number in the draft.
  let statements: [(offset: Int, element: Verification.Statement)]
  let witnesses: Witnesses

  var markup: Markup {
    .tag(
      "section",
      ["class": "block"],
      .element("p", [("class", "draft " + zone.kind.rawValue), ("dir", "auto")], words),
      .tag("div", ["class": "evidence"], .group(statements.map(evidence)))
    )
  }

  /// The block's text; what is said of a stretch of it is a link away.
  private var words: [Markup] {
    var pieces: [Markup] = []
    var end = zone.bytes.lowerBound
    for (offset, statement) in statements where statement.claim != nil {
      let span = statement.span.clamped(to: zone.bytes)
      guard span.lowerBound >= end else { continue }
      pieces.append(.text(draft.text.slice(end..<span.lowerBound)))
      pieces.append(
        .tag(
          "a",
          [
            "href": "#" + HTMLBlock.anchor(offset),
            "class": statement.assessment.status.rawValue,
          ],
          .tag("mark", [:], draft.text.slice(span))
        )
      )
      end = span.upperBound
    }
    return pieces + [.text(draft.text.slice(end..<zone.bytes.upperBound))]
  }

  private static func anchor(_ offset: Int) -> String { "statement-\(offset + 1)" }

  private func evidence(_ offset: Int, _ statement: Verification.Statement) -> Markup {
    .tag(
      "article",
      [
        "class": "statement " + statement.assessment.status.rawValue,
        "id": HTMLBlock.anchor(offset),
      ],
      .tag(
        "p",
        [:],
        .tag("span", ["class": "status"], statement.verdict),
        " · ",
        .tag("b", [:], .tag("bdi", [:], statement.words(in: draft))),
        statement.label.isEmpty ? .nothing : .text(" · " + statement.label.collapsed)
      ),
      wording(of: statement),
      quotes(on: statement),
      reason(for: statement)
    )
  }

  /// What the corpus says; where it only agrees, behind a line that opens.
  private func quotes(on statement: Verification.Statement) -> Markup {
    let hearings = witnesses.hearings(of: statement)
    let quotes = Markup.group(
      hearings.map { quote($0.citation, statement.assessment.stance(of: $0.testimony)) }
    )
    guard statement.assessment.status == .supported else { return quotes }
    let outlets = hearings.map(\.citation).outlets(\.outlet)
    return .tag("details", [:], .tag("summary", [:], .tag("bdi", [:], outlets)), quotes)
  }

  private func reason(for statement: Verification.Statement) -> Markup {
    let reason = statement.assessment.reason
    let meaning = Rules.rule(reason.slug)?.meaning ?? ""
    return .tag(
      "p",
      ["class": "reason"],
      .text(backing(of: statement) + reason.text + " "),
      .tag("code", ["class": "rule", "title": meaning], reason.slug)
    )
  }

  private func backing(of statement: Verification.Statement) -> String {
    let origins = statement.assessment.origins
    return origins > 0 ? origins.of("origin") + " as the draft. " : ""
  }

  /// A misquotation over the recorded words, each with what the other lacks underlined.
  private func wording(of statement: Verification.Statement) -> Markup {
    guard let words = statement.misquoted,
      let recorded = statement.assessment.testimonies.first?.claim.value.text
    else { return .nothing }
    return .group([
      difference("Draft: ", words, against: recorded),
      difference("Recorded: ", recorded, against: words),
    ])
  }

  private func difference(_ name: String, _ words: String, against other: String) -> Markup {
    let pieces = WordDiff(words, against: other).words.flatMap { word -> [Markup] in
      let text = Markup.text(String(word.text))
      return [word.isShared ? text : .element("u", [], [text]), " "]
    }
    return .element("p", [("class", "wording"), ("dir", "auto")], [.text(name)] + pieces)
  }

  private func quote(_ citation: Citation, _ stance: String) -> Markup {
    let excerpt = Excerpt(citation)
    let details = [citation.details[0], stance] + citation.notes
    return .tag(
      "figure",
      ["class": "quote"],
      .tag(
        "blockquote",
        ["dir": "auto"],
        .text(excerpt.before),
        .tag("mark", [:], excerpt.value),
        .text(excerpt.after)
      ),
      .tag(
        "figcaption",
        [:],
        .tag("bdi", ["class": "source"], citation.outlet),
        .text(" · " + details.joined(separator: " · "))
      )
    )
  }
}
