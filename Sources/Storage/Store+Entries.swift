import Facts
import GRDB

extension Store {
  /// Keeps an article with its claims, all or nothing, in one transaction.
  ///
  /// The same bytes again change nothing. Of an item's versions one is current: under one path the
  /// one that came last, unless its revision is lower; under several the one with the highest
  /// revision, then the latest time of modification, day of publication and path, in whatever order
  /// they come. A `canceled` article takes that place and says nothing.
  package func insert(_ entry: Entry) throws(StoreError) -> Outcome {
    guard entry.isStorable else {
      throw .unstorable(path: path, article: entry.article.path, found: "its text holds U+0000")
    }
    return try write { try Store.insert(entry, in: $0) }
  }

  /// Keeps some articles, one after the other, in one transaction; nil for one that cannot be kept.
  package func insert(_ entries: [Entry]) throws(StoreError) -> [Outcome?] {
    try write { database in
      try entries.map { $0.isStorable ? try Store.insert($0, in: database) : nil }
    }
  }

  /// Marks the current version of an item as withdrawn; says how many articles it marked.
  package func retract(item: String, why: String) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: """
          UPDATE article SET state = 'retracted', retraction = ?
          WHERE item = ? AND state = 'current'
          """,
        arguments: [why, item]
      )
      return database.changesCount
    }
  }
}

extension Entry {
  /// SQLite's texts end with the first U+0000.
  fileprivate var isStorable: Bool { !article.text.utf8.contains(0) }
}

extension Store {
  private static func insert(_ entry: Entry, in database: Database) throws -> Outcome {
    let outcome = try Outcome(of: entry.article, engine: entry.engine, in: database)
    switch outcome {
    case .added, .replaced: try install(entry, in: database)
    case .outdated: try add(entry, state: "superseded", to: database)
    case .restored: try restore(entry.article, in: database)
    case .reread: try readAnew(entry, in: database)
    case .unchanged, .erased: break
    }
    return outcome
  }

  private static func install(_ entry: Entry, in database: Database) throws {
    try supersede(entry.article, in: database)
    if entry.article.status == .canceled {
      try add(entry, state: "retracted", retraction: "canceled by its sender", to: database)
    } else {
      try add(entry, state: "current", to: database)
    }
  }

  private static func restore(_ article: Article, in database: Database) throws {
    try supersede(article, in: database)
    try database.execute(
      sql: "UPDATE article SET state = 'current' WHERE id = ?",
      arguments: [article.id.rawValue]
    )
  }

  private static func supersede(_ article: Article, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE article SET state = 'superseded'
        WHERE item = ? AND version <> ? AND state = 'current'
        """,
      arguments: [article.item, article.version]
    )
  }

  /// Replaces what another engine found in an article, and keeps claims made elsewhere.
  ///
  /// Stories that rest on it go. The index of words is left alone where the words are the same.
  private static func readAnew(_ entry: Entry, in database: Database) throws {
    let id = entry.article.id.rawValue
    try database.execute(
      sql: "DELETE FROM story WHERE number IN (SELECT story FROM membership WHERE article = ?)",
      arguments: [id]
    )
    let imported = try imported(to: id, in: database)
    try database.execute(sql: "DELETE FROM claim WHERE article = ?", arguments: [id])
    try add(entry.article.source, to: database)
    let isReworded = try Bool.fetchOne(
      database,
      sql: "SELECT headline IS NOT ? OR text IS NOT ? FROM article WHERE id = ?",
      arguments: [entry.article.headline, entry.article.text, id]
    )
    let columns = try entry.columns().filter { name, _ in
      isReworded != false || !["headline", "text"].contains(name)
    }
    let cells = columns.map { $0.name + " = ?" }.joined(separator: ", ")
    try database.execute(
      sql: "UPDATE article SET \(cells) WHERE id = ?",
      arguments: StatementArguments(columns.map(\.value) + [id])
    )
    try add(entry.with(imported).claims, to: database)
  }

  private static func add(
    _ entry: Entry,
    state: String,
    retraction: String? = nil,
    to database: Database
  ) throws {
    try add(entry.article.source, to: database)
    try database.insert(
      entry.columns() + [("state", state), ("retraction", retraction)],
      into: "article"
    )
    try add(entry.claims, to: database)
  }

  private static func add(_ source: Source, to database: Database) throws {
    try database.insert(
      [("name", source.name)],
      into: "source",
      conflict: "ON CONFLICT (name) DO NOTHING"
    )
  }

  /// An article's claims, where it has none yet.
  private static func add(_ claims: [Claim], to database: Database) throws {
    let rows = try claims.enumerated().map { position, claim in
      try claim.columns() + [("position", position)]
    }
    try database.insert(rows, into: "claim")
  }
}
