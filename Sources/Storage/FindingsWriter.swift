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

  /// The ids of the claims made elsewhere, by article, ascending.
  package func imports() throws -> [Identifier<Article>: [String]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT article, id FROM claim
        WHERE substr(extractor, 1, 7) = 'import:' AND story IS NULL ORDER BY article, id
        """
    )
    var imports: [Identifier<Article>: [String]] = [:]
    while let row = try rows.next() {
      let article: String = try row.decode(forColumn: "article")
      imports[Identifier(article), default: []].append(try row.decode(forColumn: "id"))
    }
    return imports
  }

  /// Leaves those of some stories that were made of the same as they were, and drops all others; the
  /// gists of those left, nil for a story that is to be added at its place.
  package func keep(_ stories: [(story: Story, basis: String)]) throws -> [String?] {
    try database.execute(sql: "UPDATE story SET place = 0")
    let gists = try stories.enumerated().map { index, story in
      try String.fetchOne(
        database.cachedStatement(
          sql: """
            UPDATE story SET place = ?, title = ? WHERE id = ? AND basis = ? AND place = 0
            RETURNING gist
            """
        ),
        arguments: [index + 1, story.story.title, story.story.id.rawValue, story.basis]
      )
    }
    try database.execute(sql: "DELETE FROM story WHERE place = 0")
    return gists
  }

  /// A digest of all stories in their order: another program may put others in their place as soon as
  /// this transaction ends.
  package func seal() throws -> String {
    var digest = Digest()
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, basis, title FROM story ORDER BY place"
    )
    while let row = try rows.next() {
      for column in ["id", "basis", "title"] {
        digest.add(try row.decode(forColumn: column) as String + "\u{1F}")
      }
    }
    return digest.hexadecimal
  }

  /// Adds a story at a place of the report, from 0.
  package func add(_ section: Report.Section, at place: Int, basis: String, gist: String) throws {
    try Store.add(section, at: place + 1, basis, gist, to: database)
  }
}

extension Store {
  /// Puts what the body keeps and adds in the place of the last run's findings, all or nothing.
  package func rewriteFindings<Result>(_ body: (FindingsWriter) throws -> Result)
    throws(StoreError) -> Result
  {
    try write { try body(FindingsWriter($0)) }
  }

  /// The gists of all stories, in the order of the report.
  package func gists() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT gist FROM story ORDER BY place") }
  }
}
