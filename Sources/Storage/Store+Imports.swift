package import Facts
import GRDB

extension Store {
  /// Adds claims made elsewhere behind those of their articles, all in one transaction.
  ///
  /// Those that are here already change nothing; says how many were new.
  package func add(_ claims: [Claim]) throws(StoreError) -> Int {
    try write { database in
      try claims.reduce(0) { try $0 + (Store.add($1, to: database) ? 1 : 0) }
    }
  }

  private static func add(_ claim: Claim, to database: Database) throws -> Bool {
    let isKnown = try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM claim WHERE article = ? AND id = ? AND story IS NULL"
      ),
      arguments: [claim.article.rawValue, claim.id.rawValue]
    )
    if isKnown == true { return false }
    let next = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT coalesce(max(position) + 1, 0) FROM claim WHERE article = ?"
      ),
      arguments: [claim.article.rawValue]
    )
    try database.insert(try claim.columns() + [("position", next)], into: "claim")
    return true
  }

  /// The claims made elsewhere that an article has.
  static func imported(to article: String, in database: Database) throws -> [Claim] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM claim
        WHERE article = ? AND story IS NULL AND substr(extractor, 1, ?) = ? ORDER BY position
        """,
      arguments: [article, Claim.imported.count, Claim.imported]
    ).map(Claim.init(row:))
  }
}
