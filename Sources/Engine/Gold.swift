package import Facts
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

  let facts: [Entry]

  /// Reads `gold.json` of a story's folder; throws what Foundation throws.
  package init(folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/gold.json"))
    self = try JSONDecoder().decode(Gold.self, from: data)
  }

  /// The facts that a claim of an article belongs to: its words lie in a telling's sentence, and
  /// both surfaces share a word.
  package func facts(of claim: Claim, in article: Article) -> Set<String> {
    let name = article.path.split(separator: "/").last.map(String.init) ?? article.path
    let sentence = Set(article.text.slice(claim.sentence.bytes).foldedWords)
    let surface = Set(article.text.slice(claim.span.bytes).foldedWords)
    let met = facts.filter { entry in
      entry.values.contains { side in
        side.claims.contains { telling in
          telling.article == name && Gold.meet(Set(telling.sentence.foldedWords), sentence)
            && !surface.isDisjoint(with: telling.surface.foldedWords)
        }
      }
    }
    return Set(met.map(\.id))
  }

  private static func meet(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let small = min(left.count, right.count)
    return small > 0 && Double(left.intersection(right).count) >= 0.6 * Double(small)
  }
}
