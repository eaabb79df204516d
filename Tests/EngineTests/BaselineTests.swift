import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct BaselineTests {
  private let desk: DropDesk
  private var known: String { desk.path("known.jsonl") }

  init() throws {
    desk = try DropDesk()
    try desk.put(story: "canada-china-call", "a1.txt", "a2.txt", "a3.txt", "a4.txt", "a5.txt")
    try desk.audit()
  }

  private func baseline(_ command: String, _ more: String...) throws -> Program.Run {
    try desk.program.run(["baseline", command, known, "--database", desk.database] + more)
  }

  @Test func `what a baseline knows does not fail, and what it lacks does`() throws {
    #expect(try baseline("create").output == "\(known): 1 known\n")
    #expect(try desk.audit("--baseline", known).status == 0)
    #expect(try baseline("diff").status == 0)
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt", "a3.html", "a4.json", "a5.txt")
    let run = try desk.audit("--baseline", known)
    #expect(run.status == 1)
    #expect(run.output.contains("since baseline \(known)"))
    #expect(run.output.contains("1 unchanged"))
    let difference = try baseline("diff")
    #expect(difference.status == 1)
    #expect(difference.output.split(separator: "\n").allSatisfy { $0.hasPrefix("+ ") })
  }

  @Test func `a baseline covers a database made from nothing`() throws {
    _ = try baseline("create")
    try FileManager.default.removeItem(atPath: desk.database)
    #expect(try desk.audit("--baseline", known).status == 0)
  }

  @Test func `overwriting needs a word, and says what changes`() throws {
    _ = try baseline("create")
    let refused = try baseline("create")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--accept-new"))
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt", "a3.html", "a4.json", "a5.txt")
    try desk.audit()
    let accepted = try baseline("create", "--accept-new")
    #expect(accepted.status == 0)
    #expect(accepted.output.hasPrefix("+ "))
    #expect(try baseline("diff").status == 0)
  }

  @Test func `pruning takes out what is gone and adds nothing`() throws {
    _ = try baseline("create")
    try desk.edit("canada-china-call-a3.txt", "June 6", to: "June 5")
    try desk.edit("canada-china-call-a4.txt", "June 7", to: "June 5")
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt", "a3.html", "a4.json", "a5.txt")
    try desk.audit()
    #expect(try baseline("prune").output.hasPrefix("- "))
    #expect(try desk.crosscheck("baseline", "show", known).output.isEmpty)
  }

  @Test func `a damaged baseline is an error with its line`() throws {
    try "{\"schema\":\"crosscheck.baseline/1\"}\n{\"key\":3}\n"
      .write(toFile: known, atomically: true, encoding: .utf8)
    let run = try desk.audit("--baseline", known)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(known):2: expected"))
  }
}
