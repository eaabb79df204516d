package import Facts
import GRDB

extension Store {
  /// Adds editors' judgements, all or none; they are on the disk when this returns.
  package func append(_ judgements: [Judgement]) throws(StoreError) {
    try writeDurably { try $0.insert(judgements.map(\.columns), into: "judgement") }
  }

  /// All judgements, in the order they were appended.
  package func judgements() throws(StoreError) -> [Judgement] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM judgement ORDER BY number")
        .map(Judgement.init(row:))
    }
  }

  /// Adds a suppression; it is on the disk when this returns.
  package func append(_ suppression: Suppression) throws(StoreError) {
    try writeDurably { try $0.insert(try suppression.columns(), into: "suppression") }
  }

  /// All suppressions, in the order they were appended.
  package func suppressions() throws(StoreError) -> [Suppression] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM suppression ORDER BY number")
        .map(Suppression.init(row:))
    }
  }
}

extension Judgement {
  fileprivate var columns: Columns {
    let (subject, object) = decision.cells
    return [
      ("made", made), ("author", author), ("decision", decision.word), ("subject", subject),
      ("object", object), ("why", why), ("until", until?.iso),
    ]
  }

  fileprivate init(row: Row) throws {
    self.init(
      try Decision(row: row),
      author: try row.decode(forColumn: "author"),
      made: try row.decode(forColumn: "made"),
      why: try row.decode(forColumn: "why"),
      until: try row.decode(day: "until")
    )
  }
}

extension Judgement.Decision {
  fileprivate var cells: (subject: String, object: String?) {
    switch self {
    case .confirm(let key), .dismiss(let key): (key.rawValue, nil)
    case .prefer(let key, let value): (key.rawValue, value)
    case .same(let left, let right), .different(let left, let right):
      (left.rawValue, right.rawValue)
    }
  }

  fileprivate init(row: Row) throws {
    let word: String = try row.decode(forColumn: "decision")
    let subject: String = try row.decode(forColumn: "subject")
    let object: String? = try row.decode(forColumn: "object")
    switch (word, object) {
    case ("confirm", nil): self = .confirm(Identifier(subject))
    case ("dismiss", nil): self = .dismiss(Identifier(subject))
    case ("prefer", let value?): self = .prefer(Identifier(subject), value)
    case ("same", let other?): self = .same(Identifier(subject), Identifier(other))
    case ("different", let other?): self = .different(Identifier(subject), Identifier(other))
    default: throw UnreadableColumn(column: "decision", found: word)
    }
  }
}

extension Suppression {
  fileprivate func columns() throws -> Columns {
    let shared: Columns = [
      ("made", made), ("author", author), ("rule", rule), ("finding", finding.rawValue),
      ("why", why),
    ]
    return switch end {
    case .day(let day): shared + [("until_day", day.iso)]
    case .article(let articles):
      shared + [("until_beyond", try JSON.text(articles.map(\.rawValue)))]
    }
  }

  fileprivate init(row: Row) throws {
    let end: End
    if let day = try row.decode(day: "until_day") {
      end = .day(day)
    } else {
      let articles: [String] = try row.decode(json: "until_beyond")
      end = .article(beyond: articles.map { Identifier($0) })
    }
    self.init(
      rule: try row.decode(forColumn: "rule"),
      finding: Identifier(try row.decode(forColumn: "finding")),
      author: try row.decode(forColumn: "author"),
      made: try row.decode(forColumn: "made"),
      why: try row.decode(forColumn: "why"),
      end: end
    )
  }
}
