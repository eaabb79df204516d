import Facts
import GRDB

extension Report.Section {
  /// A story's row with all that hangs on it.
  init(row: Row, in database: Database) throws {
    let number: Int64 = try row.decode(forColumn: "number")
    let members = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT
            article.*, derived_from, origin, membership.published_day AS day,
            membership.published_basis AS basis
          FROM membership JOIN article ON article.id = membership.article
          WHERE membership.story = ? ORDER BY membership.position
          """
      ),
      arguments: [number]
    )
    let articles = try members.map { member in
      try Article(row: member).published(
        try member.decode(day: "day"),
        try member.decode(case: "basis")
      )
    }
    let facts = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT fact.*, standing, severity, between_whom, rule, reason
          FROM fact JOIN verdict ON verdict.fact = fact.number
          WHERE fact.story = ? ORDER BY fact.number
          """
      ),
      arguments: [number]
    )
    let story = Story(title: try row.decode(forColumn: "title"), articles: articles.map(\.id))
    self.init(
      story: story,
      articles: articles,
      provenance: try members.compactMap(Provenance.init(row:)),
      verdicts: try facts.map { try Verdict(row: $0, of: story, in: database) }
    )
  }
}

extension Provenance {
  fileprivate init?(row: Row) throws {
    guard let origin: String = try row.decode(forColumn: "origin") else { return nil }
    let derivedFrom: String? = try row.decode(forColumn: "derived_from")
    self.init(
      article: Identifier(try row.decode(forColumn: "id")),
      derivedFrom: derivedFrom.map { Identifier($0) },
      origin: origin
    )
  }
}

extension Article {
  /// The columns of table membership, with the day that the story gives the article.
  func membership(in story: Int64, at position: Int, _ provenance: Provenance?) -> Columns {
    [
      ("story", story), ("position", position), ("article", id.rawValue),
      ("derived_from", provenance?.derivedFrom?.rawValue), ("origin", provenance?.origin),
      ("published_day", publication.day?.iso), ("published_basis", publication.basis.rawValue),
    ]
  }
}
