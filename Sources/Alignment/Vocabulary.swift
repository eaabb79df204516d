import Facts
import Lexicon

/// The words of one story as numbers, rarer ones weighing more in its vectors.
///
/// A word's vector has the word itself, its senses, and the senses next to them, so that two words
/// are near where they share a sense. Names bring their words.
struct Vocabulary {
  /// A term with what is asked of it again and again.
  ///
  /// A class, because vectors by the thousand look at the same few.
  private final class Entry: Sendable {
    let term: Context.Term
    /// Of a name: its folded words.
    let words: [String]
    /// Nil for a name.
    let profile: Profile?
    let concepts: [(concept: Int32, weight: Float)]
    let rarity: Float
    let isCommon: Bool

    var isName: Bool { term.part == "N" }

    init(
      _ term: Context.Term,
      _ words: [String],
      _ profile: Profile?,
      _ concepts: [(concept: Int32, weight: Float)],
      rarity: Float,
      isCommon: Bool
    ) {
      self.term = term
      self.words = words
      self.profile = profile
      self.concepts = concepts
      self.rarity = rarity
      self.isCommon = isCommon
    }

    /// A name that ends in what it names: "Government Medical College Hospital", a hospital.
    func isNamed(by noun: Entry) -> Bool {
      isName && words.count > 1 && noun.term.part == "n" && words.last == noun.term.text
    }
  }

  private struct Key: Hashable {
    let part: Character
    let text: String
  }

  private let senses: Senses
  private var numbers: [String: Int32] = [:]
  private var entries: [Entry] = []
  private var entryNumbers: [Key: Int32] = [:]
  private var nearness: [UInt64: Level] = [:]
  private let counts: [String: Int]
  private let total: Int

  init(of claims: [Claim], senses: Senses) {
    self.senses = senses
    var words: [String: Set<String>] = [:]
    for claim in claims {
      let sentence = claim.article.rawValue + " \(claim.context.sentence)"
      words[sentence, default: []].formUnion(
        claim.context.terms.lazy.filter { $0.rank <= 4 }.map(\.text)
      )
    }
    var counts: [String: Int] = [:]
    for sentence in words.values {
      for word in sentence { counts[word, default: 0] += 1 }
    }
    self.counts = counts
    total = words.count
  }

  /// The number of a term; two terms of one text and part have one.
  mutating func number(of term: Context.Term) -> Int32 {
    let key = Key(part: term.part, text: term.text)
    if let known = entryNumbers[key] { return known }
    let number = Int32(entries.count)
    entryNumbers[key] = number
    entries.append(entry(of: term))
    return number
  }

  func isName(_ term: Int32) -> Bool { entries[Int(term)].isName }

  /// The vector of some terms with their ranks, down to a rank.
  func vector(of numbered: [(term: Int32, rank: Int)], down rank: Int) -> Vector {
    var found: [(concept: Int32, weight: Float)] = []
    for (term, at) in numbered where at <= rank {
      let entry = entries[Int(term)]
      let weight = Float(Context.weights[min(at, 5)]) * entry.rarity
      for (concept, share) in entry.concepts { found.append((concept, weight * share)) }
    }
    return Vector(found)
  }

  /// The rarity of the terms that two ascending lists share, summed.
  func overlap(_ left: [Int32], _ right: [Int32]) -> Float {
    var (one, other, sum) = (0, 0, Float(0))
    while one < left.count, other < right.count {
      if left[one] == right[other] {
        sum += entries[Int(left[one])].rarity
        one += 1
        other += 1
      } else if left[one] < right[other] {
        one += 1
      } else {
        other += 1
      }
    }
    return sum
  }

  /// How near two terms are: same, common (the same, but on everybody's lips in this story), near,
  /// some, apart.
  mutating func level(_ left: Int32, _ right: Int32) -> Level {
    if left == right { return entries[Int(left)].isCommon ? .common : .same }
    let key = UInt64(UInt32(min(left, right))) << 32 | UInt64(UInt32(max(left, right)))
    if let known = nearness[key] { return known }
    let level = compared(entries[Int(left)], entries[Int(right)])
    nearness[key] = level
    return level
  }

  /// A word of more than one sentence in twenty-five, or of people in general.
  private func isCommon(_ word: String) -> Bool {
    counts[word, default: 0] > max(3, total / 25)
      || ["people", "person", "man", "woman", "year", "day", "say", "be", "have"].contains(word)
  }

  private func compared(_ left: Entry, _ right: Entry) -> Level {
    guard let one = left.profile, let other = right.profile else {
      if left.isName && right.isName { return isOneName(left.words, right.words) ? .same : .apart }
      return left.isNamed(by: right) || right.isNamed(by: left) ? .near : .apart
    }
    if left.term.text == right.term.text { return .same }
    return switch one.nearness(to: other) {
    case .same: .same
    case .near: .near
    case .kin: .some
    case .apart: .apart
    }
  }

  /// How much a word tells apart within the story: ln((N + 1) / (n + 0.5)), at least 0.2.
  private func rarity(_ word: String) -> Float {
    let share = (Double(total) + 1) / (Double(counts[word] ?? 0) + 0.5)
    return Float(max(0.2, naturalLogarithm(share)))
  }

  private mutating func entry(of term: Context.Term) -> Entry {
    let isName = term.part == "N"
    let words = isName ? term.text.foldedWords : []
    let profile = isName ? nil : senses.profile(of: term.text, term.part)
    return Entry(
      term,
      words,
      profile,
      concepts(of: term, words, profile),
      rarity: rarity(term.text),
      isCommon: isCommon(term.text)
    )
  }

  private mutating func concepts(
    of term: Context.Term,
    _ words: [String],
    _ profile: Profile?
  ) -> [(concept: Int32, weight: Float)] {
    guard let profile else {
      return words.filter { $0.count > 1 }.map { (concept("N:" + $0), 1) }
    }
    return [(concept(term.text), 1)] + profile.concepts.map { (concept($0.name), $0.share) }
  }

  private mutating func concept(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let next = Int32(numbers.count)
    numbers[name] = next
    return next
  }
}

/// One name's words all stand in the other.
func isOneName(_ left: [String], _ right: [String]) -> Bool {
  !left.isEmpty && !right.isEmpty
    && (left.allSatisfy(right.contains) || right.allSatisfy(left.contains))
}
