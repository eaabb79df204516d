/// A rule of verdict, explained: what `crosscheck explain RULE` prints, and SARIF's list of rules.
package struct Rule: Sendable, Hashable {
  /// The slug of the reasons that cite it, in kebab-case; it is API and never renamed.
  package let id: String
  /// A few words, without a full stop.
  package let title: String
  /// What it means for an editor who meets it, one to three sentences.
  package let meaning: String
  /// Words of two outlets that it would decide on.
  package let example: String

  init(_ id: String, _ title: String, _ meaning: String, example: String) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.example = example
  }
}

/// Every rule that a verdict may cite; a new one is one more row in its family.
package enum Rules {
  package static let all: [Rule] = dates + numbers + words + sources

  package static func rule(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
