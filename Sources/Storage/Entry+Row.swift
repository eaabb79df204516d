import Facts
import GRDB

extension Entry {
  /// The columns of table article, but for its state.
  func columns() throws -> Columns {
    try article.columns() + [
      ("revision", revision), ("modified_stamp", modified), ("fetched_stamp", fetched),
      ("sentences", sentences), ("remarks", try JSON.text(remarks.map(RemarkCell.init))),
      ("signature", signature), ("engine", engine),
    ]
  }

  init(row: Row, claims: [Claim]) throws {
    let article = try Article(row: row)
    let remarks: [RemarkCell] = try row.decode(json: "remarks")
    self.init(
      article: article, claims: claims, sentences: try row.decode(forColumn: "sentences"),
      remarks: remarks.map(\.remark),
      signature: try row.decode(forColumn: "signature"),
      engine: try row.decode(forColumn: "engine"), revision: try row.decode(forColumn: "revision"),
      modified: try row.decode(forColumn: "modified_stamp"),
      fetched: try row.decode(forColumn: "fetched_stamp"))
  }
}
