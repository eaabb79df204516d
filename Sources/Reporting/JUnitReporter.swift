package import Facts

/// Writes a test suite a story and a test case a fact, for build servers: a conflict fails, what
/// cannot be compared is skipped, and so is what an audit lets pass.
///
/// What an audit finds no more is a case that passes, in a suite `gone`.
///
/// A suite of its own, `coverage`, has an error for each path that was not read. No times: no clock
/// is read. Ground: the Jenkins xUnit plugin's junit-10.xsd.
package struct JUnitReporter: Reporter {
  package let id = "junit"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    let rest = [Suite(gone: options.audit?.gone ?? []), Suite(report.coverage)]
    let total = report.sections.reduce(into: Suite.Counts(of: rest)) {
      $0 += Suite($1, options).counts
    }
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
    for (name, value) in [("name", Generator.name)] + total.attributes {
      output.write(" \(name)=\"\(value)\"")
    }
    output.write(">")
    for section in report.sections { Suite(section, options).write(to: &output) }
    for suite in rest where suite.isWritten { suite.write(to: &output) }
    output.write("\n</testsuites>\n")
  }
}

/// A test suite of JUnit's.
private struct Suite {
  enum Outcome { case passed, failed, broken, skipped }

  struct Case {
    let name: String
    let outcome: Outcome
    /// The element inside, which tells what went wrong.
    let detail: Markup?
  }

  let name: String
  let cases: [Case]
  /// Whether it stands there without any case too.
  private var isLasting = true

  var isWritten: Bool { isLasting || !cases.isEmpty }

  init(_ section: Report.Section, _ options: ReportOptions) {
    let witnesses = Witnesses(section)
    name = section.story.title
    cases = section.verdicts.map { verdict in
      let mark = options.mark(of: verdict).map { $0.words + ": " } ?? ""
      let attributes = [("message", mark + verdict.reason.text), ("type", verdict.reason.slug)]
      if let pass = section.dismissal(of: verdict)?.remark ?? options.pass(for: verdict) {
        let detail = Markup.tag("skipped", ["message": pass])
        return Case(name: verdict.fact.label, outcome: .skipped, detail: detail)
      }
      return switch verdict.standing {
      case .conflict:
        Case(
          name: verdict.fact.label,
          outcome: .failed,
          detail: .element("failure", attributes, [.text(witnesses.summary(of: verdict))])
        )
      case .incomparable:
        Case(
          name: verdict.fact.label,
          outcome: .skipped,
          detail: .tag("skipped", ["message": mark + verdict.reason.text])
        )
      case .evolving, .agreement, .compatible, .single:
        Case(name: verdict.fact.label, outcome: .passed, detail: nil)
      }
    }
  }

  init(gone: [AuditNote.Line]) {
    name = "gone"
    isLasting = false
    cases = gone.map { Case(name: $0.text, outcome: .passed, detail: nil) }
  }

  init(_ coverage: Report.Coverage) {
    name = "coverage"
    cases = coverage.skipped.map { remark in
      let detail = Markup.tag("error", ["message": remark.text, "type": remark.slug])
      return Case(name: remark.path, outcome: .broken, detail: detail)
    }
  }

  struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0

    var attributes: [(name: String, value: String)] {
      [("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors))]
    }

    init(tests: Int, failures: Int, errors: Int) {
      self.tests = tests
      self.failures = failures
      self.errors = errors
    }

    init(of suites: [Suite]) {
      for suite in suites { self += suite.counts }
    }

    static func += (left: inout Counts, right: Counts) {
      left.tests += right.tests
      left.failures += right.failures
      left.errors += right.errors
    }
  }

  var counts: Counts {
    Counts(
      tests: cases.count,
      failures: cases.count { $0.outcome == .failed },
      errors: cases.count { $0.outcome == .broken }
    )
  }

  func write(to output: inout some TextOutputStream) {
    output.write("\n  ")
    markup.write(to: &output)
  }

  private var markup: Markup {
    let skipped = ("skipped", String(cases.count { $0.outcome == .skipped }))
    let children = cases.flatMap { testCase -> [Markup] in
      let attributes = [("classname", name), ("name", testCase.name)]
      return ["\n    ", .element("testcase", attributes, testCase.detail.map { [$0] } ?? [])]
    }
    return .element(
      "testsuite",
      [("name", name)] + counts.attributes + [skipped],
      children + (cases.isEmpty ? [] : ["\n  "])
    )
  }
}

extension Witnesses {
  /// A line for each quote: value, outlet, place, sentence.
  fileprivate func summary(of verdict: Verdict) -> String {
    verdict.camps.flatMap { camp in
      citations(in: camp).distinct.map { citation in
        "\n\(camp.value.display) · \(citation.outlet) · \(citation.place): "
          + citation.sentence.collapsed
      }
    }.joined() + "\n"
  }
}
