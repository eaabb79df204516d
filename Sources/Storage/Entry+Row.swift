import Facts
import GRDB

extension Entry {
  /// The columns of table article, but for its state.
  func columns() throws -> Columns {
    try article.columns() + [
      ("sentences", sentences), ("remarks", try JSON.text(remarks.map(RemarkCell.init))),
      ("signature", signature), ("engine", engine), ("fetched_stamp", fetched),
    ]
  }

  init(row: Row, claims: [Claim]) throws {
    let article = try Article(row: row)
    let remarks: [RemarkCell] = try row.decode(json: "remarks")
    self.init(
      article: article,
      claims: claims,
      sentences: try row.decode(forColumn: "sentences"),
      remarks: remarks.map(\.remark),
      signature: try row.decode(forColumn: "signature"),
      engine: try row.decode(forColumn: "engine"),
      fetched: try row.decode(forColumn: "fetched_stamp")
    )
  }
}
