import ArgumentParser
import Engine
import Facts
import Reading
import Storage

/// Where a command's claims come from: articles read now, or a database.
struct CorpusArguments: ParsableArguments {
  @Argument(help: "Articles; none where --database is given.")
  var paths: [String] = []

  @Option(help: "The SQLite file.")
  var database: String?

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    guard paths.isEmpty != (database == nil) else {
      throw ValidationError("Name articles, or --database, and not both.")
    }
  }

  /// The articles with what was read from them; what could not be read is complained of.
  func inspections() throws -> [Inspection] {
    if let database {
      return try opened { try Engine.inspections(in: openToRead(database)) }
    }
    return try read()
  }

  /// The claims of each article in turn; of a database, one article is held at a time.
  func forEachArticle(_ body: (Article, [Claim]) -> Void) throws {
    guard let database else {
      for inspection in try read() { body(inspection.article, inspection.claims) }
      return
    }
    try opened { try openToRead(database).forEachEntry { body($0.article, $0.claims) } }
  }

  private func read() throws -> [Inspection] {
    let batch = Readers.read(paths: paths, options: reading.options).analysable
    for remark in batch.skipped { complain(remark.text) }
    return inspect(batch.articles, with: try openModel())
  }
}
