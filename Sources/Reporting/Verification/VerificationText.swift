import Facts

extension Verification {
  /// For a terminal: every statement in the draft's order, the doubtful ones with the words of the
  /// corpus.
  func text(options: ReportOptions) -> String {
    var page = TextPage(options)
    page.head(self)
    let witnesses = witnesses
    let map = TextMap(draft.text)
    for statement in statements {
      let line = map.position(at: statement.span.lowerBound).line
      page.statement(statement, of: draft, line: line, witnesses)
    }
    page.blank()
    page.rule()
    page.add([("Model     " + model, .faint)])
    return page.lines.joined(separator: "\n") + "\n"
  }
}

extension TextPage {
  fileprivate mutating func head(_ verification: Verification) {
    add([("Crosscheck", .strong), (" · " + verification.draft.path, .plain)])
    let titles = verification.stories.map { "“" + $0.title.collapsed + "”" }
    let against =
      titles.isEmpty
      ? "No story is near this draft."
      : "Held against " + verification.extent + ": " + titles.joined(separator: ", ")
    add([(against, .plain)])
    let folder = verification.witnesses.folder
    if !folder.isEmpty { add([("Files in " + folder.printable, .faint)]) }
    let isClean = verification.count(of: .contradicted) == 0
    add([(verification.outcome, isClean ? .calm : .strong)])
    blank()
    rule()
  }

  fileprivate mutating func statement(
    _ statement: Verification.Statement,
    of draft: Article,
    line: Int,
    _ witnesses: Witnesses
  ) {
    let status = statement.assessment.status
    let first = "line \(line)  "
    let margin = String(repeating: " ", count: first.count)
    if status.isDetailed { blank() }
    var pieces: [(String, Style)] = [
      (statement.verdict, style(of: statement.assessment)),
      (" · " + statement.words(in: draft), status == .uncheckable ? .faint : .strong),
    ]
    if !statement.label.isEmpty { pieces.append((" · " + statement.label, .plain)) }
    add(pieces, margin: margin, first: first)
    if status.isDetailed {
      details(of: statement, margin: margin, witnesses)
      blank()
    } else {
      voices(on: statement, margin: margin, witnesses)
    }
  }

  private func style(of assessment: Verification.Assessment) -> Style {
    switch assessment.status {
    case .contradicted: assessment.severity == .hard ? .alarm : .caution
    case .outdated, .imprecise, .absent: .caution
    case .supported: .calm
    case .uncheckable: .faint
    }
  }

  /// The draft's sentence, the others' sentences under their values, the reason.
  private mutating func details(
    of statement: Verification.Statement,
    margin: String,
    _ witnesses: Witnesses
  ) {
    if let citation = statement.claim.flatMap(witnesses.citation(of:)) {
      let excerpt = Excerpt(citation)
      add(
        [(excerpt.before, .plain), (excerpt.value, .value), (excerpt.after, .plain)],
        margin: margin + "│ "
      )
    }
    for (testimony, citation) in witnesses.hearings(of: statement) {
      blank()
      add(
        [
          (testimony.claim.value.display, .strong),
          (" · " + statement.assessment.stance(of: testimony), .plain),
        ],
        margin: margin + "  ",
        first: margin
      )
      quote(citation, margin: margin + "  ")
    }
    blank()
    wording(of: statement, margin: margin)
    let origins = statement.assessment.origins
    let agreed = origins > 0 ? ["As the draft: " + origins.of("origin") + ". "] : []
    add(
      agreed.map { ($0, .plain) } + [
        ("→ " + statement.assessment.reason.text, .plain),
        (" (" + statement.assessment.reason.slug + ")", .faint),
      ],
      margin: margin + "  ",
      first: margin
    )
  }

  /// A misquotation and the recorded words, each with what the other lacks marked.
  private mutating func wording(of statement: Verification.Statement, margin: String) {
    guard let words = statement.misquoted,
      let recorded = statement.assessment.testimonies.first?.claim.value.text
    else { return }
    difference("draft     ", words, recorded, margin)
    difference("recorded  ", recorded, words, margin)
  }

  private mutating func difference(
    _ name: String,
    _ words: String,
    _ other: String,
    _ margin: String
  ) {
    let pieces = WordDiff(words, against: other).words.flatMap { word -> [(String, Style)] in
      [(String(word.text), word.isShared ? .plain : .value), (" ", .plain)]
    }
    add(pieces, margin: margin + String(repeating: " ", count: name.count), first: margin + name)
  }

  /// Who says the same, or what stands nearest, with the words it is said with.
  private mutating func voices(
    on statement: Verification.Statement,
    margin: String,
    _ witnesses: Witnesses
  ) {
    let assessment = statement.assessment
    let voices = witnesses.hearings(of: statement).map { testimony, citation in
      citation.outlet + " “" + citation.surface.collapsed + "” (" + citation.details[0]
        + (testimony.relation == .same ? "" : ", " + assessment.stance(of: testimony)) + ")"
    }
    guard !voices.isEmpty else { return }
    let head = assessment.status == .supported ? assessment.origins.of("origin") + ": " : ""
    add(
      [
        (head, .plain), (voices.joined(separator: "; "), .faint),
      ],
      margin: margin + "  ",
      first: margin
    )
  }
}
