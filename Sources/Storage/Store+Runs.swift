import Facts
import GRDB

extension Store {
  /// Notes that a run begins.
  package func begin(_ command: String, engine: String, at time: String) throws(StoreError)
    -> RunLog
  {
    try write { database in
      try database.insert(
        [("started", time), ("command", command), ("engine", engine)],
        into: "run"
      )
      return RunLog(
        number: Int(database.lastInsertedRowID),
        started: time,
        command: command,
        engine: engine
      )
    }
  }

  /// Notes what a run came to so far; the last note holds.
  package func note(_ log: RunLog) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE run SET finished = ?, added = ?, replaced = ?, unchanged = ?, skipped = ?,
            findings = ?
          WHERE number = ?
          """,
        arguments: [
          log.finished, log.added, log.replaced, log.unchanged,
          try JSON.text(log.skipped.map(RemarkCell.init)),
          try JSON.text(
            Dictionary(uniqueKeysWithValues: log.findings.map { ($0.key.rawValue, $0.value) })
          ),
          log.number,
        ]
      )
    }
  }

  /// The finished run of a command that has this number, or the last one; nil where there is none.
  package func lastRun(_ command: String, number: Int? = nil) throws(StoreError) -> RunLog? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM run WHERE command = ? AND finished IS NOT NULL AND number = ifnull(?, number)
          ORDER BY number DESC LIMIT 1
          """,
        arguments: [command, number]
      ).map(RunLog.init(row:))
    }
  }

  /// All runs, the first first.
  package func runs() throws(StoreError) -> [RunLog] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number").map(RunLog.init(row:))
    }
  }
}

extension RunLog {
  fileprivate init(row: Row) throws {
    let skipped: [RemarkCell] = try row.decode(json: "skipped")
    let findings: [String: String] = try row.decode(json: "findings")
    self.init(
      number: try row.decode(forColumn: "number"),
      started: try row.decode(forColumn: "started"),
      finished: try row.decode(forColumn: "finished"),
      command: try row.decode(forColumn: "command"),
      engine: try row.decode(forColumn: "engine"),
      added: try row.decode(forColumn: "added"),
      replaced: try row.decode(forColumn: "replaced"),
      unchanged: try row.decode(forColumn: "unchanged"),
      skipped: skipped.map(\.remark),
      findings: Dictionary(uniqueKeysWithValues: findings.map { (Identifier($0.key), $0.value) })
    )
  }
}
