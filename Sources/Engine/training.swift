package import Alignment
import Facts
package import Language
package import Lexicon
import Reading
import Reconciling

/// One annotated story, read and judged.
package struct Lesson: Sendable {
  /// The folder's name.
  package let name: String
  package let inspections: [Inspection]
  fileprivate let practice: Practice
  private let places: [Identifier<Claim>: Set<Gold.Place>]

  /// Reads a folder of articles with its `gold.json`; throws where the gold cannot be read.
  package init(folder: String, articles: [String], with model: LanguageModel, senses: Senses) throws
  {
    let gold = try Gold(folder: folder)
    name = folder.split(separator: "/").last.map(String.init) ?? folder
    inspections = inspect(Readers.read(paths: articles).articles, with: model)
    places = Dictionary(
      inspections.flatMap { inspection in
        inspection.claims.map { ($0.id, gold.places(of: $0, in: inspection.article)) }
      },
      uniquingKeysWith: { $0.union($1) }
    )
    practice = Practice(Bundle(oneStory: inspections).input, senses: senses)
  }

  /// One gold fact in common is one slot, where both the values can both hold or are two of the reading; two
  /// facts, and none in common, are two slots.
  fileprivate func isOneSlot(_ left: Claim, _ right: Claim) -> Bool? {
    guard let one = places[left.id], let other = places[right.id] else { return nil }
    let common = Set(one.map(\.fact)).intersection(other.map(\.fact))
    if common.isEmpty { return one.isEmpty && other.isEmpty ? nil : false }
    let isOneSide = !one.isDisjoint(with: other)
    let excludes = compare(left.value, right.value).relation == .conflicting
    return isOneSide && excludes ? nil : true
  }
}

/// Weights learned from lessons: of pairs first without ranks, then with the ranks that the first
/// weights give; then of camps first without meaning, then with the meaning of those that the first
/// weights leave in doubt.
package func weights(from lessons: [Lesson]) -> Weights {
  let unranked = pairWeights(from: lessons, knowing: nil)
  let pairs = pairWeights(from: lessons, knowing: unranked)
  return withCamps(withCamps(pairs, from: lessons), from: lessons)
}

private func withCamps(_ weights: Weights, from lessons: [Lesson]) -> Weights {
  let camps = lessons.flatMap { $0.practice.campExamples(by: weights, reader: $0.isOneSlot) }
  return Weights(pairs: weights.pairs, contraries: weights.contraries, camps: trained(on: camps))
}

/// Weights of pairs; without ranks where no earlier weights are known to rank by.
private func pairWeights(from lessons: [Lesson], knowing earlier: Weights?) -> Weights {
  let examples = lessons.flatMap {
    $0.practice.pairExamples(ranked: earlier, reader: $0.isOneSlot)
  }
  return Weights(
    pairs: trained(on: examples.filter { !$0.isContrary }),
    contraries: Dictionary(
      uniqueKeysWithValues: Weights.Family.allCases.map { family in
        let examples = examples.filter {
          $0.isContrary && Weights.Family(of: $0.evidence) == family
        }
        return (family, trained(on: examples))
      }
    ),
    camps: .empty
  )
}
