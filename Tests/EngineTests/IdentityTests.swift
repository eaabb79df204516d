import Foundation
import TestKit
import Testing

/// A finding keeps its key from run to run.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct IdentityTests {
  private let desk: DropDesk

  init() throws { desk = try DropDesk() }

  /// The findings of all stories but for the last article of each, then with them.
  @Test func `a key survives the articles of the next day`() throws {
    let folder = Fixtures.folder + "/stories"
    let stories = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var later: [(String, String)] = []
    for story in stories {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + story)
        .filter { $0 != "gold.json" }.sorted()
      for name in names.dropLast() { try desk.put(story: story, name) }
      later.append((story, try #require(names.last)))
    }
    let before = try desk.audited().findings
    for (story, name) in later { try desk.put(story: story, name) }
    let after = try desk.audited().findings
    #expect(before.count > 10)
    let keys = Set(before.map { $0.text("key") })
    let names = Set(before.map(IdentityTests.name))
    for finding in after where names.contains(IdentityTests.name(finding)) {
      #expect(finding.text("state") != "new", "\(finding.text("label"))")
    }
    #expect(keys.count == before.count)
  }

  /// What a reader would call one finding: story by its articles' first, kind, rule, answers.
  private static func name(_ finding: [String: Any]) -> String {
    let values = (finding["values"] as? [[String: Any]] ?? [])
    let stories = values.flatMap { $0["claims"] as? [[String: Any]] ?? [] }.map { claim in
      let name = claim.text("article").split(separator: "/").last ?? ""
      return name.split(separator: "-").dropLast().joined(separator: "-")
    }
    return
      ([finding.text("type"), finding.text("rule"), stories.min() ?? ""]
      + values.map { $0.text("value") }.sorted()).joined(separator: " ")
  }

  @Test func `a key survives another reading of the same bytes`() throws {
    try desk.put(story: "derailment", "a1.txt", "a2.html", "a3.txt", "a4.json", "a5.txt", "a6.txt")
    let first = try desk.audited().findings
    try desk.execute("UPDATE article SET engine = 'an older one'")
    let (note, second) = try desk.audited()
    #expect(note.count("articles", "replaced") == 6)
    #expect(second.map { $0.text("key") } == first.map { $0.text("key") })
    #expect(second.allSatisfy { $0.text("state") == "unchanged" })
  }
}
