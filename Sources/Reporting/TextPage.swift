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
      let verdicts = section.verdicts.filter { $0.standing == standing }
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
  }

  private mutating func conflict(_ verdict: Verdict, number: Int, _ witnesses: Witnesses) {
    let severity = verdict.severity?.rawValue ?? ""
    let isHard = verdict.severity == .hard
    let remark = verdict.kind?.remark.map { ", " + $0 } ?? ""
    let first = "\(number). "
    let margin = String(repeating: " ", count: first.count)
    blank()
    add(
      [
        (verdict.fact.question, .strong), (" ", .plain),
        ("[" + severity + remark + "]", isHard ? .alarm : .caution),
      ],
      margin: margin,
      first: first
    )
    for camp in verdict.camps {
      blank()
      add(
        [(camp.value.display, .strong), (" · " + camp.backing, .plain)],
        margin: margin + "  ",
        first: margin
      )
      for citation in witnesses.citations(in: camp).distinct {
        quote(citation, margin: margin + "  ")
      }
    }
    blank()
    because(verdict, margin: margin)
  }

  private mutating func quote(_ citation: Citation, margin: String) {
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
    // An audit's reader may want to suppress it.
    let key = options.audit == nil ? "" : ", " + options.name(of: verdict)
    add(
      [("→ " + verdict.reason.text, .plain), (" (\(verdict.reason.slug)\(key))", .faint)],
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
