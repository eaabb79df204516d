import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct WatchTests {
  private let desk: DropDesk
  private var output: String { desk.path("output") }

  init() throws { desk = try DropDesk() }

  private func waitFor(_ text: String) throws -> Bool {
    for _ in 0..<600 {
      if try String(contentsOfFile: output, encoding: .utf8).contains(text) { return true }
      usleep(100_000)
    }
    return false
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `files that land are audited when they are complete, until a signal`(signal: Int32) throws {
    try desk.put(story: "canada-china-call", "a1.txt")
    let process = try desk.program.start(
      ["audit", "--database", desk.database, "--watch", desk.drop],
      output: output
    )
    defer { process.terminate() }
    #expect(try waitFor("run 1"))
    try FileManager.default.createDirectory(
      atPath: desk.drop + "/wire",
      withIntermediateDirectories: false
    )
    let whole = try Data(
      contentsOf: URL(fileURLWithPath: Fixtures.folder + "/stories/canada-china-call/a3.txt")
    )
    let path = desk.drop + "/wire/a3.txt"
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: whole.prefix(700))
    sleep(2)
    #expect(try !String(contentsOfFile: output, encoding: .utf8).contains("wire/a3.txt: "))
    try file.write(contentsOf: whole.dropFirst(700))
    try file.close()
    #expect(try waitFor("2 articles"))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try desk.audited().note.count("articles", "unchanged") == 2)
  }

  @Test func `a signal in the middle of an audit ends it, and the next one carries on`() throws {
    let folder = Fixtures.folder + "/stories"
    for story in try FileManager.default.contentsOfDirectory(atPath: folder) {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/" + story) {
        if name != "gold.json" { try desk.put(story: story, name) }
      }
    }
    let process = try desk.program.start(
      ["audit", "--database", desk.database, "--watch", desk.drop],
      output: output
    )
    usleep(1_500_000)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    try desk.audit()
    _ = try desk.crosscheck("audit", "--database", desk.path("calm"), desk.drop)
    #expect(try desk.rows() == desk.rows(desk.path("calm")))
  }
}
