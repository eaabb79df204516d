import Alignment
import Facts
import Lexicon
import Synchronization
import Testing

private let net = try? WordNet()

/// Two articles that count the ships of one harbour, and an encoder made for the test.
@Suite(.enabled(if: net != nil, "no WordNet: run make setup"))
struct MeaningTests {
  private let calls = Calls()

  /// How many facts the claims make, where all other evidence gives `odds` to their being one.
  private func facts(
    odds: Double,
    vectors: [String: [Float]]?,
    heads: [String] = ["ship", "ship"]
  ) throws -> Int {
    let calls = calls
    let likeness = vectors.map { vectors in
      Likeness(by: "test 1") { sentences in
        calls.add(sentences)
        return sentences.map { vectors[$0] ?? [1, 0] }
      }
    }
    let weights = Weights(
      parsing: """
        camps\tbias\t-\t\(odds)
        camps\tmeaning\tnone\t-5
        camps\tmeaning\tfull\t5
        """
    )
    let told = [("a", "Four ships wait.", 4.0), ("b", "Nine vessels queue.", 9.0)]
    let input = StoryInput(
      story: Story(title: "", articles: told.map { Identifier($0.0) }),
      articles: told.map { article($0.0, $0.1) },
      provenance: [],
      claims: try zip(told, heads).map { try claim($0.0, $0.1, $0.2, head: $1) }
    )
    let senses = Senses(try #require(net), likeness: likeness)
    return Alignment.facts(in: input, senses: senses, weights: weights).count
  }

  private func article(_ id: String, _ text: String) -> Article {
    Article(
      id: Identifier(id),
      path: id,
      item: id,
      version: id,
      text: text,
      zones: [Zone(.body, 0..<text.utf8.count)],
      source: Source(name: id, basis: .path),
      headline: nil,
      byline: nil,
      dateline: nil,
      publication: .unknown,
      language: "en",
      wire: nil
    )
  }

  private func claim(_ article: String, _ text: String, _ count: Double, head: String) throws
    -> Claim
  {
    Claim(
      article: Identifier(article),
      slot: Slot(attribute: "count.of:\(head)", subject: Subject(head, .thing)),
      value: .count(try #require(Quantity(count))),
      span: 0..<4,
      sentence: 0..<text.utf8.count,
      extractor: "test/1",
      context: Context(terms: [Context.Term(.head, "n", head, rank: 0)], sentence: 0)
    )
  }

  @Test func `what sentences mean decides a standoff that is in doubt`() throws {
    let apart: [String: [Float]] = ["Four ships wait.": [1, 0], "Nine vessels queue.": [0, 1]]
    #expect(try facts(odds: 0, vectors: [:]) == 1)
    #expect(try facts(odds: 0, vectors: apart) == 2)
    #expect(try facts(odds: 0, vectors: nil) == 2)
  }

  @Test func `a standoff that is not in doubt asks for no sentence`() throws {
    #expect(try facts(odds: 3, vectors: [:]) == 1)
    #expect(try facts(odds: -3, vectors: [:]) == 2)
    #expect(calls.sentences.isEmpty)
  }

  @Test func `sentences without a word in common are not read where only near sameness decides`()
    throws
  {
    #expect(try facts(odds: 0, vectors: [:]) == 1)
    let read = calls.sentences
    #expect(read.count == 2)
    #expect(try facts(odds: 0, vectors: [:], heads: ["ship", "tariff"]) == 2)
    #expect(calls.sentences == read)
  }

  @Test func `a sentence is read once`() throws {
    let calls = calls
    let likeness = Likeness(by: "test 1") { sentences in
      calls.add(sentences)
      return sentences.map { $0 == "three" ? [0.8, 0.6] : [0.6, 0.8] }
    }
    let found = likeness.of([("one", "two"), ("two", "one")])
    #expect(found.count == 2 && found.allSatisfy { abs($0 - 1) < 1e-6 })
    #expect(likeness.of([("three", "one")]).map { ($0 * 100).rounded() } == [96])
    #expect(calls.sentences == ["one", "two", "three"])
  }
}

/// The sentences that an encoder was asked for.
///
/// A class, because the encoder and the test share it.
private final class Calls: Sendable {
  private let list = Mutex<[String]>([])

  var sentences: [String] { list.withLock(\.self) }

  func add(_ sentences: [String]) { list.withLock { $0 += sentences } }
}
