import Facts

/// Suppressions laid beside the findings of a run.
struct Suppressing {
  /// A suppression that marks nothing, and why.
  struct Stale {
    let line: SuppressionFile.Line
    let why: String
  }

  /// By the finding's fingerprint.
  private(set) var marks: [Identifier<Verdict>: Suppression] = [:]
  /// The keys of findings that are set aside.
  private(set) var keys: Set<Identifier<Verdict>> = []
  private(set) var stale: [Stale] = []
  /// Those the store does not have yet.
  private(set) var unknown: [Suppression] = []

  private let findings: [Finding]
  private let known: [Suppression]
  private let now: String

  /// `known` are the store's, in the order they came; `now` is ISO 8601.
  init(_ file: SuppressionFile, _ findings: [Finding], known: [Suppression], now: String) {
    self.findings = findings
    self.known = known
    self.now = now
    for line in file.lines { lay(line) }
  }

  private mutating func lay(_ line: SuppressionFile.Line) {
    guard let finding = finding(of: line) else {
      stale.append(Stale(line: line, why: "no such finding any more"))
      return
    }
    let suppression = suppression(line, finding)
    if !known.contains(where: { $0.isSame(as: suppression) }), !unknown.contains(suppression) {
      unknown.append(suppression)
    }
    switch suppression.end {
    case .day(let day) where day.iso < now.prefix(10):
      stale.append(Stale(line: line, why: "it ended on \(day.iso)"))
    case .article(let articles) where !finding.articles.isSubset(of: articles):
      stale.append(Stale(line: line, why: "a new article touches it"))
    default:
      marks[finding.fingerprint] = suppression
      keys.insert(finding.key)
    }
  }

  /// The finding of a line's rule that has its key, or continues the finding it was written for.
  private func finding(of line: SuppressionFile.Line) -> Finding? {
    let found = findings.first {
      $0.rule == line.rule && ($0.key == line.key || $0.fingerprint == line.key)
    }
    if let found { return found }
    guard let before = line.finding else { return nil }
    return findings.first { $0.isCovered(by: before) && $0.sharedValues(with: before) > 1 }
  }

  private func suppression(_ line: SuppressionFile.Line, _ finding: Finding) -> Suppression {
    let end: Suppression.End
    if let day = CivilDay(iso: line.until) {
      end = .day(day)
    } else {
      end = .article(beyond: line.articles ?? pinned(line) ?? finding.articles.sorted())
    }
    return Suppression(
      rule: line.rule,
      finding: line.key,
      author: line.by,
      made: line.made ?? now,
      why: line.why,
      end: end
    )
  }

  /// The articles that were there when an audit first saw the line.
  private func pinned(_ line: SuppressionFile.Line) -> [Identifier<Article>]? {
    for suppression in known
    where suppression.rule == line.rule && suppression.finding == line.key
      && suppression.author == line.by && suppression.why == line.why
    {
      if case .article(let articles) = suppression.end { return articles }
    }
    return nil
  }
}

extension Suppression {
  /// Whether it says the same, whenever it was made.
  fileprivate func isSame(as other: Suppression) -> Bool {
    rule == other.rule && finding == other.finding && author == other.author && why == other.why
      && end == other.end
  }
}

extension SuppressionFile {
  /// The findings that it does not set aside; `now` is ISO 8601.
  package func leaving(_ findings: [Finding], at now: String) -> [Finding] {
    let suppressing = Suppressing(self, findings, known: [], now: now)
    return findings.filter { !suppressing.keys.contains($0.key) }
  }
}
