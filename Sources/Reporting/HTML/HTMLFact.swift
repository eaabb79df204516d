import Facts

/// One fact of the page: a card with its camps side by side, or a line that opens to its quotes.
struct HTMLFact {
  private let verdict: Verdict
  private let witnesses: Witnesses
  private let camps: [Camp]
  private let options: ReportOptions

  init(_ verdict: Verdict, _ witnesses: Witnesses, _ options: ReportOptions) {
    self.verdict = verdict
    self.witnesses = witnesses
    camps = witnesses.camps(of: verdict)
    self.options = options
  }

  func markup(number: Int?) -> Markup {
    switch verdict.standing {
    case .conflict, .evolving, .incomparable: card(number)
    case .agreement, .compatible, .single: line
    }
  }

  private var anchor: String { "fact-" + verdict.fact.id.rawValue }

  private func card(_ number: Int?) -> Markup {
    .tag(
      "article",
      ["class": "fact", "id": anchor],
      .tag(
        "header",
        [:],
        number.map { .tag("span", ["class": "number"], String($0)) } ?? .nothing,
        .tag("h4", [:], verdict.fact.question),
        badges
      ),
      .tag("p", ["class": "reason"], .text(verdict.reason.text + " "), rule),
      judgement,
      drawing,
      .tag(
        "div",
        ["class": "camps"],
        .group(camps.enumerated().map { side($0.element, index: $0.offset) })
      )
    )
  }

  private var badges: Markup {
    let severity = verdict.severity.map {
      Markup.tag("span", ["class": "badge " + $0.rawValue], $0.rawValue)
    }
    let kind = verdict.kind?.remark.map { Markup.tag("span", ["class": "badge"], $0) }
    let mark = options.mark(of: verdict)
    let words = mark.map { Markup.tag("span", ["class": "badge " + $0.state.word], $0.words) }
    return .group([severity, kind, words].compactMap { $0 })
  }

  private var rule: Markup {
    let meaning = Rules.rule(verdict.reason.slug)?.meaning ?? ""
    return .tag("code", ["class": "rule", "title": meaning], options.signature(of: verdict))
  }

  /// What an editor said of it.
  private var judgement: Markup {
    .group(
      options.remarks(on: verdict, in: witnesses.section).map {
        .tag("p", ["class": "reason"], $0)
      }
    )
  }

  /// Dates as dots, a moving figure as steps; nothing where there is nothing to draw.
  private var drawing: Markup {
    if verdict.standing == .evolving {
      return StepChart(camps, witnesses)?.markup ?? .nothing
    }
    return DotPlot(camps, witnesses)?.markup ?? .nothing
  }

  private func side(_ camp: Camp, index: Int) -> Markup {
    let width = Quantity.plain((camp.support * 100).rounded(to: 1)) + "%"
    return .tag(
      "section",
      ["class": "camp " + HTMLFact.color(index)],
      .tag("h5", [:], .tag("bdi", [:], camp.value.display)),
      .tag(
        "p",
        ["class": "backing"],
        .tag("b", [:], camp.origins.of("origin")),
        .text(
          " · " + camp.belief
            + (witnesses.section.preference(for: camp, in: verdict).map { " · " + $0 } ?? "")
        )
      ),
      .tag(
        "svg",
        ["class": "bar", "width": "100%", "height": "3", "aria-hidden": "true"],
        .tag("rect", ["class": "whole", "width": "100%", "height": "3"]),
        .tag("rect", ["class": "part", "width": width, "height": "3"])
      ),
      quotes(of: camp)
    )
  }

  private func quotes(of camp: Camp) -> Markup {
    let other = camps.first { $0.value != camp.value }?.value
    return .group(witnesses.citations(in: camp).distinct.map { quote($0, against: other) })
  }

  /// A sentence among its neighbours, its value marked, and where it stands.
  private func quote(_ citation: Citation, against other: Value?) -> Markup {
    let excerpt = Excerpt(citation)
    let context = Surroundings(citation)
    let notes = citation.notes.joined(separator: "; ")
    return .tag(
      "figure",
      ["class": "quote"],
      .tag(
        "blockquote",
        ["dir": "auto"],
        .tag("span", ["class": "context"], context.before.spaced),
        .text(excerpt.before.spaced),
        value(excerpt, against: other),
        .text(excerpt.after.spaced),
        .tag("span", ["class": "context"], context.after.spaced)
      ),
      .tag(
        "figcaption",
        [:],
        .tag("bdi", ["class": "source"], citation.outlet),
        " ",
        .tag("bdi", ["class": "path"], citation.details[0]),
        notes.isEmpty ? .nothing : .tag("span", ["class": "notes"], notes)
      )
    )
  }

  /// The marked words; of a quotation, those that the other wording lacks are underlined.
  private func value(_ excerpt: Excerpt, against other: Value?) -> Markup {
    guard verdict.standing == .conflict, case .quotation(let wording) = other else {
      return .tag("mark", [:], excerpt.value.spaced)
    }
    let words = WordDiff(excerpt.value, against: wording).words.enumerated().map { index, word in
      let text = Markup.text(String(word.text))
      return Markup.group([
        index == 0 ? .nothing : " ", word.isShared ? text : .element("u", [], [text]),
      ])
    }
    return .element("mark", [], words)
  }

  /// The fact as a line that opens to its quotes.
  var line: Markup {
    let answers = witnesses.answers(to: verdict).map { answer in
      Markup.tag(
        "span",
        ["class": "answer"],
        .tag("b", [:], .tag("bdi", [:], answer.value)),
        " ",
        .tag("small", [:], answer.backers)
      )
    }
    return .tag(
      "details",
      ["class": "line", "id": anchor],
      .tag(
        "summary",
        [:],
        .tag("span", ["class": "label"], verdict.fact.label.collapsed),
        .element("span", [("class", "answers")], answers)
      ),
      .tag("p", ["class": "reason"], .text(verdict.reason.text + " "), rule),
      judgement,
      .group(camps.map(quotes))
    )
  }

  /// The class that gives a camp its colour in cards and drawings; after five they begin again.
  static func color(_ index: Int) -> String { "c\(index % 5 + 1)" }
}

/// The words around a sentence in its paragraph.
private struct Surroundings {
  let before: String
  let after: String

  /// About `reach` bytes on each side.
  init(_ citation: Citation, reach: Int = 140) {
    let article = citation.article
    let sentence = citation.claim.sentence.bytes
    let zone = article.zones.first { $0.bytes.contains(sentence.lowerBound) }
    let block = zone?.bytes ?? sentence
    let start = min(block.lowerBound, sentence.lowerBound)
    let end = max(block.upperBound, sentence.upperBound)
    before = article.text.words(in: start..<sentence.lowerBound, last: reach)
    after = article.text.words(in: sentence.upperBound..<end, first: reach)
  }
}

extension String {
  /// White space of any kind as one space, at the ends too.
  fileprivate var spaced: String {
    var output = ""
    var endsInSpace = false
    for character in self {
      if !character.isWhitespace {
        output.append(character)
      } else if !endsInSpace {
        output.append(" ")
      }
      endsInSpace = character.isWhitespace
    }
    return output
  }
}
