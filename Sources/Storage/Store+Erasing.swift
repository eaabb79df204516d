package import Facts
import GRDB

extension Store {
  /// Removes an item for good: every version of it, its claims, what was found with it, in
  /// earlier runs too, and its words from the index; says how many articles went.
  ///
  /// `name` is an item or the path of a file. The words are gone from the file itself when
  /// this returns: pages are overwritten, the index is made dense, the file written anew and the
  /// journal cut. Where another program reads on, `StoreError.locked` is thrown after the rows are
  /// gone; the same call again finishes. Ground: sqlite.org/pragma.html#pragma_secure_delete,
  /// sqlite.org/fts5.html#the_optimize_command, sqlite.org/lang_vacuum.html.
  package func erase(_ name: String, author: String, why: String, at time: String)
    throws(StoreError) -> Int
  {
    let count = try withoutTransaction { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
      var count = 0
      try database.inTransaction {
        for item in try Store.items(called: name, in: database) {
          count += try Store.erase(item, author, why, time, in: database)
        }
        try database.execute(sql: "INSERT INTO article_text (article_text) VALUES ('optimize')")
        return .commit
      }
      return count
    }
    let isKnown = try isErased(name)
    guard count > 0 || isKnown else { throw .unknown(path: path, item: name) }
    try withoutTransaction { database in
      try database.execute(sql: "VACUUM")
      _ = try database.checkpoint(.truncate)
    }
    return count
  }

  /// What is left of the erased items, in the order they went.
  package func erasures() throws(StoreError) -> [Erasure] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM erasure ORDER BY number")
        .map(Erasure.init(row:))
    }
  }

  static func isErased(_ item: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM erasure WHERE item = ?"),
      arguments: [item]
    ) ?? false
  }
}

extension Store {
  /// Where nothing else names an item, its key is source and path, with this between them.
  private static let called = "? IN (item, path, substr(item, instr(item, char(31)) + 1))"

  private static func items(called name: String, in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT DISTINCT item FROM article WHERE \(called) ORDER BY item",
      arguments: [name]
    )
  }

  private func isErased(_ name: String) throws(StoreError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM erasure WHERE ? IN (item, substr(item, instr(item, char(31)) + 1))
          """,
        arguments: [name]
      ) ?? false
    }
  }

  private static func erase(
    _ item: String,
    _ author: String,
    _ why: String,
    _ time: String,
    in database: Database
  ) throws -> Int {
    try database.execute(
      sql: """
        DELETE FROM story WHERE number IN (
          SELECT story FROM membership JOIN article ON article.id = membership.article
          WHERE article.item = ?)
        """,
      arguments: [item]
    )
    // What runs remember is in Engine's words: JSON that names articles and headlines.
    try database.execute(
      sql: """
        UPDATE run SET findings = (
          SELECT json_group_object(key, value) FROM json_each(run.findings) AS finding
          WHERE NOT EXISTS (
            SELECT * FROM article WHERE item = ? AND (
              instr(finding.value, article.id)
              OR headline <> '' AND instr(finding.value, trim(json_quote(headline), '"')))))
        """,
      arguments: [item]
    )
    try database.execute(sql: "DELETE FROM article WHERE item = ?", arguments: [item])
    let count = database.changesCount
    try database.execute(
      sql: "DELETE FROM source WHERE name NOT IN (SELECT source FROM article)"
    )
    try database.insert(
      [
        ("item", item), ("made", time), ("author", author), ("why", why), ("articles", count),
      ],
      into: "erasure"
    )
    return count
  }
}

extension Erasure {
  fileprivate init(row: Row) throws {
    self.init(
      item: try row.decode(forColumn: "item"),
      made: try row.decode(forColumn: "made"),
      author: try row.decode(forColumn: "author"),
      why: try row.decode(forColumn: "why"),
      articles: try row.decode(forColumn: "articles")
    )
  }
}
