import Foundation
import Language
import TestKit
import Testing

/// spaCy 3.8.18 gave the answers, with `en_core_web_md` 3.8.0.
@Suite(.needsModel) struct ParityTests {
  private static let sentences: [ParityCase] = {
    let path = Fixtures.folder + "/language/sentences.jsonl"
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(ParityCase.self, from: $0)
    }
  }()

  private static let shared: [String] = {
    let root = Fixtures.folder + "/../../shared/evaluation/parity"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { root + "/" + $0 }
  }()

  private func check(_ parity: ParityCase, _ name: String) throws {
    let model = try #require(TestModel.model)
    let rows = ParityCase.rows(of: model.analyze(parity.text))
    #expect(rows.count == parity.tokens.count, "\(name)")
    for (row, expected) in zip(rows, parity.tokens) where row != expected {
      Issue.record("\(name): \(row) is not \(expected)")
    }
  }

  @Test func `sentences of ours get spaCy's tokens, field for field`() throws {
    #expect(Self.sentences.count == 36)
    for sentence in Self.sentences { try check(sentence, sentence.text) }
  }

  @Test(.enabled(if: !ParityTests.shared.isEmpty, "no parity texts under ../shared"))
  func `the shared texts get spaCy's tokens, field for field`() throws {
    for path in Self.shared {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      try check(JSONDecoder().decode(ParityCase.self, from: data), path)
    }
  }
}
