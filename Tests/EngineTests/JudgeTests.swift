import TestKit
import Testing

@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct JudgeTests {
  private let desk: Desk
  private let signed = ["--by", "J. Doe", "--why", "I asked them"]

  init() throws {
    desk = try Desk()
    #expect(try desk.run("report").status == 1)
  }

  @Test func `a dismissed conflict is shown as dismissed and fails no more`() throws {
    let key = try desk.finding("date-basis").text("key")
    #expect(try desk.run("judge", [String(key.prefix(6)), "dismiss"] + signed).status == 0)
    let report = try desk.run("report")
    #expect(report.status == 0)
    #expect(report.output.contains("DISMISSED"))
    #expect(report.output.contains("by J. Doe"))
    #expect(report.output.contains("I asked them"))
    #expect(try desk.run("judge", [key, "confirm"] + signed).status == 0)
    #expect(try desk.run("report").status == 1)
  }

  @Test func `a judgement that ended is not applied, and none is lost`() throws {
    let key = try desk.finding("date-basis").text("key")
    let past = ["--until", "2020-01-01"]
    #expect(try desk.run("judge", [key, "dismiss"] + signed + past).status == 0)
    #expect(try desk.run("report").status == 1)
    #expect(try desk.run("judgements").output.contains("until 2020-01-01"))
  }

  @Test func `the preferred answer is marked, and must be one of the answers`() throws {
    let key = try desk.finding("date-basis").text("key")
    let wrong = try desk.run("judge", [key, "prefer", "2025-06-09"] + signed)
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("2025-06-05"))
    #expect(try desk.run("judge", [key, "prefer", "2025-06-05"] + signed).status == 0)
    #expect(try desk.run("report").output.contains("preferred by J. Doe"))
  }

  @Test func `claims that an editor parted stand apart, and joined ones together`() throws {
    let fact = try #require(
      desk.facts().first { $0.text("verdict") == "agreement" && $0.text("label").contains("Trump") }
    )
    let claims = fact.claims
    let (left, right) = (claims[0].text("key"), claims[1].text("key"))
    #expect(try desk.run("judge", [left, "different", right] + signed).status == 0)
    let homes = { key in
      try desk.facts().firstIndex { $0.claims.contains { $0.text("key") == key } }
    }
    #expect(try homes(left) != homes(right))
    #expect(try desk.run("judge", [right, "same", left] + signed).status == 0)
    #expect(try homes(left) == homes(right))
  }

  @Test func `what was exported is imported once, and a broken line is named`() throws {
    let key = try desk.finding("date-basis").text("key")
    #expect(try desk.run("judge", [key, "dismiss"] + signed).status == 0)
    let exported = try desk.run("judgements", ["--export"]).output
    let other = try Desk()
    let file = try other.folder.write(exported + "nonsense\n", to: "judgements.jsonl")
    let taken = try other.run("judgements", ["--import", file])
    #expect(taken.status == 2)
    #expect(taken.output == "1 added, 1 refused\n")
    #expect(taken.errors.contains("judgements.jsonl:2:"))
    #expect(try other.run("judgements", ["--import", file]).output == "0 added, 1 refused\n")
    #expect(try other.run("judgements", ["--export"]).output == exported)
    #expect(try other.run("report").status == 0)
  }

  @Test(arguments: [
    ["", "dismiss"], ["zz", "dismiss"], ["0", "same"], ["0", "prefer"], ["0", "dismiss", "more"],
    ["0", "shout"],
  ])
  func `what names nothing is one line and status 2`(words: [String]) throws {
    let run = try desk.run("judge", words + signed)
    #expect(run.status == 2)
    #expect(run.output.isEmpty && run.errors.hasPrefix("crosscheck: "))
    #expect(try desk.run("judgements").output.isEmpty)
  }
}
