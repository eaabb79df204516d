extension Report {
  /// How much a report holds, counted story by story.
  ///
  /// Dismissed findings count apart.
  package struct Tally: Sendable, Hashable, Codable {
    package private(set) var articles = 0
    package private(set) var hardConflicts = 0
    package private(set) var dismissed = 0
    /// The paths of articles without a day of publication.
    package private(set) var undated: [String] = []
    /// Verdicts by standing.
    private var standings: [String: Int] = [:]
    /// Stories by origin.
    private var names: [String: Int] = [:]

    package init(_ sections: [Section] = []) {
      for section in sections { add(section) }
    }

    package mutating func add(_ section: Section) {
      articles += section.articles.count
      undated += section.articles.filter { $0.publication.day == nil }.map(\.path)
      for origin in Set(section.provenance.map(\.origin)) { names[origin, default: 0] += 1 }
      for verdict in section.verdicts {
        if section.dismissal(of: verdict) != nil {
          dismissed += 1
          continue
        }
        standings[verdict.standing.rawValue, default: 0] += 1
        if verdict.severity == .hard { hardConflicts += 1 }
      }
    }

    /// Adds what was counted of other stories.
    package mutating func add(_ other: Tally) {
      articles += other.articles
      hardConflicts += other.hardConflicts
      dismissed += other.dismissed
      undated += other.undated
      standings.merge(other.standings, uniquingKeysWith: +)
      names.merge(other.names, uniquingKeysWith: +)
    }

    /// Counts a verdict as dismissed that was counted by its standing.
    package mutating func dismiss(_ standing: Verdict.Standing, isHard: Bool) {
      standings[standing.rawValue, default: 1] -= 1
      if isHard { hardConflicts -= 1 }
      dismissed += 1
    }

    /// Independent origins over all stories.
    package var origins: Int { names.count }

    package func verdicts(_ standing: Verdict.Standing) -> Int { standings[standing.rawValue] ?? 0 }
  }
}
