import Facts
import Foundation
import Reporting
import Testing

@Suite struct JSONTests {
  @Test func `a JSON parser reads every string back`() throws {
    let text = "\"\\/\u{0}\u{1B}\u{7F}\u{85}\u{2028}\u{202E}é日🎈\u{FFFF}\u{E0041}\n\r\t"
    let value: JSONValue = [
      "s": .string(text), "n": [1, -2, 0.25], "t": true, "z": nil, "o": [:], "a": [],
    ]
    for isIndented in [false, true] {
      let written = value.text(isIndented: isIndented)
      let parsed = try JSONSerialization.jsonObject(with: Data(written.utf8))
      let object = try #require(parsed as? [String: Any])
      #expect((object["s"] as? String).map { Array($0.utf16) } == Array(text.utf16))
      #expect(object["n"] as? [Double] == [1, -2, 0.25])
      #expect(object["t"] as? Bool == true)
      #expect(object["z"] is NSNull)
      #expect(written.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
    }
  }

  @Test func `what is not a number is null`() {
    let value: JSONValue = [.number(.nan), .number(.infinity), .number(1e300), .number(1e-7)]
    #expect(value.text() == "[null, null, 1e+300, 1e-07]")
  }

  @Test func `members stand in the order they were given`() {
    let value: JSONValue = ["b": 1, "a": ["z": 2, "y": 3]]
    #expect(value.text() == #"{"b": 1, "a": {"z": 2, "y": 3}}"#)
  }

  @Test func `spans count code points and cut the surface out of the article`() throws {
    let written = try #require(report(CanonicalReport.report, as: "json"))
    let parsed = try JSONSerialization.jsonObject(with: Data(written.utf8))
    let claims = JSONTests.claims(in: parsed)
    #expect(claims.count == CanonicalReport.claims.count)
    for claim in claims {
      let path = try #require(claim["article"] as? String)
      let article = try #require(CableCar.articles.first { $0.path == path })
      let span = try #require(claim["span"] as? [Int])
      let surface = String.UnicodeScalarView(Array(article.text.unicodeScalars)[span[0]..<span[1]])
      #expect(Array(String(surface).utf8) == Array(((claim["surface"] as? String) ?? "").utf8))
      #expect(article.text.contains(try #require(claim["sentence"] as? String)))
    }
  }

  /// Every object under a key "claims" that is a list of objects, however deep.
  private static func claims(in node: Any) -> [[String: Any]] {
    if let list = node as? [Any] { return list.flatMap(claims) }
    guard let object = node as? [String: Any] else { return [] }
    return object.flatMap { name, value in
      name == "claims" ? value as? [[String: Any]] ?? [] : claims(in: value)
    }
  }
}

extension CanonicalReport {
  static var claims: [Claim] {
    report.sections.flatMap(\.verdicts).flatMap(\.camps).flatMap(\.claims)
  }
}
