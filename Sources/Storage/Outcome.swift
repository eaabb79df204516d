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
    /// Its item was erased and is not kept again.
    case erased
  }

  /// What inserting the article would do: where it is `unchanged`, it need not be analysed.
  package func outcome(of article: Article, engine: String) throws(StoreError) -> Outcome {
    try read { try Outcome(of: article, engine: engine, in: $0) }
  }
}

extension Store.Outcome {
  init(of article: Article, engine: String, in database: Database) throws {
    if try Store.isErased(article.item, in: database) {
      self = .erased
      return
    }
    if let known = try Store.Outcome.known(article, engine, in: database) {
      self = known
      return
    }
    let isLaterThanRivals = try Store.Outcome.isLaterThanRivals(article, in: database)
    if isLaterThanRivals.isEmpty {
      self = .added
    } else {
      self = isLaterThanRivals.allSatisfy { $0 } ? .replaced : .outdated
    }
  }

  /// Nil where the bytes are not here.
  private static func known(_ article: Article, _ engine: String, in database: Database) throws
    -> Store.Outcome?
  {
    let known = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT engine, state = 'superseded' AND EXISTS (
            SELECT * FROM article AS other
            WHERE other.item = article.item AND other.path = article.path
              AND other.state <> 'superseded') AS gaveWay
          FROM article WHERE id = ?
          """
      ),
      arguments: [article.id.rawValue]
    )
    guard let known else { return nil }
    let isNews = try known.decode(forColumn: "engine") != engine && engine != Entry.unread
    guard !isNews else { return .reread }
    return try known.decode(forColumn: "gaveWay") ? .restored : .unchanged
  }

  /// Whether the article is later than each of its item's versions that nothing has superseded.
  private static func isLaterThanRivals(_ article: Article, in database: Database) throws -> [Bool]
  {
    try Bool.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT CASE WHEN path = :path THEN :revision >= ifnull(revision, 0)
            ELSE (:revision, \(seconds(":modified")), :day, :path)
              > (ifnull(revision, 0), \(seconds("modified_stamp")), ifnull(published_day, ''), path)
            END
          FROM article WHERE item = :item AND version <> :version AND state <> 'superseded'
          """
      ),
      arguments: [
        "path": article.path, "revision": article.revision ?? 0, "modified": article.modified,
        "day": article.publication.day?.iso ?? "", "item": article.item,
        "version": article.version,
      ]
    )
  }

  /// SQL for the seconds of a time since 1970, 0 where it is none.
  ///
  /// What does not begin with a year is none: SQLite would take "now" for the clock's time.
  private static func seconds(_ time: String) -> String {
    "ifnull(unixepoch(iif(\(time) GLOB '[0-9][0-9][0-9][0-9]-*', \(time), NULL)), 0)"
  }
}
