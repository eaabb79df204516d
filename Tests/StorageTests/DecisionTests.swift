import Facts
import GRDB
import Storage
import Testing

@Suite struct DecisionTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `judgements come back in the order they were made, and stay`() throws {
    let decisions: [Judgement.Decision] = [
      .confirm(Identifier("f1")), .dismiss(Identifier("f1")),
      .prefer(Identifier("f1"), "2025-06-05"), .same(Identifier("c1"), Identifier("c2")),
      .different(Identifier("c1"), Identifier("c3")),
    ]
    let judgements = decisions.map {
      Judgement(
        $0,
        author: "J. Doe",
        made: "2026-11-26T10:00:00Z",
        why: "I asked them",
        until: CivilDay(iso: "2026-12-31")
      )
    }
    let store = try Store.open(scratch.path())
    for judgement in judgements { try store.append([judgement]) }
    #expect(try store.judgements() == judgements)
    try expectAppendOnly("judgement")
  }

  @Test func `suppressions come back in the order they were made, and stay`() throws {
    let ends: [Suppression.End] = [
      .day(try #require(CivilDay(iso: "2026-12-31"))), .article(beyond: [Identifier("a1")]),
    ]
    let suppressions = ends.map {
      Suppression(
        rule: "date-basis",
        finding: Identifier("f1"),
        author: "J. Doe",
        made: "2026-11-26T10:00:00Z",
        why: "known",
        end: $0
      )
    }
    let store = try Store.open(scratch.path())
    for suppression in suppressions { try store.append(suppression) }
    #expect(try store.suppressions() == suppressions)
    try expectAppendOnly("suppression")
  }

  @Test func `a run is known from its beginning, and by its last note`() throws {
    let store = try Store.open(scratch.path())
    let killed = try store.begin("ingest", engine: "e", at: "2026-11-26T10:00:00Z")
    var log = try store.begin("audit", engine: "e", at: "2026-11-26T11:00:00Z")
    log.finished = "2026-11-26T11:05:00Z"
    log.added = 3
    log.replaced = 2
    log.unchanged = 1
    log.skipped = [Remark(slug: "binary", path: "x.pdf", text: "Not a text.")]
    log.findings = [Identifier("f1"): "d1", Identifier("f2"): "d2"]
    try store.note(log)
    #expect(try store.runs() == [killed, log])
  }

  private func expectAppendOnly(_ table: String) throws {
    try DatabaseQueue(path: scratch.path()).write { database in
      for change in ["UPDATE \(table) SET why = ''", "DELETE FROM \(table)"] {
        #expect(throws: DatabaseError.self) { try database.execute(sql: change) }
      }
    }
  }
}
