package import Facts
import GRDB

extension Store {
  /// What inserting an entry does, or did.
  package enum Outcome: String, Sendable, CaseIterable {
    /// The first of its item.
    case added
    /// It takes the place of another version of its item, which is kept as superseded.
    case replaced
    /// A later version of its item is here: it is kept as superseded.
    case outdated
    /// The bytes were here, read by another engine: what that one found is gone.
    case reread
    /// The bytes were here as superseded, and the file has gone back to them.
    case restored
    /// The bytes were here.
    case unchanged
  }

  /// What inserting the article would do: where it is `unchanged`, it need not be analysed.
  package func outcome(of article: Article, revision: Int = 0, engine: String)
    throws(StoreError) -> Outcome
  {
    try read { try Store.outcome(of: article, revision, engine, in: $0) }
  }

  /// Keeps an article with its claims, all or nothing, in one transaction.
  ///
  /// The same bytes again change nothing. Of an item's versions one is current: under one path the
  /// one that came last; under several the one with the highest revision, then the latest day of
  /// publication, then the last path, in whatever order they come.
  package func insert(_ entry: Entry) throws(StoreError) -> Outcome {
    guard !entry.article.text.utf8.contains(0) else {
      throw .unstorable(path: path, article: entry.article.path, found: "its text holds U+0000")
    }
    return try write { database in
      let article = entry.article
      let outcome = try Store.outcome(of: article, entry.revision, entry.engine, in: database)
      switch outcome {
      case .added, .outdated:
        try Store.add(entry, state: outcome == .added ? "current" : "superseded", to: database)
      case .replaced:
        try Store.supersede(article, in: database)
        try Store.add(entry, state: "current", to: database)
      case .restored:
        try Store.supersede(article, in: database)
        try database.execute(
          sql: "UPDATE article SET state = 'current' WHERE id = ?",
          arguments: [article.id.rawValue])
      case .reread: try Store.readAnew(entry, in: database)
      case .unchanged: break
      }
      return outcome
    }
  }

  /// Marks the current version of an item as withdrawn, with its claims; says how many articles it marked.
  package func retract(item: String, why: String) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: """
          UPDATE article SET state = 'retracted', retraction = ?
          WHERE item = ? AND state = 'current'
          """,
        arguments: [why, item])
      return database.changesCount
    }
  }
}

extension Store {
  private static func outcome(
    of article: Article, _ revision: Int, _ engine: String, in database: Database
  ) throws -> Outcome {
    let known = try Row.fetchOne(
      database,
      sql: """
        SELECT engine, state = 'superseded' AND EXISTS (
          SELECT * FROM article AS other
          WHERE other.item = article.item AND other.path = article.path AND other.state = 'current')
          AS gaveWay
        FROM article WHERE id = ?
        """,
      arguments: [article.id.rawValue])
    if let known {
      guard try known.decode(forColumn: "engine") == engine else { return .reread }
      return try known.decode(forColumn: "gaveWay") ? .restored : .unchanged
    }
    let rivals = try Row.fetchAll(
      database,
      sql: """
        SELECT path, revision, published_day FROM article
        WHERE item = ? AND version <> ? AND state <> 'superseded'
        """,
      arguments: [article.item, article.version])
    if rivals.isEmpty { return .added }
    let isLatest = try rivals.allSatisfy { try isLater(article, revision, than: $0) }
    return isLatest ? .replaced : .outdated
  }

  private static func isLater(_ article: Article, _ revision: Int, than rival: Row) throws -> Bool {
    let path: String = try rival.decode(forColumn: "path")
    let rivalRevision: Int = try rival.decode(forColumn: "revision")
    if path == article.path { return revision >= rivalRevision }
    let rivalDay: String = try rival.decode(forColumn: "published_day") ?? ""
    return (revision, article.publication.day?.iso ?? "", article.path)
      > (rivalRevision, rivalDay, path)
  }

  private static func supersede(_ article: Article, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE article SET state = 'superseded'
        WHERE item = ? AND version <> ? AND state = 'current'
        """,
      arguments: [article.item, article.version])
  }

  /// Replaces what another engine found in an article; stories that rest on it go.
  private static func readAnew(_ entry: Entry, in database: Database) throws {
    let id = entry.article.id.rawValue
    let known = try Row.fetchOne(
      database, sql: "SELECT state, retraction FROM article WHERE id = ?", arguments: [id])
    try database.execute(
      sql: "DELETE FROM story WHERE number IN (SELECT story FROM membership WHERE article = ?)",
      arguments: [id])
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    try add(
      entry, state: try known?.decode(forColumn: "state") ?? "current",
      retraction: try known?.decode(forColumn: "retraction"), to: database)
  }

  private static func add(
    _ entry: Entry, state: String, retraction: String? = nil, to database: Database
  ) throws {
    let source = entry.article.source.name
    try database.insert(
      [("name", source)], into: "source", conflict: "ON CONFLICT (name) DO NOTHING")
    try database.insert(
      entry.columns() + [("state", state), ("retraction", retraction)], into: "article")
    let claims = try entry.claims.enumerated().map { position, claim in
      try claim.columns() + [("position", position)]
    }
    try database.insert(claims, into: "claim")
  }
}
