import Facts
import Foundation
import Reporting
import TestKit
import Testing

@Suite struct RulesTests {
  @Test func `ids are unique and in kebab-case`() {
    let ids = Rules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.split(separator: "-").joined(separator: "-") == id)
      #expect(id.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(id)")
    }
  }

  @Test(arguments: Rules.all.map(\.id))
  func `a rule has a title, a meaning and an example`(id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
    #expect(rule.meaning.hasSuffix("."))
    #expect(!rule.meaning.contains("\n"))
    #expect(!rule.example.isEmpty)
    let lines = rule.text().split(separator: "\n")
    #expect(lines.first == "\(id): \(rule.title)")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `every rule the canonical report cites is in the table`() {
    for verdict in CanonicalReport.report.sections.flatMap(\.verdicts) {
      #expect(Rules.rule(verdict.reason.slug) != nil, "\(verdict.reason.slug)")
    }
  }

  @Test func `every reason that the sources give is explained`() throws {
    let sources = URL(fileURLWithPath: Fixtures.folder).deletingLastPathComponent()
      .appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var slugs: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /Reason\(\s*"([a-z-]+)"/) { slugs.insert(String(match.1)) }
    }
    #expect(slugs.contains("date-basis"))
    for slug in slugs { #expect(Rules.rule(slug) != nil, "\(slug)") }
  }

  @Test func `an unknown rule is none`() {
    #expect(Rules.rule("") == nil)
    #expect(Rules.rule("no-such-rule") == nil)
  }
}
