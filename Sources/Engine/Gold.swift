import Facts
import Foundation

/// A careful reader's reading of one story, as `shared/evaluation/ANNOTATION.md` defines it.
package struct Gold: Decodable, Sendable {
  /// One value of a fact as one article tells it.
  package struct Telling: Decodable, Sendable {
    package let article: String
    package let sentence: String
    package let surface: String
  }

  struct Side: Decodable, Sendable {
    let value: String
    let claims: [Telling]
  }

  struct Entry: Decodable, Sendable {
    let id: String
    let type: String
    let verdict: String
    let values: [Side]
  }

  /// A fact, and which of its values.
  struct Place: Hashable, Sendable {
    let fact: String
    let side: Int
  }

  let facts: [Entry]

  /// Reads `gold.json` of a story's folder; throws what Foundation throws.
  package init(folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/gold.json"))
    self = try JSONDecoder().decode(Gold.self, from: data)
  }

  /// Where a claim of an article stands in the reading: its words are among a telling's words, at
  /// the telling's place in the sentence.
  func places(of claim: Claim, in article: Article) -> Set<Place> {
    let name = article.path.split(separator: "/").last.map(String.init) ?? article.path
    let words = Wording(of: claim, in: article)
    var found: Set<Place> = []
    for entry in facts {
      for (side, value) in entry.values.enumerated()
      where value.claims.contains(where: { $0.article == name && words.meets($0) }) {
        found.insert(Place(fact: entry.id, side: side))
      }
    }
    return found
  }
}

/// A claim's sentence as folded words, and where among them its own words stand.
private struct Wording {
  private let words: [String]
  private let own: Range<Int>

  init(of claim: Claim, in article: Article) {
    let (sentence, span) = (claim.sentence.bytes, claim.span.bytes)
    let start = max(sentence.lowerBound, min(span.lowerBound, sentence.upperBound))
    let before = article.text.slice(sentence.lowerBound..<start).foldedWords.count
    words = article.text.slice(sentence).foldedWords
    own = before..<before + article.text.slice(span).foldedWords.count
  }

  /// Whether a telling speaks of this sentence, and its surface shares a word's place with the
  /// claim.
  func meets(_ telling: Gold.Telling) -> Bool {
    let (left, right) = (Set(words), Set(telling.sentence.foldedWords))
    let small = min(left.count, right.count)
    guard small > 0, Double(left.intersection(right).count) >= 0.6 * Double(small) else {
      return false
    }
    let surface = telling.surface.foldedWords
    guard !surface.isEmpty, surface.count <= words.count else { return false }
    return (0...words.count - surface.count).contains { start in
      Array(words[start..<start + surface.count]) == surface
        && own.overlaps(start..<start + surface.count)
    }
  }
}
