import Facts
import GRDB

extension Claim {
  /// The columns of table claim, but for its place.
  func columns() throws -> Columns {
    try [("id", id.rawValue), ("article", article.rawValue)] + slot.columns() + value.columns() + [
      ("span_start", span.bytes.lowerBound), ("span_end", span.bytes.upperBound),
      ("sentence_start", sentence.bytes.lowerBound), ("sentence_end", sentence.bytes.upperBound),
      ("basis", basis.rawValue), ("polarity", polarity.rawValue), ("modality", modality.rawValue),
      ("speaker", attribution?.speaker), ("speech_verb", attribution?.verb),
      ("zone", zone.rawValue), ("extractor", extractor),
      ("context", try JSON.text(ContextCell(context))),
    ]
  }

  init(row: Row) throws {
    self.init(
      article: Identifier(try row.decode(forColumn: "article")),
      slot: try Slot(row: row),
      value: try Value(row: row),
      span: try row.decode(span: "span"),
      sentence: try row.decode(span: "sentence"),
      basis: try row.decode(case: "basis"),
      polarity: try row.decode(case: "polarity"),
      modality: try row.decode(case: "modality"),
      attribution: try Attribution(row: row),
      zone: try row.decode(case: "zone"),
      extractor: try row.decode(forColumn: "extractor"),
      context: try Context(column: row.decode(forColumn: "context"))
    )
  }
}

extension Attribution {
  fileprivate init?(row: Row) throws {
    guard let speaker: String = try row.decode(forColumn: "speaker") else { return nil }
    self.init(speaker: speaker, verb: try row.decode(forColumn: "speech_verb"))
  }
}
