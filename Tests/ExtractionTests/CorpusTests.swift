import Extraction
import Facts
import Foundation
import Language
import Normalizing
import TestKit
import Testing

/// A sentence of an extractor's corpus with the claims that it must yield: `attribute = value`;
/// none for a negative.
private struct Row: Sendable, CustomTestStringConvertible {
  let extractor: String
  let line: Int
  let sentence: String
  var expected: [String] = []

  var testDescription: String { "extract/\(extractor).corpus:\(line)" }

  static let all: [Row] = Extractors.all.flatMap { rows(of: $0.id) }

  static func rows(of extractor: String) -> [Row] {
    let path = Fixtures.folder + "/extract/\(extractor).corpus"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("> ") || line.hasPrefix("! ") {
        rows.append(
          Row(extractor: extractor, line: index + 1, sentence: String(line.dropFirst(2)))
        )
      } else if !line.isEmpty, !line.hasPrefix("#"), !rows.isEmpty {
        rows[rows.count - 1].expected.append(String(line))
      }
    }
    return rows
  }
}

private let model: LanguageModel? = {
  let environment = ProcessInfo.processInfo.environment
  let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
  let path = environment["CROSSCHECK_MODEL"] ?? cache + "/crosscheck/en_core_web_md-3.8.0.model"
  return try? LanguageModel(path: path)
}()

@Suite(.enabled(if: model != nil, "no model: run make setup"))
struct CorpusTests {
  private func found(in row: Row, prefix: String = "") throws -> [Claim] {
    let text = prefix + row.sentence
    let article = Article(
      id: Identifier("corpus"),
      path: "corpus",
      item: "corpus",
      version: "",
      text: text,
      zones: [Zone(.body, prefix.utf8.count..<text.utf8.count)],
      source: Source(name: "corpus", basis: .path),
      headline: nil,
      byline: nil,
      dateline: nil,
      publication: Publication(day: CivilDay(year: 2025, month: 6, day: 6), basis: .given),
      language: "en",
      wire: nil
    )
    let analysis = try #require(model).analyze(text, blocks: article.zones.map(\.bytes))
    let reading = Reading(
      article: article,
      analysis: analysis,
      mentions: mentions(in: analysis, published: article.publication.day, country: nil)
    )
    let extractor = try #require(Extractors.all.first { $0.id == row.extractor })
    return extractor.claims(in: reading)
  }

  @Test(arguments: Row.all)
  fileprivate func `a sentence yields its claims`(_ row: Row) throws {
    let claims = try found(in: row)
    #expect(claims.map { "\($0.slot.attribute) = \($0.value.text)" } == row.expected)
    for claim in claims { #expect(!row.sentence.slice(claim.span.bytes).isEmpty) }
  }

  @Test(arguments: Row.all)
  fileprivate func `what stands before in other letters only moves the spans`(_ row: Row) throws {
    let prefix = "Ünïcödé → 日本\n"
    let plain = try found(in: row).map(\.span.bytes)
    let moved = try found(in: row, prefix: prefix).map(\.span.bytes)
    #expect(
      moved
        == plain.map {
          $0.lowerBound + prefix.utf8.count..<$0.upperBound + prefix.utf8.count
        }
    )
  }

  @Test func `every extractor has a corpus with a positive and a negative sentence`() {
    for extractor in Extractors.all {
      let rows = Row.rows(of: extractor.id)
      #expect(rows.contains { !$0.expected.isEmpty }, "\(extractor.id) has no positive sentence")
      #expect(rows.contains { $0.expected.isEmpty }, "\(extractor.id) has no negative sentence")
    }
  }
}
