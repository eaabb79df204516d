import Facts
import Language
import Normalizing
import TestKit
import Testing

@Suite(.enabled(if: model != nil, "needs the English model: crosscheck model fetch"))
struct CorpusTests {
  static let rows = Mention.Kind.allCases.flatMap { Corpus($0.rawValue).rows }

  @Test(arguments: rows)
  func `a sentence holds the mentions its row says, and no other of the corpus's kind`(
    _ row: Corpus.Row
  ) throws {
    let analysis = try #require(model).analyze(row.text)
    let found = mentions(in: analysis, published: row.published, country: row.country)
    #expect(row.brackets.count == row.expected.count, "\(row.testDescription): uneven brackets")
    for (bytes, expectation) in zip(row.brackets, row.expected) {
      let mention = found.first { $0.bytes == bytes && $0.kind.rawValue == expectation.kind }
      #expect(mention?.value.told == expectation.value, row.comment(found))
      if let basis = expectation.basis { #expect(mention?.basis == basis, row.comment(found)) }
      if let head = expectation.head {
        #expect(mention?.head.map { analysis.words[$0] } == head, row.comment(found))
      }
    }
    let others = found.filter { $0.kind.rawValue == row.kind && !row.brackets.contains($0.bytes) }
    if row.kind != "count" || row.expected.isEmpty { #expect(others.isEmpty, row.comment(found)) }
  }

  @Test(arguments: rows)
  func `the same is found behind another block of text`(_ row: Corpus.Row) throws {
    let model = try #require(model)
    let prefix = "Ĝis morgaŭ — 5 €.\n\n"
    let shift = prefix.utf8.count
    let alone = mentions(
      in: model.analyze(row.text),
      published: row.published,
      country: row.country
    )
    let text = prefix + row.text
    let behind = mentions(
      in: model.analyze(text, blocks: [0..<shift - 2, shift..<text.utf8.count]),
      published: row.published,
      country: row.country
    )
    let shifted = behind.filter { $0.bytes.lowerBound >= shift }
    #expect(shifted.map(\.value) == alone.map(\.value))
    #expect(shifted.map { $0.bytes.lowerBound - shift } == alone.map(\.bytes.lowerBound))
  }

  @Test(arguments: rows)
  func `spans lie in the text and in their tokens, and none of one kind overlap`(_ row: Corpus.Row)
    throws
  {
    let analysis = try #require(model).analyze(row.text)
    let found = mentions(in: analysis, published: row.published, country: row.country)
    expectSound(found, in: analysis)
  }
}

extension Value {
  /// As printed; a moment with its whole TIMEX3 value.
  var told: String {
    guard case .moment(let moment) = self else { return text }
    return moment.text.prefix { "<>=~".contains($0) } + moment.timex
  }
}

extension Corpus.Row {
  fileprivate func comment(_ found: [Mention]) -> Comment {
    let listed = found.map { "\($0.kind.rawValue) \($0.value.told) «\(text.slice($0.bytes))»" }
    return "\(testDescription): \(text) — found \(listed.joined(separator: ", "))"
  }
}

/// Spans inside the text and their tokens, in order, and without overlap within a kind.
func expectSound(_ found: [Mention], in analysis: Analysis) {
  for mention in found {
    #expect(!mention.bytes.isEmpty && mention.bytes.upperBound <= analysis.text.utf8.count)
    let covered =
      analysis.spans[mention.tokens.lowerBound]
      .lowerBound..<analysis.spans[mention.tokens.upperBound - 1].upperBound
    #expect(covered.lowerBound <= mention.bytes.lowerBound)
    #expect(mention.bytes.upperBound <= covered.upperBound)
    #expect(mention.head.map { (0..<analysis.count).contains($0) } ?? true)
  }
  for (left, right) in zip(found, found.dropFirst()) {
    #expect(left.bytes.lowerBound <= right.bytes.lowerBound)
  }
  for kind in Mention.Kind.allCases {
    let spans = found.filter { $0.kind == kind }.map(\.bytes)
    for (left, right) in zip(spans, spans.dropFirst()) {
      #expect(left.upperBound <= right.lowerBound, "\(kind.rawValue)s overlap")
    }
  }
}
