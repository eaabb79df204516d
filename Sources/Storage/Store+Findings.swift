package import Facts
import GRDB

extension Store {
  /// Puts a run's stories, facts and verdicts in the place of the last run's, in one transaction.
  ///
  /// A section has each article of its story once, in the story's order. Its articles are here; a
  /// claim that its article does not make by itself (a story closed its "Thursday") is kept with the
  /// story. Sections are taken one by one, so that a lazy sequence keeps memory flat; it may not use
  /// this store.
  package func replaceFindings(with sections: some Sequence<Report.Section>) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM story")
      for (position, section) in sections.enumerated() {
        try Store.add(section, at: position, to: database)
      }
    }
  }

  /// What `replaceFindings` put in last, equal in every part.
  package func findings() throws(StoreError) -> [Report.Section] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM story ORDER BY position")
        .map { try Report.Section(row: $0, in: database) }
    }
  }
}

extension Store {
  private static func add(_ section: Report.Section, at position: Int, to database: Database)
    throws
  {
    let story = section.story
    try database.insert(
      [("id", story.id.rawValue), ("position", position), ("title", story.title)], into: "story")
    let provenance = Dictionary(section.provenance.map { ($0.article, $0) }) { first, _ in first }
    for (position, article) in section.articles.enumerated() {
      let provenance = provenance[article.id]
      try database.insert(
        [
          ("story", story.id.rawValue), ("position", position), ("article", article.id.rawValue),
          ("derived_from", provenance?.derivedFrom?.rawValue), ("origin", provenance?.origin),
          ("published_day", article.publication.day?.iso),
          ("published_basis", article.publication.basis.rawValue),
        ],
        into: "membership")
    }
    for (position, verdict) in section.verdicts.enumerated() {
      try add(verdict.fact, at: position, to: database)
      try add(verdict, to: database)
    }
  }

  private static func add(_ fact: Fact, at position: Int, to database: Database) throws {
    try database.insert(
      [
        ("id", fact.id.rawValue), ("story", fact.story.rawValue), ("position", position),
        ("kind", fact.kind.rawValue), ("label", fact.label),
      ] + fact.slot.columns(),
      into: "fact")
    for (position, claim) in fact.claims.enumerated() {
      try keep(claim, closedBy: fact.story, in: database)
      try database.insert(
        [("fact", fact.id.rawValue), ("position", position), ("claim", claim.id.rawValue)],
        into: "fact_claim")
    }
  }

  private static func add(_ verdict: Verdict, to database: Database) throws {
    let fact = verdict.fact.id.rawValue
    try database.insert(
      [
        ("fact", fact), ("standing", verdict.standing.rawValue),
        ("severity", verdict.severity?.rawValue), ("between_whom", verdict.kind?.rawValue),
        ("rule", verdict.reason.slug), ("reason", verdict.reason.text),
      ],
      into: "verdict")
    for (place, camp) in verdict.camps.enumerated() {
      try database.insert(
        [
          ("fact", fact), ("position", place), ("origins", camp.origins), ("support", camp.support),
        ] + camp.value.columns(),
        into: "camp")
      for (position, claim) in camp.claims.enumerated() {
        try keep(claim, closedBy: verdict.fact.story, in: database)
        try database.insert(
          [
            ("fact", fact), ("camp", place), ("position", position), ("claim", claim.id.rawValue),
          ],
          into: "camp_claim")
      }
    }
  }

  /// Keeps a claim that is not among its article's own.
  private static func keep(_ claim: Claim, closedBy story: Identifier<Story>, in database: Database)
    throws
  {
    let isHere = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT * FROM claim WHERE id = ?)"),
      arguments: [claim.id.rawValue])
    if isHere == true { return }
    try database.insert(claim.columns() + [("story", story.rawValue)], into: "claim")
  }
}
