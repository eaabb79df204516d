package import Facts

/// Writes a report as Markdown, for tickets and notes: headings, questions, answers, quotes.
///
/// Whatever an article says is escaped, so that it can neither open a heading, a link or an HTML
/// element. Ground: CommonMark 0.31, 2.4 "Backslash escapes"; GitHub Flavored Markdown.
package struct MarkdownReporter: Reporter {
  package let id = "markdown"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    let audit = options.audit
    let title = audit.map { " · audit, " + $0.title.markdown } ?? ""
    output.write("# Crosscheck\(title)\n\n")
    output.write(report.extent + " · " + report.outcome + ".\n")
    if let audit {
      output.write("\n- Articles: \(audit.articleCounts)\n- Findings: \(audit.findingCounts)\n")
    }
    for section in report.sections { write(section, options, to: &output) }
    for list in audit?.lists ?? [] {
      output.write("\n## \(list.title)\n\n_\(list.gloss)_\n\n")
      for line in list.lines { output.write("- \(line.text.markdown) `\(line.code)`\n") }
    }
    write(report.coverage, report.remarks, to: &output)
  }

  private func write(
    _ section: Report.Section,
    _ options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    let witnesses = Witnesses(section)
    output.write("\n## \(section.story.title.markdown)\n\n\(section.summary.markdown).\n")
    if !witnesses.folder.isEmpty {
      output.write("\nFiles in \(witnesses.folder.printable.markdown).\n")
    }
    if section.verdicts.isEmpty { output.write("\nNothing to compare.\n") }
    for standing in Verdict.Standing.allCases {
      let verdicts = section.listed(standing)
      guard !verdicts.isEmpty else { continue }
      output.write("\n### \(standing.heading)\n\n_\(standing.gloss)_\n")
      switch standing {
      case .conflict, .evolving, .incomparable:
        for verdict in verdicts { write(verdict, witnesses, options, to: &output) }
      case .agreement, .compatible, .single:
        output.write("\n" + verdicts.map { line($0, witnesses) }.joined())
      }
    }
    writeDismissed(in: section, witnesses, options, to: &output)
  }

  private func writeDismissed(
    in section: Report.Section,
    _ witnesses: Witnesses,
    _ options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    guard !section.dismissed.isEmpty else { return }
    output.write("\n### Dismissed\n\n_findings that an editor set aside_\n\n")
    for (verdict, judgement) in section.dismissed {
      output.write(line(verdict, witnesses))
      output.write("  - \(judgement.remark.markdown) `\(options.signature(of: verdict))`\n")
    }
  }

  private func write(
    _ verdict: Verdict,
    _ witnesses: Witnesses,
    _ options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    let tags = options.tags(of: verdict)
    let suffix = tags.isEmpty ? "" : " (" + tags.joined(separator: ", ") + ")"
    output.write("\n#### \(verdict.fact.question.markdown)\(suffix)\n\n")
    output.write("\(verdict.reason.text.markdown) `\(options.signature(of: verdict))`\n\n")
    for remark in options.remarks(on: verdict, in: witnesses.section) {
      output.write("Editor: \(remark.markdown).\n\n")
    }
    for camp in witnesses.camps(of: verdict) {
      output.write("- **\(camp.value.display.markdown)** · \(camp.backing)\n")
      for citation in witnesses.citations(in: camp).distinct {
        let excerpt = Excerpt(citation)
        let notes = citation.details.map { " · " + $0.markdown }.joined()
        output.write("  - \(citation.outlet.markdown)\(notes): ")
        let words =
          excerpt.before.markdownPart + excerpt.value.emphasized + excerpt.after.markdownPart
        output.write(words.collapsed + "\n")
      }
    }
  }

  private func line(_ verdict: Verdict, _ witnesses: Witnesses) -> String {
    let answers = witnesses.answers(to: verdict).map {
      "**\($0.value.markdown)** (\($0.backers.markdown))"
    }
    return "- \(verdict.fact.label.markdown): " + answers.joined(separator: " / ") + "\n"
  }

  private func write(
    _ coverage: Report.Coverage,
    _ remarks: [Remark],
    to output: inout some TextOutputStream
  ) {
    output.write("\n## Coverage\n\n- \(coverage.amounts)\n- Dates: \(coverage.dateAmounts)\n")
    for remark in coverage.skipped {
      output.write("- Not read: \(remark.path.printable.markdown): \(remark.text.markdown)\n")
    }
    for remark in remarks {
      output.write(
        "- \(remark.path.printable.markdown): \(remark.text.markdown) `\(remark.slug)`\n"
      )
    }
  }
}

extension String {
  /// One line of plain Markdown that shows the text as it is.
  fileprivate var markdown: String { collapsed.markdownPart }

  /// Part of a line: white space at its ends is kept.
  fileprivate var markdownPart: String {
    var output = ""
    for character in split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: " ").printable
    {
      if "\\`*_[]<>#|~&@".contains(character) { output += "\\" }
      output.append(character)
    }
    return output
  }

  fileprivate var emphasized: String { isEmpty ? "" : "**" + markdown + "**" }
}
