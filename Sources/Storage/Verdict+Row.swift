import Facts
import GRDB

extension Fact {
  /// The columns of table fact, but for its story.
  func columns() throws -> Columns {
    try [("id", id.rawValue), ("kind", kind.rawValue), ("label", label)] + slot.columns()
  }
}

extension Verdict {
  /// The columns of table verdict, but for its fact.
  var columns: Columns {
    [
      ("standing", standing.rawValue), ("severity", severity?.rawValue),
      ("between_whom", kind?.rawValue), ("rule", reason.slug), ("reason", reason.text),
    ]
  }

  /// From a row of fact and verdict joined.
  init(row: Row, of story: Story, in database: Database) throws {
    let number: Int64 = try row.decode(forColumn: "number")
    let claims = try Claim.all(
      from: "fact_claim",
      where: "fact = ?",
      [number],
      in: database
    )
    let camps = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM camp WHERE fact = ? ORDER BY position"),
      arguments: [number]
    )
    self.init(
      fact: Fact(
        story: story.id,
        kind: try row.decode(case: "kind"),
        label: try row.decode(forColumn: "label"),
        slot: try Slot(row: row),
        claims: claims
      ),
      standing: try row.decode(case: "standing"),
      severity: try row.decodeIfPresent(case: "severity"),
      kind: try row.decodeIfPresent(case: "between_whom"),
      reason: Reason(try row.decode(forColumn: "rule"), try row.decode(forColumn: "reason")),
      camps: try camps.map { try Camp(row: $0, in: database) }
    )
  }
}

extension Camp {
  /// The columns of table camp, but for its place.
  func columns() throws -> Columns {
    try [("origins", origins), ("support", support)] + value.columns()
  }

  fileprivate init(row: Row, in database: Database) throws {
    let key: [Int64] = [try row.decode(forColumn: "fact"), try row.decode(forColumn: "position")]
    self.init(
      value: try Value(row: row),
      claims: try Claim.all(
        from: "camp_claim",
        where: "fact = ? AND camp = ?",
        StatementArguments(key),
        in: database
      ),
      origins: try row.decode(forColumn: "origins"),
      support: try row.decode(forColumn: "support")
    )
  }
}

extension Claim {
  /// The claims that a table lists for a fact or a camp, in their order.
  fileprivate static func all(
    from table: String,
    where condition: String,
    _ arguments: StatementArguments,
    in database: Database
  ) throws -> [Claim] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT claim.* FROM \(table) AS listed
            JOIN claim ON claim.article = listed.article AND claim.position = listed.claim
          WHERE \(condition) ORDER BY listed.position
          """
      ),
      arguments: arguments
    )
    return try Array(rows.map { try Claim(listed: $0, in: database) })
  }

  /// A claim that a story settled has the id of the claim its article makes.
  private init(listed row: Row, in database: Database) throws {
    let claim = try Claim(row: row)
    let id: String = try row.decode(forColumn: "id")
    guard id != claim.id.rawValue,
      let own = try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT * FROM claim WHERE article = ? AND id = ? AND story IS NULL"
        ),
        arguments: [claim.article.rawValue, id]
      )
    else {
      self = claim
      return
    }
    self = try Claim(row: own).settled(claim.value, basis: claim.basis)
  }
}
