package import Facts
import GRDB

extension Store {
  /// All current entries, in the order of their paths' bytes.
  package func entries() throws(StoreError) -> [Entry] {
    var entries: [Entry] = []
    try forEachEntry { entries.append($0) }
    return entries
  }

  /// Hands over the current entries one by one, in the order of their paths' bytes.
  ///
  /// They are of one state of the database; memory holds one at a time.
  package func forEachEntry(_ body: (Entry) -> Void) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT * FROM article WHERE state = 'current' ORDER BY path, id"
      )
      while let row = try rows.next() {
        body(try Store.entry(row, in: database))
      }
    }
  }

  /// The signatures of the current entries, in the order of their paths' bytes: what finds a story
  /// without text or claims.
  package func signatures() throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT signature FROM article WHERE state = 'current' ORDER BY path, id"
      )
    }
  }

  /// The entries of some articles, current or not, in that order; those not here are left out.
  package func entries(of articles: [Identifier<Article>]) throws(StoreError) -> [Entry] {
    try read { try Store.entries(of: articles, in: $0) }
  }

  static func entries(of articles: [Identifier<Article>], in database: Database) throws -> [Entry] {
    try articles.compactMap { id in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM article WHERE id = ?"),
        arguments: [id.rawValue]
      ).map { try Store.entry($0, in: database) }
    }
  }

  /// Whether a file of this path and these bytes was read as one article by this engine, and stands;
  /// by any where the engine is `Entry.unread`.
  package func isCurrent(path: String, version: String, engine: String) throws(StoreError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT * FROM article
              WHERE path = ? AND version = ? AND (engine = ? OR ? = '') AND state = 'current')
            """
        ),
        arguments: [path, version, engine, engine]
      ) ?? false
    }
  }

  /// The first articles, current or not, that no engine has read yet.
  package func unread(atMost count: Int) throws(StoreError) -> [Entry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM article WHERE engine = '' ORDER BY path, id LIMIT ?",
        arguments: [count]
      ).map { try Store.entry($0, in: database) }
    }
  }

  /// How many current articles no engine has read yet.
  package func unreadCount() throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM article WHERE engine = '' AND state = 'current'"
      ) ?? 0
    }
  }

  /// Claims of current articles, in the order of paths and places in the text.
  package func claims(_ filter: ClaimFilter = ClaimFilter()) throws(StoreError) -> [Claim] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT claim.* FROM claim JOIN article ON article.id = claim.article
          WHERE article.state = 'current' AND claim.story IS NULL
            AND (:path IS NULL OR article.path = :path)
            AND (:attribute IS NULL OR claim.attribute = :attribute
              OR substr(claim.attribute, 1, length(:attribute) + 1)
                IN (:attribute || '.', :attribute || ':'))
            AND (:value IS NULL OR instr(lower(claim.value), lower(:value)) > 0)
          ORDER BY article.path, claim.span_start, claim.article, claim.position
          """,
        arguments: ["path": filter.path, "attribute": filter.attribute, "value": filter.value]
      )
      return try Array(rows.map(Claim.init(row:)))
    }
  }

  /// Hands over the claims of current articles one by one, those that stories settled too.
  package func forEachClaim(_ body: (Claim) -> Void) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT claim.* FROM claim JOIN article ON article.id = claim.article
          WHERE article.state = 'current'
          """
      )
      while let row = try rows.next() { body(try Claim(row: row)) }
    }
  }

  /// The current article of a path, else of an item; nil where there is none.
  package func article(called name: String) throws(StoreError) -> Article? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT * FROM article WHERE state = 'current' AND (path = ? OR item = ?)
            ORDER BY path = ? DESC, path DESC, id DESC LIMIT 1
            """
        ),
        arguments: [name, name, name]
      ).map(Article.init(row:))
    }
  }

  private static func entry(_ row: Row, in database: Database) throws -> Entry {
    let id: String = try row.decode(forColumn: "id")
    let claims = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT * FROM claim WHERE article = ? AND story IS NULL ORDER BY position"
      ),
      arguments: [id]
    )
    return try Entry(row: row, claims: Array(claims.map(Claim.init(row:))))
  }
}
