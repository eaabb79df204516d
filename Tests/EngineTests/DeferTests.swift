import TestKit
import Testing

/// Articles that are kept first and read later.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct DeferTests {
  private let desk: DropDesk

  init() throws {
    desk = try DropDesk()
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt", "a3.html", "a4.json", "a5.txt")
  }

  private func ingest(_ flags: String...) throws -> Program.Run {
    try desk.program.run(["ingest", "--database", desk.database, desk.drop] + flags)
  }

  @Test func `an audit of deferred articles leaves what an audit leaves`() throws {
    #expect(try ingest("--defer").status == 0)
    #expect(try desk.rows().filter { $0.hasPrefix("claim ") }.isEmpty)
    try desk.audit()
    let calm = ["audit", "--database", desk.path("calm"), desk.drop]
    #expect(try desk.program.run(calm).status < 2)
    #expect(try desk.rows() == desk.rows(desk.path("calm")))
  }

  @Test func `deferring again changes nothing, whoever read the articles`() throws {
    _ = try ingest("--defer")
    let unread = try desk.rows()
    #expect(try ingest("--defer").status == 0)
    #expect(try desk.rows() == unread)
    try desk.audit()
    let read = try desk.rows()
    #expect(try ingest("--defer").status == 0)
    #expect(try desk.rows() == read)
  }

  @Test func `what has not been read is left out aloud`() throws {
    _ = try ingest("--defer")
    let claims = try desk.crosscheck("claims", "--database", desk.database)
    #expect(claims.output.isEmpty)
    #expect(claims.errors.contains("5 articles are not read yet"))
    #expect(try ingest().status == 0)
    let later = try desk.crosscheck("claims", "--database", desk.database)
    #expect(!later.output.isEmpty && later.errors.isEmpty)
  }
}
