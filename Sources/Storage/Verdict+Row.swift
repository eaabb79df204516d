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
    let claims = try Claim.all(of: number, in: database)
    let known = Dictionary(claims) { first, _ in first }
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
        claims: claims.map(\.claim)
      ),
      standing: try row.decode(case: "standing"),
      severity: try row.decodeIfPresent(case: "severity"),
      kind: try row.decodeIfPresent(case: "between_whom"),
      reason: Reason(try row.decode(forColumn: "rule"), try row.decode(forColumn: "reason")),
      camps: try camps.map { try Camp(row: $0, known, in: database) }
    )
  }
}

extension Camp {
  /// The columns of table camp, but for its place.
  func columns() throws -> Columns {
    try [("origins", origins), ("support", support)] + value.columns()
  }

  /// `known` are the claims of its fact; a camp hardly ever has another.
  fileprivate init(row: Row, _ known: [ClaimKey: Claim], in database: Database) throws {
    let place: [Int64] = [try row.decode(forColumn: "fact"), try row.decode(forColumn: "position")]
    let keys = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT article, claim FROM camp_claim WHERE fact = ? AND camp = ? ORDER BY position"
      ),
      arguments: StatementArguments(place)
    ).map(ClaimKey.init(row:))
    self.init(
      value: try Value(row: row),
      claims: try Array(keys).map { try known[$0] ?? Claim(of: $0, in: database) },
      origins: try row.decode(forColumn: "origins"),
      support: try row.decode(forColumn: "support")
    )
  }
}

/// What a fact or a camp names a claim by: the place among its article's claims.
private struct ClaimKey: Hashable {
  let article: String
  let claim: Int

  init(row: Row) throws {
    article = try row.decode(forColumn: "article")
    claim = try row.decode(forColumn: "claim")
  }
}

extension Claim {
  /// The claims of a fact, in their order.
  fileprivate static func all(
    of fact: Int64,
    in database: Database
  ) throws -> [(key: ClaimKey, claim: Claim)] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT listed.claim, claim.* FROM fact_claim AS listed
            JOIN claim ON claim.article = listed.article AND claim.position = listed.claim
          WHERE fact = ? ORDER BY listed.position
          """
      ),
      arguments: [fact]
    )
    return try Array(rows.map { (try ClaimKey(row: $0), try Claim(listed: $0, in: database)) })
  }

  fileprivate init(of key: ClaimKey, in database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM claim WHERE article = ? AND position = ?"),
      arguments: [key.article, key.claim]
    )
    guard let row else {
      throw UnreadableColumn(column: "camp_claim.claim", found: String(key.claim))
    }
    self = try Claim(listed: row, in: database)
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
