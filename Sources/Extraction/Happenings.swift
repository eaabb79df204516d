import Language

/// What can go wrong, from `Resources/en/happenings.tsv`.
struct Happenings: Sendable {
  private var nouns: [String: String] = [:]
  private var verbs: [String: (name: String, isPassive: Bool)] = [:]

  static let english = Happenings(Table.rows(of: "happenings"))

  private init(_ rows: [[String]]) {
    for row in rows where row.count == 3 {
      for noun in row[1].split(separator: " ") { nouns[String(noun)] = row[0] }
      for verb in row[2].split(separator: " ") {
        verbs[String(verb.dropFirst(2))] = (row[0], verb.hasPrefix("o"))
      }
    }
  }

  /// What a noun tells of: "fire" for a blaze.
  func name(of noun: String) -> String? { nouns[noun] }

  /// What a verb tells of, whose object or else subject it happens to.
  func name(of verb: String, isPassive: Bool) -> String? {
    guard let found = verbs[verb], found.isPassive == isPassive else { return nil }
    return found.name
  }
}

/// How English says what caused something, from `Resources/en/causes.tsv`.
enum CauseWords {
  private static let classes: [String: Set<String>] = {
    var classes: [String: Set<String>] = [:]
    for row in Table.rows(of: "causes") where row.count == 2 {
      classes[row[0], default: []].formUnion(row[1].split(separator: " ").map(String.init))
    }
    return classes
  }()

  /// Whether a lemma is of a class: "causing", "blaming".
  static func are(_ name: String, _ lemma: String) -> Bool {
    classes[name]?.contains(lemma) ?? false
  }
}
