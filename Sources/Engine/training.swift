package import Alignment
import Facts
package import Language
package import Lexicon
import Reading

/// One annotated story, read and judged.
package struct Lesson: Sendable {
  /// The folder's name.
  package let name: String
  package let inspections: [Inspection]
  private let facts: [Identifier<Claim>: Set<String>]

  /// Reads a folder of articles with its `gold.json`; throws where the gold cannot be read.
  package init(folder: String, articles: [String], with model: LanguageModel) throws {
    let gold = try Gold(folder: folder)
    name = folder.split(separator: "/").last.map(String.init) ?? folder
    inspections = inspect(Readers.read(paths: articles).articles, with: model)
    facts = Dictionary(
      inspections.flatMap { inspection in
        inspection.claims.map { ($0.id, gold.facts(of: $0, in: inspection.article)) }
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// The story's judged pairs, ranked among their rivals by some weights.
  func examples(_ weights: Weights, senses: Senses) -> [Example] {
    Alignment.examples(
      in: Bundle(oneStory: inspections).input, story: name, senses: senses, weights: weights
    ) { left, right in
      guard let one = facts[left.id], let other = facts[right.id] else { return nil }
      if !one.isDisjoint(with: other) { return true }
      return one.isEmpty || other.isEmpty ? nil : false
    }
  }
}

/// Weights learned from lessons: first without ranks, then with the ranks that the first weights give.
package func weights(from lessons: [Lesson], senses: Senses) -> Weights {
  let unranked = trained(
    on: lessons.flatMap { $0.examples(Weights(bias: 0, table: [:]), senses: senses) },
    leavingOut: [.rank])
  return trained(on: lessons.flatMap { $0.examples(unranked, senses: senses) })
}
