extension Report {
  /// How much a report holds, counted story by story.
  ///
  /// Dismissed findings count apart.
  package struct Tally: Sendable, Hashable {
    package private(set) var articles = 0
    package private(set) var hardConflicts = 0
    package private(set) var dismissed = 0
    /// The paths of articles without a day of publication.
    package private(set) var undated: [String] = []
    private var standings: [Verdict.Standing: Int] = [:]
    private var names: Set<String> = []

    package init(_ sections: [Section] = []) {
      for section in sections { add(section) }
    }

    package mutating func add(_ section: Section) {
      articles += section.articles.count
      undated += section.articles.filter { $0.publication.day == nil }.map(\.path)
      names.formUnion(section.provenance.map(\.origin))
      for verdict in section.verdicts {
        if section.dismissal(of: verdict) != nil {
          dismissed += 1
          continue
        }
        standings[verdict.standing, default: 0] += 1
        if verdict.severity == .hard { hardConflicts += 1 }
      }
    }

    /// Independent origins over all stories.
    package var origins: Int { names.count }

    package func verdicts(_ standing: Verdict.Standing) -> Int { standings[standing] ?? 0 }
  }
}
