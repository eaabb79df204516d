import Facts
import Foundation
import Testing

@testable import Engine

/// How a finding is found again in the next run.
@Suite struct MatchingTests {
  /// A finding of one kind; `answers` are values with the items that give them.
  private func finding(
    _ fingerprint: String,
    rule: String = "count-differs",
    _ answers: KeyValuePairs<String, [String]>
  ) throws -> Finding {
    let cells = answers.map { value, items in
      ["value": value, "items": items, "articles": items] as [String: Any]
    }
    let fields: [String: Any] = [
      "key": fingerprint, "fingerprint": fingerprint, "rule": rule, "kind": "count",
      "standing": "conflict/hard", "story": "s", "label": "l", "answers": cells,
    ]
    let data = try JSONSerialization.data(withJSONObject: fields)
    return try JSONDecoder().decode(Finding.self, from: data)
  }

  private func names(_ findings: [Finding], after before: [Finding]) -> [String] {
    named(findings, after: before).map(\.key.rawValue)
  }

  @Test func `another wording of the slot keeps the name`() throws {
    let before = [try finding("old", ["3": ["a", "b"], "4": ["c"]])]
    let now = [try finding("new", ["3": ["b", "d"], "4": ["c"]])]
    #expect(continuations(of: now, among: before) == [0])
    #expect(names(now, after: before) == ["old"])
  }

  @Test func `an answer more continues the finding under a name of its own`() throws {
    let before = [try finding("old", ["3": ["a"], "4": ["c"]])]
    let now = [try finding("new", ["3": ["a"], "4": ["c"], "5": ["d"]])]
    #expect(continuations(of: now, among: before) == [0])
    #expect(names(now, after: before) == ["new"])
  }

  @Test func `another rule makes another name`() throws {
    let before = [try finding("old", ["3": ["a"], "4": ["c"]])]
    let now = [try finding("new", rule: "date-basis", ["3": ["a"], "4": ["c"]])]
    #expect(names(now, after: before) == ["new"])
  }

  @Test func `the same answers of other articles are another finding`() throws {
    let before = [try finding("old", ["3": ["a"], "4": ["c"]])]
    let now = [try finding("new", ["3": ["x"], "4": ["y"]])]
    #expect(continuations(of: now, among: before) == [nil])
  }

  @Test func `witnesses come before a fingerprint that two stories share`() throws {
    let before = [try finding("same", ["3": ["a"], "4": ["c"]])]
    let now = [
      try finding("same", ["3": ["x"], "4": ["y"]]), try finding("same", ["3": ["a"], "4": ["c"]]),
    ]
    #expect(continuations(of: now, among: before) == [nil, 0])
    #expect(names(now, after: before) == ["same-2", "same"])
  }

  @Test func `a drop that lies elsewhere is known by fingerprints alone`() throws {
    let before = [try finding("same", ["3": ["here/a"], "4": ["here/c"]])]
    let now = [try finding("same", ["3": ["there/a"], "4": ["there/c"]])]
    #expect(continuations(of: now, among: before) == [0])
    #expect(Baseline(before).difference(to: now).added.isEmpty)
  }
}
