import Facts

extension TextPage {
  /// What an audit read and found against the run before; the stories below hold the rest.
  mutating func head(_ note: AuditNote, _ report: Report) {
    let since = note.since.map { " · since " + $0.printable } ?? " · the first"
    add([("Crosscheck", .strong), (" · audit, run \(note.run)" + since, .plain)])
    add([(report.extent, .plain)])
    add([("Articles  " + note.articleCounts, .plain)])
    add([("Findings  " + note.findingCounts, .strong)])
  }

  /// What is gone and which suppressions mark nothing, a line each.
  mutating func foot(_ note: AuditNote) {
    for part in note.lists { list(part.title.uppercased(), part.gloss, part.lines) }
  }

  private mutating func list(_ title: String, _ gloss: String, _ lines: [AuditNote.Line]) {
    blank()
    rule()
    add([(title, .strong), (" · " + gloss, .faint)])
    for line in lines {
      add(
        [(line.text.printable, .plain), (" (" + line.signature + ")", .faint)],
        margin: "    ",
        first: "  "
      )
    }
  }
}

extension Report.Section {
  /// The story with its new and updated findings alone; nil where it has none.
  func news(_ options: ReportOptions) -> Report.Section? {
    let verdicts = verdicts.filter { verdict in
      guard options.suppressions[verdict.key] == nil else { return false }
      switch options.baseline?[verdict.key] {
      case .new, .updated: return true
      case .unchanged, .absent, nil: return false
      }
    }
    guard !verdicts.isEmpty else { return nil }
    return Report.Section(
      story: story,
      articles: articles,
      provenance: provenance,
      verdicts: verdicts,
      judgements: judgements
    )
  }
}
