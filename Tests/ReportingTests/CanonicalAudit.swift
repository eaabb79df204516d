import Facts
import Reporting

/// The canonical report as an audit would have it: every state, a suppression of each kind, and
/// lists of what is gone, all in words that mean harm.
enum CanonicalAudit {
  static let harm = "a|b, \"c\" <script>alert(1)</script> `d` [e](f) ]]> %0A::error::\u{1B}[2J\n# g"

  static let findings = CanonicalReport.report.sections.flatMap(\.verdicts)
    .filter(\.standing.isFinding)

  static let options: ReportOptions = {
    var options = ReportOptions()
    let states: [BaselineState] = [.unchanged, .new, .updated]
    options.baseline = Dictionary(
      uniqueKeysWithValues: findings.enumerated().map { ($1.key, states[$0 % 3]) }
    )
    options.suppressions = [
      findings[1].key: suppression(findings[1], .article(beyond: [])),
      findings[2].key: suppression(findings[2], CivilDay(iso: "2031-04-01").map { .day($0) }),
    ]
    options.names = [findings[0].key: Identifier("00000000000000aa")]
    options.audit = note
    return options
  }()

  static let note = AuditNote(
    run: 3,
    since: "baseline " + harm,
    isGate: true,
    news: [0],
    articles: [("new", 1), ("replaced", 0), ("unchanged", 4), ("not read", 1)],
    findings: [
      ("new", 2), ("updated", 1), ("unchanged", 2), ("gone", 1), ("suppressed", 2),
      ("dismissed", 0),
    ],
    gone: [AuditNote.Line(key: Identifier("00000000000000ff"), rule: "date-day", text: harm)],
    stale: [AuditNote.Line(key: Identifier("00000000000000fe"), rule: "date-basis", text: harm)]
  )

  private static func suppression(_ verdict: Verdict, _ end: Suppression.End?) -> Suppression {
    Suppression(
      rule: verdict.reason.slug,
      finding: verdict.key,
      author: "J. Doe <jd>",
      made: "2031-03-07T09:00:00Z",
      why: harm,
      end: end ?? .article(beyond: [])
    )
  }
}
