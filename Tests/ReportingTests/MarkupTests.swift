import Facts
import Foundation
import FoundationXML
import Reporting
import Testing

@Suite struct MarkupTests {
  @Test func `the page is well-formed and every id stands once`() throws {
    let page = try #require(report(CanonicalReport.report, as: "html"))
    let document = try Document(page.replacing("<!DOCTYPE html>\n", with: ""))
    let ids = document.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = document.elements.compactMap { $0.attributes["href"] }
    #expect(!targets.isEmpty)
    for target in targets {
      let isThere = ids.contains(String(target.dropFirst())) && target.hasPrefix("#")
      #expect(isThere || target.hasPrefix("https://"))
    }
  }

  @Test func `the page loads and runs nothing`() throws {
    let page = try #require(report(CanonicalReport.report, as: "html"))
    let document = try Document(page.replacing("<!DOCTYPE html>\n", with: ""))
    let names = Set(document.elements.map(\.name))
    #expect(
      names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "base", "form"])
    )
    for element in document.elements {
      #expect(element.attributes["src"] == nil && element.attributes["style"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
    }
    #expect(!page.contains("url(") && !page.contains("@import"))
    #expect(document.text.contains("<script>alert(\"x\")</script>"))
  }

  @Test func `every quote of a conflict stands on the page with its value marked`() throws {
    let page = try #require(report(CanonicalReport.report, as: "html"))
    let document = try Document(page.replacing("<!DOCTYPE html>\n", with: ""))
    let marks = document.elements.filter { $0.name == "mark" }.count
    let sentences = Set(CanonicalReport.claims.map { [$0.sentence.hashValue, $0.value.hashValue] })
    #expect(marks == sentences.count)
  }

  @Test func `a story with one article, no dates and no facts is a page too`() throws {
    let story = Story(title: "", articles: [])
    let section = Report.Section(
      story: story,
      articles: [CableCar.hostile],
      provenance: [],
      verdicts: []
    )
    let bare = Report(model: "", sections: [section], coverage: .init(), remarks: [])
    for reporter in Reporters.all { #expect(report(bare, as: reporter.id) != nil) }
    let page = try #require(report(bare, as: "html"))
    _ = try Document(page.replacing("<!DOCTYPE html>\n", with: ""))
  }

  @Test func `a test suite counts its cases`() throws {
    let document = try Document(try #require(report(CanonicalReport.report, as: "junit")))
    let count = { (name: String) in document.elements.count { $0.name == name } }
    let root = try #require(document.elements.first)
    #expect(root.attributes["tests"] == String(count("testcase")))
    #expect(root.attributes["failures"] == String(count("failure")))
    #expect(root.attributes["errors"] == String(count("error")))
    #expect(count("failure") == 5)
    #expect(count("skipped") == 1)
    #expect(count("error") == 1)
  }
}

/// The elements and the text of an XML document, by Foundation's parser.
private struct Document {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  let elements: [Element]
  let text: String

  struct Malformed: Error { let line: Int }

  init(_ source: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw Malformed(line: parser.lineNumber) }
    elements = reader.elements
    text = reader.text
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    var text = ""

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }
}
