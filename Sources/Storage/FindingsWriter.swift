package import Facts
import GRDB

/// One transaction that makes the findings anew out of the articles it sees.
///
/// Nothing another program writes meanwhile comes between.
package struct FindingsWriter {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Hands over the signatures of the current articles, in the order of their paths' bytes.
  package func forEachSignature(_ body: (Identifier<Article>, String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, signature FROM article WHERE state = 'current' ORDER BY path, id"
    )
    while let row = try rows.next() {
      let id: String = try row.decode(forColumn: "id")
      try body(Identifier(id), try row.decode(forColumn: "signature"))
    }
  }

  /// The entries of some articles, in that order.
  package func entries(of articles: [Identifier<Article>]) throws -> [Entry] {
    try Store.entries(of: articles, in: database)
  }

  /// Every version of each item of which one was withdrawn or gave way.
  package func versions() throws -> [Version] { try Version.all(in: database) }

  /// Adds a story behind those before.
  package func add(_ section: Report.Section) throws { try Store.add(section, to: database) }
}

extension Store {
  /// Puts what the body adds in the place of the last run's findings, all or nothing.
  package func rewriteFindings<Result>(_ body: (FindingsWriter) throws -> Result)
    throws(StoreError) -> Result
  {
    try write { database in
      try database.execute(sql: "DELETE FROM story")
      return try body(FindingsWriter(database))
    }
  }
}
