import Facts

/// A place in an article and what is to be said of it: what linters print.
struct Finding {
  enum Level: String { case error, warning, note }

  let level: Level
  /// A rule's id or a remark's slug.
  let rule: String
  let path: String
  let start: TextMap.Position
  /// Behind the last character.
  let end: TextMap.Position
  /// One line or two sentences, not yet safe to print.
  let message: String
  /// How it stands in an audit: "new", "unchanged, suppressed"; nil where there is none.
  var mark: String?
}

extension Report {
  /// Every side of every conflict, then what was not read, then the oddities.
  ///
  /// A conflict that an audit lets pass is a note.
  func findings(_ options: ReportOptions) -> [Finding] {
    let conflicts = sections.flatMap { section in
      let witnesses = Witnesses(section)
      return section.listed(.conflict).flatMap { witnesses.findings(of: $0, options) }
    }
    return conflicts + coverage.skipped.map { Finding($0, .error) }
      + remarks.map { Finding($0, .note) }
  }
}

extension Finding {
  fileprivate init(_ remark: Remark, _ level: Level) {
    let start = TextMap.Position(line: 1, column: 1)
    self.init(
      level: level,
      rule: remark.slug,
      path: remark.path,
      start: start,
      end: start,
      message: remark.text
    )
  }
}

extension Witnesses {
  fileprivate func findings(of verdict: Verdict, _ options: ReportOptions) -> [Finding] {
    let pass = options.pass(for: verdict)
    let level: Finding.Level =
      pass != nil ? .note : verdict.severity == .hard ? .error : .warning
    return verdict.camps.enumerated().flatMap { index, camp in
      let message = message(of: verdict, from: index) + (pass.map { " (\($0))" } ?? "")
      return citations(in: camp).distinct.map { citation in
        Finding(
          level: level,
          rule: verdict.reason.slug,
          path: citation.article.path,
          start: citation.start,
          end: citation.end,
          message: message,
          mark: options.mark(of: verdict)?.words
        )
      }
    }
  }

  /// The question, the value of one camp, the values of the others with their outlets, the reason.
  private func message(of verdict: Verdict, from index: Int) -> String {
    let others = verdict.camps.enumerated().filter { $0.offset != index }.map { _, camp in
      camp.value.display + " (" + citations(in: camp).outlets(\.outlet) + ")"
    }
    return verdict.fact.question + " " + verdict.camps[index].value.display + " here, elsewhere "
      + others.joined(separator: " or ") + ". " + verdict.reason.text
  }
}
