package import Facts
import GRDB

/// The findings as they were at one moment, story by story.
package struct FindingsReader: Sendable {
  package let count: Int
  /// As `FindingsWriter.seal` gives it.
  package let seal: String
  private let reader: any DatabaseReader
  private let path: String

  fileprivate init(_ reader: any DatabaseReader, path: String) throws {
    self.reader = reader
    self.path = path
    (count, seal) = try reader.read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM story") ?? 0,
        try FindingsWriter(database).seal()
      )
    }
  }

  /// The story at a place of the report, from 0.
  package func section(at index: Int) throws(StoreError) -> Report.Section {
    do {
      return try reader.read { database in
        let row = try Row.fetchOne(
          database.cachedStatement(sql: "SELECT * FROM story WHERE place = ?"),
          arguments: [index + 1]
        )
        guard let row else { throw UnreadableColumn(column: "story.place", found: "a gap") }
        return try Report.Section(row: row, in: database)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension Store {
  /// The articles of the story at a place of the report, from 0, in the story's order.
  package func articles(ofStoryAt place: Int) throws(StoreError) -> [Identifier<Article>] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT article FROM membership JOIN story ON story.number = membership.story
          WHERE story.place = ? ORDER BY position
          """,
        arguments: [place + 1]
      ).map { Identifier($0) }
    }
  }

  /// The findings as they stand, whatever is written later.
  package func findingsReader() throws(StoreError) -> FindingsReader {
    do {
      return try FindingsReader(frozen(), path: path)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
