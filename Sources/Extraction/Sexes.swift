import Facts
import Language

/// Which people of an article are men and which are women, as far as its titles, callings and
/// pronouns tell.
struct Sexes {
  enum Sex: Sendable { case male, female }

  static let pronouns: [String: Sex] = [
    "he": .male, "him": .male, "his": .male, "himself": .male,
    "she": .female, "her": .female, "herself": .female,
  ]

  /// By the last word of the name.
  private var known: [String: Sex] = [:]

  /// `persons` are the full names by entity; nil for what is no person.
  init(in analysis: Analysis, tree: Tree, _ persons: [String?]) {
    for (index, name) in persons.enumerated() {
      guard let name else { continue }
      let tokens = analysis.entities[index].tokens
      let head = tree.top(of: tokens, in: analysis)
      var beside = [tokens.lowerBound - 1, tokens.lowerBound].filter { $0 >= 0 }
      beside += tree.children(of: head).filter {
        [.appos, .compound].contains(analysis.labels[$0]) && !tokens.contains($0)
      }
      if analysis.labels[head] == .appos { beside.append(analysis.heads[head]) }
      if let sex = beside.lazy.compactMap({ Sexes.told(by: analysis.lowers[$0]) }).first {
        note(name, sex)
      }
    }
  }

  /// Whether a person may be of a sex; anybody where none is asked for.
  func may(_ name: String, be sex: Sex?) -> Bool {
    guard let sex, let known = known[Sexes.key(of: name)] else { return true }
    return known == sex
  }

  /// What is known first holds.
  mutating func note(_ name: String, _ sex: Sex?) {
    let key = Sexes.key(of: name)
    if known[key] == nil { known[key] = sex }
  }

  private static func key(of name: String) -> String { name.foldedWords.last ?? name }

  private static func told(by word: String) -> Sex? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    if words[0].contains(word) || word.hasSuffix("woman") { return .female }
    return words[1].contains(word) || word.hasSuffix("man") && !neutral.contains(word) ? .male : nil
  }

  private static let neutral: Set<String> = ["human", "german", "roman", "norman", "ottoman"]
  private static let words: [Set<String>] = [
    [
      "actress", "aunt", "baroness", "countess", "dame", "daughter", "duchess", "girl",
      "grandmother", "heroine", "lady", "miss", "mother", "mrs", "ms", "niece", "nun", "princess",
      "queen", "sister", "widow", "wife",
    ],
    [
      "boy", "brother", "count", "duke", "father", "grandfather", "husband", "king", "lord", "monk",
      "mr", "nephew", "prince", "sir", "son", "uncle", "widower",
    ],
  ]
}
