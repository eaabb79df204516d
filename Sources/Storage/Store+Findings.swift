package import Facts
import GRDB

extension Store {
  /// Puts a run's stories, facts and verdicts in the place of the last run's, in one transaction.
  ///
  /// A section has each article of its story once, in the story's order. Its articles are here; a
  /// claim that its article does not make by itself (a story settled its "Thursday", or took its
  /// dateline for a day) is kept with the story. Sections are taken one by one,
  /// so that a lazy sequence keeps memory flat; it may not use this store.
  package func replaceFindings(with sections: some Sequence<Report.Section>) throws(StoreError) {
    try rewriteFindings { writer in
      _ = try writer.keep([])
      for (place, section) in sections.enumerated() {
        try writer.add(section, at: place, basis: "", gist: "{}")
      }
    }
  }

  /// What `replaceFindings` put in last, equal in every part.
  package func findings() throws(StoreError) -> [Report.Section] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM story ORDER BY place")
        .map { try Report.Section(row: $0, in: database) }
    }
  }
}

extension Store {
  static func add(
    _ section: Report.Section,
    at place: Int,
    _ basis: String,
    _ gist: String,
    to database: Database
  ) throws {
    try database.insert(
      [
        ("place", place), ("id", section.story.id.rawValue), ("title", section.story.title),
        ("basis", basis), ("gist", gist),
      ],
      into: "story"
    )
    let story = database.lastInsertedRowID
    let provenance = Dictionary(section.provenance.map { ($0.article, $0) }) { first, _ in first }
    let members = section.articles.enumerated().map { position, article in
      article.membership(in: story, at: position, provenance[article.id])
    }
    try database.insert(members, into: "membership")
    var hanging = Hanging()
    for verdict in section.verdicts { try add(verdict, of: story, &hanging, to: database) }
    try database.insert(hanging.verdicts, into: "verdict")
    try database.insert(hanging.claims, into: "fact_claim")
    try database.insert(hanging.camps, into: "camp")
    try database.insert(hanging.sides, into: "camp_claim")
  }

  /// The rows that hang on a story's facts, for adding a table's at once.
  private struct Hanging {
    var verdicts: [Columns] = []
    var claims: [Columns] = []
    var camps: [Columns] = []
    var sides: [Columns] = []
  }

  private static func add(
    _ verdict: Verdict,
    of story: Int64,
    _ hanging: inout Hanging,
    to database: Database
  ) throws {
    try database.insert(try verdict.fact.columns() + [("story", story)], into: "fact")
    let fact = database.lastInsertedRowID
    hanging.verdicts.append(verdict.columns + [("fact", fact)])
    var keys: [Claim: Columns] = [:]
    for claim in verdict.fact.claims + verdict.camps.flatMap(\.claims) where keys[claim] == nil {
      keys[claim] = try key(of: claim, in: story, database)
    }
    for (position, claim) in verdict.fact.claims.enumerated() {
      hanging.claims.append([("fact", fact), ("position", position)] + (keys[claim] ?? []))
    }
    for (place, camp) in verdict.camps.enumerated() {
      hanging.camps.append(try camp.columns() + [("fact", fact), ("position", place)])
      for (position, claim) in camp.claims.enumerated() {
        let side: Columns = [("fact", fact), ("camp", place), ("position", position)]
        hanging.sides.append(side + (keys[claim] ?? []))
      }
    }
  }

  /// The key of a claim; one that its article does not make so is added for the story.
  ///
  /// What a story settles keeps the claim's id, with another basis.
  private static func key(of claim: Claim, in story: Int64, _ database: Database) throws -> Columns
  {
    let article = claim.article.rawValue
    let known = try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT position FROM claim
          WHERE article = ? AND id = ? AND basis = ? AND value = ?
            AND (story IS NULL OR story = ?)
          """
      ),
      arguments: [article, claim.id.rawValue, claim.basis.rawValue, claim.value.text, story]
    )
    if let known { return [("article", article), ("claim", known)] }
    let next = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT coalesce(max(position) + 1, 0) FROM claim WHERE article = ?"
      ),
      arguments: [article]
    )
    let place: Columns = [("position", next), ("story", story)]
    try database.insert(try claim.columns() + place, into: "claim")
    return [("article", article), ("claim", next)]
  }
}
