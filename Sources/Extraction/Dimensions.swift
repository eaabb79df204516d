/// The dimensions of state that verbs and adjectives tell of, from `Resources/en/dimensions.tsv`.
struct Dimensions: Sendable {
  /// How a word bears on a state.
  struct Entry: Sendable {
    enum Holder: Sendable { case subject, object, both, described, owner, person, willing }

    let dimension: String
    let holder: Holder
    let isPositive: Bool
    /// Whether only people can be in the state.
    let isOfPeople: Bool
    /// Whether a denial says nothing: who did not resign was not thereby dismissed.
    let isOnlyAsserted: Bool
    /// The only nouns that can be in the state; empty where any can.
    let bearers: Set<String>

    func canBe(of lemma: String) -> Bool { bearers.isEmpty || bearers.contains(lemma) }
  }

  private let entries: [String: [Entry]]

  static let english = Dimensions(Table.rows(of: "dimensions"))

  private init(_ rows: [[String]]) {
    var entries: [String: [Entry]] = [:]
    for row in rows where row.count > 2 {
      let name = row[0].prefix { !"*+".contains($0) }
      let bearers = Set(row.dropFirst(3).joined().split(separator: " ").map(String.init))
      for (pole, words) in row[1...2].enumerated() {
        for word in words.split(separator: " ") {
          guard let holder = Dimensions.holder(word.first) else { continue }
          entries[String(word.dropFirst(2)), default: []].append(
            Entry(
              dimension: String(name),
              holder: holder,
              isPositive: pole == 0,
              isOfPeople: row[0].contains("*") || holder == .person || holder == .owner,
              isOnlyAsserted: row[0].contains("+"),
              bearers: bearers
            )
          )
        }
      }
    }
    self.entries = entries
  }

  /// What a verb (with its particle) or an adjective can tell.
  func entries(of lemma: String) -> [Entry] { entries[lemma] ?? [] }

  private static func holder(_ mark: Character?) -> Entry.Holder? {
    switch mark {
    case "s": .subject
    case "o": .object
    case "2": .both
    case "a": .described
    case "n": .owner
    case "p": .person
    case "w": .willing
    default: nil
    }
  }
}
