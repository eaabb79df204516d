package import Facts
import GRDB

extension Store {
  /// Adds an editor's judgement; it is on the disk when this returns.
  package func append(_ judgement: Judgement) throws(StoreError) {
    try writeDurably { try $0.insert(judgement.columns, into: "judgement") }
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
    let (word, object) = decision.cells
    return [
      ("made", made), ("author", author), ("decision", word), ("fact", fact.rawValue),
      ("object", object), ("why", why), ("until", until?.iso),
    ]
  }

  fileprivate init(row: Row) throws {
    self.init(
      fact: Identifier(try row.decode(forColumn: "fact")),
      decision: try Decision(row: row),
      author: try row.decode(forColumn: "author"),
      made: try row.decode(forColumn: "made"),
      why: try row.decode(forColumn: "why"),
      until: try row.decode(day: "until")
    )
  }
}

extension Judgement.Decision {
  fileprivate var cells: (word: String, object: String?) {
    switch self {
    case .confirm: ("confirm", nil)
    case .dismiss: ("dismiss", nil)
    case .same(let fact): ("same", fact.rawValue)
    case .different(let fact): ("different", fact.rawValue)
    case .prefer(let value): ("prefer", value)
    }
  }

  fileprivate init(row: Row) throws {
    let word: String = try row.decode(forColumn: "decision")
    let object: String? = try row.decode(forColumn: "object")
    switch (word, object) {
    case ("confirm", nil): self = .confirm
    case ("dismiss", nil): self = .dismiss
    case ("same", let fact?): self = .same(Identifier(fact))
    case ("different", let fact?): self = .different(Identifier(fact))
    case ("prefer", let value?): self = .prefer(value)
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
