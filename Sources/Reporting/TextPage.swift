import Facts

/// The lines of a report as they grow.
struct TextPage {
  /// Those that are not written yet.
  private(set) var lines: [String] = []
  private var isBlank = false
  private let options: ReportOptions
  private let width: Int
  private let isColored: Bool

  init(_ options: ReportOptions) {
    self.options = options
    width = max(options.width, 40)
    isColored = options.isColored
  }

  mutating func blank() {
    if lines.isEmpty ? !isBlank : lines.last != "" { lines.append("") }
  }

  /// Writes the lines so far.
  mutating func flush(to output: inout some TextOutputStream) {
    guard let last = lines.last else { return }
    output.write(lines.joined(separator: "\n") + "\n")
    isBlank = last.isEmpty
    lines.removeAll(keepingCapacity: true)
  }

  /// One paragraph of pieces, behind a margin.
  mutating func add(_ pieces: [(String, Style)], margin: String = "", first: String? = nil) {
    var paragraph = Paragraph(isColored: isColored)
    for (text, style) in pieces { paragraph.add(text, style) }
    lines += paragraph.lines(width: width, first: first ?? margin, margin: margin)
  }

  mutating func rule() {
    add([(String(repeating: "─", count: width), .faint)])
  }

  mutating func head(_ report: Report) {
    add([("Crosscheck", .strong), (" · " + report.extent, .plain)])
    add([(report.outcome, report.tally.verdicts(.conflict) == 0 ? .calm : .strong)])
  }

  mutating func section(_ section: Report.Section, after number: inout Int) {
    let witnesses = Witnesses(section)
    blank()
    rule()
    add([(section.story.title, .strong)])
    add([(section.summary, .faint)])
    if !witnesses.folder.isEmpty { add([("Files in " + witnesses.folder.printable, .faint)]) }
    if section.verdicts.isEmpty { add([("Nothing to compare.", .plain)]) }
    for standing in Verdict.Standing.allCases {
      let verdicts = section.listed(standing)
      guard !verdicts.isEmpty else { continue }
      blank()
      add([(standing.heading.uppercased(), .strong), (" · " + standing.gloss, .faint)])
      for verdict in verdicts {
        switch standing {
        case .conflict:
          number += 1
          conflict(verdict, number: number, witnesses)
        case .evolving, .incomparable:
          series(verdict, witnesses)
        case .agreement, .compatible, .single:
          compact(verdict, witnesses)
        }
      }
    }
    dismissals(section, witnesses)
  }

  private mutating func conflict(_ verdict: Verdict, number: Int, _ witnesses: Witnesses) {
    let isHard = verdict.severity == .hard
    let tags = options.tags(of: verdict).joined(separator: ", ")
    let first = "\(number). "
    let margin = String(repeating: " ", count: first.count)
    blank()
    add(
      [
        (verdict.fact.question, .strong), (" ", .plain),
        ("[" + tags + "]", isHard ? .alarm : .caution),
      ],
      margin: margin,
      first: first
    )
    for camp in verdict.camps {
      blank()
      let preference = witnesses.section.preference(for: camp, in: verdict)
      add(
        [
          (camp.value.display, .strong),
          (" · " + camp.backing + (preference.map { " · " + $0 } ?? ""), .plain),
        ],
        margin: margin + "  ",
        first: margin
      )
      for citation in witnesses.citations(in: camp).distinct {
        quote(citation, margin: margin + "  ")
      }
    }
    blank()
    because(verdict, margin: margin)
    if let remark = witnesses.section.remark(on: verdict) {
      add([("→ " + remark, .plain)], margin: margin + "  ", first: margin)
    }
  }

  /// A line or two for each finding that an editor set aside.
  private mutating func dismissals(_ section: Report.Section, _ witnesses: Witnesses) {
    guard !section.dismissed.isEmpty else { return }
    blank()
    add([("DISMISSED", .strong), (" · findings that an editor set aside", .faint)])
    for (verdict, judgement) in section.dismissed {
      compact(verdict, witnesses)
      add(
        [("→ " + judgement.remark, .plain), (" (" + options.signature(of: verdict) + ")", .faint)],
        margin: "      ",
        first: "    "
      )
    }
  }

  /// Who says it and where, then the sentence with its value marked.
  mutating func quote(_ citation: Citation, margin: String) {
    let excerpt = Excerpt(citation)
    add(
      [
        (citation.outlet, .plain),
        (" · " + citation.details.joined(separator: " · "), .faint),
      ],
      margin: margin + "  ",
      first: margin
    )
    add(
      [(excerpt.before, .plain), (excerpt.value, .value), (excerpt.after, .plain)],
      margin: margin + "│ "
    )
  }

  private mutating func because(_ verdict: Verdict, margin: String) {
    add(
      [
        ("→ " + verdict.reason.text, .plain), (" (" + options.signature(of: verdict) + ")", .faint),
      ],
      margin: margin + "  ",
      first: margin
    )
  }

  /// A fact of several values that are no conflict: a line for each value with its outlets.
  private mutating func series(_ verdict: Verdict, _ witnesses: Witnesses) {
    blank()
    add([(verdict.fact.question, .strong)], margin: "  ")
    for camp in witnesses.camps(of: verdict) {
      let outlets = witnesses.citations(in: camp).outlets {
        $0.outlet + " (" + $0.details[0] + $0.dayNote + ")"
      }
      add([(camp.value.display, .strong), (" · " + outlets, .plain)], margin: "    ", first: "  ")
    }
    because(verdict, margin: "  ")
  }

  /// A fact on one line or two: the label, the values, who stands behind them.
  private mutating func compact(_ verdict: Verdict, _ witnesses: Witnesses) {
    var pieces: [(String, Style)] = [(verdict.fact.label + ": ", .plain)]
    for (index, answer) in witnesses.answers(to: verdict).enumerated() {
      pieces += [
        (index == 0 ? "" : " / ", .faint), (answer.value, .strong),
        (" (" + answer.backers + ")", .faint),
      ]
    }
    add(pieces, margin: "    ", first: "  ")
  }
}
