import Foundation
import TestKit
import Testing

/// Audits killed, starved of room, and side by side.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"), .serialized)
struct KillTests {
  private let desk: DropDesk

  init() throws {
    desk = try DropDesk()
    for story in ["derailment", "winery-bid"] { try desk.put(story: story, "a1.txt", "a5.txt") }
    try desk.put(story: "canada-china-call", "a1.txt", "a2.txt", "a3.txt", "a4.txt", "a5.txt")
  }

  private func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, said: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  @Test func `after kills the next audit carries on, with nothing lost and nothing double`() throws
  {
    let script = Fixtures.folder + "/../Scripts/kill-test"
    let run = try run("/usr/bin/env", ["python3", script, desk.program.path, "8", "40", "7"])
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.hasPrefix("8 kills"))
  }

  @Test(arguments: [100, 200, 300, 400, 600])
  func `where the file may not grow the error is one line, and what is there stays whole`(
    kilobytes: Int
  ) throws {
    let calm = try desk.crosscheck("audit", "--database", desk.path("calm"), desk.drop)
    #expect(calm.status == 1)
    let words = [desk.program.path, "audit", "--database", desk.database, desk.drop]
    let starved = try run(
      "/bin/bash",
      ["-c", "ulimit -f \(kilobytes); exec \"$0\" \"$@\" > /dev/null"] + words
    )
    #expect(starved.status == 2)
    #expect(starved.said.split(separator: "\n").count == 1)
    #expect(starved.said.hasPrefix("crosscheck: \(desk.database): the disk"))
    #expect(try desk.audit().status == 1)
    #expect(try desk.rows() == desk.rows(desk.path("calm")))
  }

  @Test func `four audits of one database at once leave what one leaves`() throws {
    _ = try desk.crosscheck("audit", "--database", desk.path("calm"), desk.drop)
    let arguments = ["audit", "--database", desk.database, desk.drop]
    let pair = try (0..<4).map { try desk.program.start(arguments, output: desk.path("out\($0)")) }
    for (index, process) in pair.enumerated() {
      process.waitUntilExit()
      let said = try String(contentsOfFile: desk.path("out\(index)"), encoding: .utf8)
      #expect(process.terminationStatus == 1, "\(said.suffix(300))")
    }
    #expect(try desk.rows() == desk.rows(desk.path("calm")))
  }
}
