import Facts
import Lexicon

/// The words of one story as concepts, rarer ones weighing more.
///
/// A word brings itself, its stem, and whatever `Senses` knows as its near kin; two words are near where they share a concept.
struct Vocabulary {
  private var numbers: [String: Int32] = [:]
  private var sentences: [String: Int] = [:]
  private let total: Int
  private var kin: [String: [(concept: Int32, weight: Float)]] = [:]
  private let senses: Senses

  init(of claims: [Claim], senses: Senses) {
    self.senses = senses
    var seen: Set<String> = []
    var counted: [String: Int] = [:]
    for claim in claims {
      let place = claim.article.rawValue + " \(claim.context.sentence)"
      seen.insert(place)
      for word in Set(claim.context.terms.filter { $0.rank <= 4 }.map(\.text)) {
        if seen.insert(place + " " + word).inserted { counted[word, default: 0] += 1 }
      }
    }
    sentences = counted
    total = Set(claims.map { $0.article.rawValue + " \($0.context.sentence)" }).count
  }

  /// How much a word tells apart within the story: ln((N + 1) / (n + 0.5)), at least 0.2.
  private func rarity(_ word: String) -> Float {
    let share = (Double(total) + 1) / (Double(sentences[word] ?? 0) + 0.5)
    return Float(max(0.2, naturalLogarithm(share)))
  }

  /// The vector of a context's terms down to a rank.
  mutating func vector(of context: Context, down rank: Int) -> Vector {
    var entries: [Int32: Float] = [:]
    for term in context.terms where term.rank <= rank {
      let weight = Float(Context.weights[min(term.rank, 5)]) * rarity(term.text)
      for (concept, share) in concepts(of: term) {
        entries[concept] = max(entries[concept] ?? 0, weight * share)
      }
    }
    return Vector(entries)
  }

  /// The concepts a term brings, with the share each has of it: itself 1, its kin less.
  private mutating func concepts(of term: Context.Term) -> [(concept: Int32, weight: Float)] {
    let key = "\(term.part):\(term.text)"
    if let known = kin[key] { return known }
    var found: [(Int32, Float)] = []
    if term.part == "N" {
      for word in term.text.foldedWords where word.count > 1 { found.append((number("N:" + word), 1)) }
    } else {
      found.append((number(term.text), 1))
      for concept in senses.concepts(of: term.text, term.part) {
        found.append((number(concept.name), concept.share))
      }
    }
    kin[key] = found
    return found
  }

  private mutating func number(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let next = Int32(numbers.count)
    numbers[name] = next
    return next
  }
}
