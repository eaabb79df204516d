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
      },
      uniquingKeysWith: { $0.union($1) }
    )
  }

  fileprivate var input: StoryInput { Bundle(oneStory: inspections).input }

  /// One gold fact in common is one slot; two facts, and none in common, are two.
  fileprivate func isOneSlot(_ left: Claim, _ right: Claim) -> Bool? {
    guard let one = facts[left.id], let other = facts[right.id] else { return nil }
    if !one.isDisjoint(with: other) { return true }
    return one.isEmpty || other.isEmpty ? nil : false
  }
}

/// Weights learned from lessons: of pairs first without ranks, then with the ranks that the first
/// weights give; then of camps.
package func weights(from lessons: [Lesson], senses: Senses) -> Weights {
  let unranked = trained(
    on: lessons.flatMap {
      pairExamples(in: $0.input, senses: senses, weights: .empty, reader: $0.isOneSlot)
    },
    leavingOut: [.rank]
  )
  let pairs = trained(
    on: lessons.flatMap {
      pairExamples(in: $0.input, senses: senses, weights: unranked, reader: $0.isOneSlot)
    }
  )
  let camps = trained(
    on: lessons.flatMap {
      campExamples(in: $0.input, senses: senses, weights: pairs, reader: $0.isOneSlot)
    }
  )
  return Weights(pairs: pairs, camps: camps)
}
