import Dispatch
import Foundation
import TestKit
import Testing

@testable import Language

/// Hugging Face's tokenizers gave the pieces; the vectors are those of the published weights in an
/// implementation of its own, in NumPy.
@Suite(.needsEncoder) struct EncoderTests {
  private struct PieceCase: Decodable {
    let text: String
    let pieces: [Int32]
  }

  private struct VectorCase: Decodable {
    let text: String
    /// The first numbers of its vector.
    let first: [Float]
    /// With each text of the file.
    let likeness: [Float]
  }

  private let encoder: SentenceEncoder
  private let file: ModelFile
  private let pieces: WordPieces

  init() throws {
    encoder = try #require(TestModel.encoder)
    file = try ModelFile(path: TestModel.encoderPath)
    pieces = try WordPieces(file, count: 30_522)
  }

  private func lines<Line: Decodable>(of name: String) throws -> [Line] {
    let data = try Data(contentsOf: URL(fileURLWithPath: Fixtures.folder + "/language/" + name))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Line.self, from: $0)
    }
  }

  @Test func `texts of ours get the reference's pieces`() throws {
    let cases: [PieceCase] = try lines(of: "wordpieces.jsonl")
    #expect(cases.count == 71)
    for piece in cases {
      #expect(pieces.numbers(of: piece.text, limit: 256) == piece.pieces, "\(piece.text)")
    }
  }

  @Test func `names of special pieces are text`() {
    let numbers = pieces.numbers(of: "a [SEP] b [CLS]", limit: 256)
    #expect(numbers.first == 101 && numbers.last == 102)
    #expect(!numbers.dropFirst().dropLast().contains { (100...103).contains($0) })
  }

  @Test func `hostile texts are cut in time that grows with their length alone`() {
    let count = 200_000
    for text in ["a", "\u{301}", "\u{200b}", " ", "漢", "a\u{328}\u{301}", "\u{fdfa}", "%"] {
      let numbers = pieces.numbers(of: String(repeating: text, count: count), limit: 256)
      #expect((2...256).contains(numbers.count))
    }
  }

  @Test func `sentences get the reference's vectors`() throws {
    let cases: [VectorCase] = try lines(of: "vectors.jsonl")
    #expect(cases.count == 13)
    let vectors = encoder.vectors(of: cases.map(\.text))
    for (vector, expected) in zip(vectors, cases) {
      #expect(vector.count == 384)
      for (number, other) in zip(vector, expected.first) { #expect(abs(number - other) < 1e-4) }
      for (other, likeness) in zip(vectors, expected.likeness) {
        let found = cosine(vector, other)
        #expect(abs(found - likeness) < 1e-4, "\(expected.text)")
      }
    }
  }

  @Test func `a text has one vector, of length one, whatever came before and beside it`() {
    let text = "Eleven people were hurt when a tram left the rails in Larnwick."
    let vector = encoder.vectors(of: [text])[0]
    #expect(abs(cosine(vector, vector) - 1) < 1e-5)
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let others = (0...index).map { String(repeating: "Another one. ", count: 7 * $0) }
      let together = encoder.vectors(of: others + [text] + others)
      #expect(together.count == 2 * others.count + 1)
      #expect(together[others.count] == vector)
    }
  }

  @Test func `what an encoder is stands in its file`() {
    #expect("\(encoder.info)" == "all-MiniLM-L6 v2")
    #expect(encoder.info.licence == "Apache-2.0" && encoder.info.sha256.count == 64)
  }
}

/// Of two vectors of length one.
private func cosine(_ left: [Float], _ right: [Float]) -> Float {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
