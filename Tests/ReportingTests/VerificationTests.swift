import Facts
import Foundation
import FoundationXML
import Reporting
import TestKit
import Testing

@Suite struct VerificationTests {
  private func written(_ format: VerificationFormat) -> String {
    report(CanonicalVerification.verification, as: format)
  }

  @Test(arguments: VerificationFormat.allCases)
  func `a verification is written as its snapshot has it`(format: VerificationFormat) throws {
    let path = Fixtures.folder + "/verify/snapshot." + format.rawValue
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(written(format).utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(path); run again without RECORD")
    } else {
      let recorded = try Data(contentsOf: URL(fileURLWithPath: path))
      let isAsRecorded = Data(written(format).utf8) == recorded
      #expect(isAsRecorded)
    }
  }

  @Test func `every statement is underlined where it stands in the draft`() throws {
    let log = try JSONSerialization.jsonObject(with: Data(written(.sarif).utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.compactMap { $0["level"] as? String } == ["warning", "warning", "error", "note"]
    )
    let scalars = Array(CanonicalVerification.draft.text.unicodeScalars)
    for result in results {
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let region = try #require(place["region"] as? [String: Any])
      let start = try #require(region["charOffset"] as? Int)
      let count = try #require(region["charLength"] as? Int)
      let snippet = try #require((region["snippet"] as? [String: Any])?["text"] as? String)
      #expect(Array(snippet.unicodeScalars) == Array(scalars[start..<start + count]))
    }
  }

  @Test func `a misquotation shows which words differ`() throws {
    let value = try JSONSerialization.jsonObject(with: Data(written(.json).utf8)) as? [String: Any]
    let statements = try #require(value?["statements"] as? [[String: Any]])
    let wording = statements.compactMap { $0["wording"] as? [String: Any] }
    #expect(wording.count == 1)
    #expect(wording.first?["only_draft"] as? [String] == ["<i>howl</i>"])
    #expect(wording.first?["only_recorded"] as? [String] == ["sing"])
  }

  @Test func `the page is well-formed, links hold, and it loads nothing`() throws {
    let page = written(.html).replacing("<!DOCTYPE html>\n", with: "")
    let reader = Elements()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    let ids = reader.attributes.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for target in reader.attributes.compactMap({ $0["href"] }) {
      #expect(ids.contains(String(target.dropFirst())))
    }
    #expect(Set(reader.names).isDisjoint(with: ["script", "link", "img", "iframe", "i"]))
  }

  private final class Elements: NSObject, XMLParserDelegate {
    var names: [String] = []
    var attributes: [[String: String]] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.append(name)
      self.attributes.append(attributes)
    }
  }
}
