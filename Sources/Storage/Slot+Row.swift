import Facts
import GRDB

extension Slot {
  /// The columns that claims and facts share.
  func columns() throws -> Columns {
    [
      ("attribute", attribute), ("subject", subject.text), ("subject_kind", subject.kind.rawValue),
      ("qualifiers", try JSON.text(wordsByRole)),
    ]
  }

  init(row: Row) throws {
    let cell: String = try row.decode(forColumn: "qualifiers")
    let words: [String: [String]] = cell == "{}" ? [:] : try JSON.content(of: cell)
    let qualifiers = try words.flatMap { role, texts in
      guard let role = Qualifier.Role(rawValue: role) else {
        throw UnreadableColumn(column: "qualifiers", found: role)
      }
      return texts.map { Qualifier(role, $0) }
    }
    self.init(
      attribute: try row.decode(forColumn: "attribute"),
      subject: Subject(try row.decode(forColumn: "subject"), try row.decode(case: "subject_kind")),
      qualifiers: qualifiers
    )
  }

  private var wordsByRole: [String: [String]] {
    Dictionary(grouping: qualifiers, by: \.role.rawValue).mapValues { $0.map(\.text) }
  }
}
