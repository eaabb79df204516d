import Facts

extension Report {
  /// "2 stories · 5 articles · 4 independent origins".
  var extent: String {
    sections.count.of("story", "stories") + " · " + tally.articles.of("article") + " · "
      + tally.origins.of("independent origin")
  }

  /// "5 conflicts: 1 hard, 4 soft · 2 dismissed", or "No conflict".
  var outcome: String {
    let conflicts = tally.verdicts(.conflict)
    let hard = tally.hardConflicts
    let rest = tally.dismissed > 0 ? " · \(tally.dismissed) dismissed" : ""
    guard conflicts > 0 else { return "No conflict" + rest }
    return conflicts.of("conflict") + ": \(hard) hard, \(conflicts - hard) soft" + rest
  }
}

extension Report.Section {
  /// "5 articles, 3 origins: NBP (3), Nordavisa, The Harbour Post".
  var summary: String {
    let counts = Dictionary(provenance.map { ($0.origin, 1) }, uniquingKeysWith: +)
    let origins = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      $0.value > 1 ? "\($0.key) (\($0.value))" : $0.key
    }
    let names = origins.isEmpty ? "" : ": " + origins.joined(separator: ", ")
    return articles.count.of("article") + ", " + counts.count.of("origin") + names
  }
}

extension Report.Coverage {
  /// "5 articles, 31 sentences, 33 claims".
  var amounts: String {
    [articles.of("article"), sentences.of("sentence"), claims.of("claim")].joined(separator: ", ")
  }

  /// "3 stated, 2 resolved, 0 computed, 0 sibling, 1 dateline, 1 unresolved".
  var dateAmounts: String {
    datesByBasis.map { "\($0.count) \($0.basis)" }.joined(separator: ", ")
  }

  /// Dates by basis in the order of a report, zeros too; "unresolved" comes last.
  var datesByBasis: [(basis: String, count: Int)] {
    (Claim.Basis.allCases.map(\.rawValue) + ["unresolved"]).map { ($0, dates[$0] ?? 0) }
  }
}

extension Int {
  /// "1 story", "3 stories".
  func of(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) " + (self == 1 ? noun : plural ?? noun + "s")
  }
}
