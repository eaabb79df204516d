import Facts
import GRDB

extension Report.Section {
  /// A story's row with all that hangs on it.
  init(row: Row, in database: Database) throws {
    let id: String = try row.decode(forColumn: "id")
    let members = try Row.fetchAll(
      database,
      sql: """
        SELECT
          article.*, derived_from, origin, membership.published_day AS day,
          membership.published_basis AS basis
        FROM membership JOIN article ON article.id = membership.article
        WHERE membership.story = ? ORDER BY membership.position
        """,
      arguments: [id])
    let articles = try members.map { member in
      try Article(row: member).published(
        try member.decode(day: "day"), try member.decode(case: "basis"))
    }
    let facts = try Row.fetchAll(
      database,
      sql: """
        SELECT fact.*, standing, severity, between_whom, rule, reason
        FROM fact JOIN verdict ON verdict.fact = fact.id
        WHERE fact.story = ? ORDER BY fact.position
        """,
      arguments: [id])
    let story = Story(title: try row.decode(forColumn: "title"), articles: articles.map(\.id))
    self.init(
      story: story, articles: articles, provenance: try members.compactMap(Provenance.init(row:)),
      verdicts: try facts.map { try Verdict(row: $0, of: story, in: database) })
  }
}

extension Provenance {
  fileprivate init?(row: Row) throws {
    guard let origin: String = try row.decode(forColumn: "origin") else { return nil }
    let derivedFrom: String? = try row.decode(forColumn: "derived_from")
    self.init(
      article: Identifier(try row.decode(forColumn: "id")),
      derivedFrom: derivedFrom.map { Identifier($0) }, origin: origin)
  }
}

extension Verdict {
  fileprivate init(row: Row, of story: Story, in database: Database) throws {
    let id: String = try row.decode(forColumn: "id")
    let claims = try Claim.all(behind: id, in: database)
    let camps = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM camp WHERE fact = ? ORDER BY position"),
      arguments: [id])
    self.init(
      fact: Fact(
        story: story.id, kind: try row.decode(case: "kind"),
        label: try row.decode(forColumn: "label"), slot: try Slot(row: row),
        claims: try claims.listed(
          by: "SELECT claim FROM fact_claim WHERE fact = ? ORDER BY position", [id], in: database)),
      standing: try row.decode(case: "standing"),
      severity: try row.decodeIfPresent(case: "severity"),
      kind: try row.decodeIfPresent(case: "between_whom"),
      reason: Reason(try row.decode(forColumn: "rule"), try row.decode(forColumn: "reason")),
      camps: try camps.map { try Camp(row: $0, among: claims, in: database) })
  }
}

extension Camp {
  fileprivate init(row: Row, among claims: [String: Claim], in database: Database) throws {
    let fact: String = try row.decode(forColumn: "fact")
    let position: Int = try row.decode(forColumn: "position")
    self.init(
      value: try Value(row: row),
      claims: try claims.listed(
        by: "SELECT claim FROM camp_claim WHERE fact = ? AND camp = ? ORDER BY position",
        [fact, position], in: database),
      origins: try row.decode(forColumn: "origins"), support: try row.decode(forColumn: "support"))
  }
}

extension Claim {
  /// Every claim behind a fact or one of its camps, by its id.
  fileprivate static func all(behind fact: String, in database: Database) throws
    -> [String: Claim]
  {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT * FROM claim WHERE id IN (
            SELECT claim FROM fact_claim WHERE fact = ?1
            UNION SELECT claim FROM camp_claim WHERE fact = ?1)
          """),
      arguments: [fact])
    return try Dictionary(uniqueKeysWithValues: rows.map { row in
      (try row.decode(forColumn: "id"), try Claim(row: row))
    })
  }
}

extension [String: Claim] {
  /// The claims whose ids a query lists, in its order.
  fileprivate func listed(by query: String, _ arguments: StatementArguments, in database: Database)
    throws -> [Claim]
  {
    try String.fetchAll(database.cachedStatement(sql: query), arguments: arguments)
      .compactMap { self[$0] }
  }
}
