package import Facts
import GRDB

/// One version of an item of which there are several, or of which one was withdrawn.
package struct Version: Sendable, Hashable {
  package enum State: String, Sendable { case current, superseded, retracted }

  package let article: Identifier<Article>
  package let item: String
  package let path: String
  /// The sender's number; nil where the file has none.
  package let revision: Int?
  package let state: State
  /// Why it was withdrawn.
  package let retraction: String?
}

extension Version {
  /// By item, what is current or withdrawn first, then the latest first.
  static func all(in database: Database) throws -> [Version] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, item, path, revision, state, retraction FROM article
        WHERE item IN (SELECT item FROM article WHERE state <> 'current')
        ORDER BY item, state = 'superseded', ifnull(revision, 0) DESC, modified_stamp DESC,
          published_day DESC, path DESC, id
        """
    ).map { row in
      Version(
        article: Identifier(try row.decode(forColumn: "id")),
        item: try row.decode(forColumn: "item"),
        path: try row.decode(forColumn: "path"),
        revision: try row.decode(forColumn: "revision"),
        state: try row.decode(case: "state"),
        retraction: try row.decode(forColumn: "retraction")
      )
    }
  }
}
