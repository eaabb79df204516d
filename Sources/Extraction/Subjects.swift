import Language

/// The things and groups an article has spoken of so far, for "it" and "they" to stand for.
struct Subjects {
  static let pronouns: Set<String> = ["it", "its", "they", "them", "their"]

  private let analysis: Analysis
  private var singular: [Int] = []
  private var plural: [Int] = []

  init(of analysis: Analysis) { self.analysis = analysis }

  /// The last of the number the pronoun needs, and not what its own verb has for a subject.
  func antecedent(of pronoun: Int) -> Int? {
    let verb = verb(over: pronoun)
    let fitting = analysis.lowers[pronoun].hasPrefix("it") ? singular : plural
    return fitting.suffix(2).last { verb == nil || analysis.heads[$0] != verb }
  }

  /// A body is spoken of as one and as many.
  mutating func append(_ subject: Int) {
    let isPlural =
      ["NNS", "NNPS"].contains(analysis.tags[subject]) || analysis.child(of: subject, .conj) != nil
    let isBody =
      Self.bodies.contains(analysis.lemmas[subject].lowercased())
      || analysis.entity(of: subject)?.label == "ORG"
    if isPlural || isBody { plural.append(subject) }
    if !isPlural || isBody { singular.append(subject) }
  }

  /// The verb that has a pronoun as its object, or in a phrase of it; nil for a subject or an owner.
  private func verb(over pronoun: Int) -> Int? {
    switch analysis.labels[pronoun] {
    case .dobj, .dative: analysis.heads[pronoun]
    case .pobj: analysis.heads[analysis.heads[pronoun]]
    default: nil
    }
  }

  private static let bodies: Set<String> = [
    "airline", "army", "authority", "bank", "board", "cabinet", "club", "coalition", "committee",
    "company", "council", "couple", "crew", "department", "family", "firm", "force", "government",
    "group", "jury", "majority", "ministry", "navy", "operator", "opposition", "pair",
    "panel", "parliament", "party", "people", "police", "public", "regiment", "side", "squad",
    "staff", "team", "union",
  ]
}
