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
  package let examples: [Example]

  /// Reads a folder of articles with its `gold.json`; throws where the gold cannot be read.
  package init(folder: String, articles: [String], with model: LanguageModel, senses: Senses)
    throws
  {
    let gold = try Gold(folder: folder)
    name = folder.split(separator: "/").last.map(String.init) ?? folder
    inspections = inspect(Readers.read(paths: articles).articles, with: model)
    examples = Lesson.examples(of: inspections, gold, name, senses)
  }

  private static func examples(
    of inspections: [Inspection], _ gold: Gold, _ name: String, _ senses: Senses
  ) -> [Example]
  {
    let bundle = Bundle(oneStory: inspections)
    var facts: [Identifier<Claim>: Set<String>] = [:]
    for inspection in inspections {
      for claim in inspection.claims {
        facts[claim.id] = gold.facts(of: claim, in: inspection.article)
      }
    }
    return Alignment.examples(in: bundle.input, story: name, senses: senses) { left, right in
      guard let one = facts[left.id], let other = facts[right.id] else { return nil }
      if !one.isDisjoint(with: other) { return true }
      return one.isEmpty || other.isEmpty ? nil : false
    }
  }
}

/// Weights learned from every lesson but those of one name.
package func weights(from lessons: [Lesson], without name: String? = nil) -> Weights {
  trained(on: lessons.filter { $0.name != name }.flatMap(\.examples))
}
