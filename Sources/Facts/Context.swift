/// The words around a claim's value, each with its place in the sentence: what Alignment compares.
///
/// Written while the article is read, so that claims can be linked later without text or model.
package struct Context: Sendable, Hashable {
  /// What a word is to the value.
  package enum Role: String, Sendable, CaseIterable {
    /// The noun counted, or the thing measured.
    case head
    case modifier
    /// A noun on the way from the value up to its verb: the toll in "a toll of 17".
    case governor
    case verb
    case subject
    case object
    /// The object of a preposition.
    case oblique
    /// What stands before a colon, or heads a table row.
    case label
    case clause
    case sentence
    /// The sentence, or the heading, before.
    case before
  }

  /// One word, or one name.
  package struct Term: Sendable, Hashable {
    package let role: Role
    /// "n", "v", "a", "r" for the parts that WordNet knows; "N" for a name (its words as written).
    package let part: Character
    /// Lemma in lower case; a name as written.
    package let text: String
    /// 0 nearest the value; see `Context.weights`.
    package let rank: Int

    package init(_ role: Role, _ part: Character, _ text: String, rank: Int) {
      self.role = role
      self.part = part
      self.text = text
      self.rank = rank
    }
  }

  /// In the order of the text within a rank.
  package let terms: [Term]
  /// The sentence's number in its article.
  package let sentence: Int

  package init(terms: [Term], sentence: Int) {
    self.terms = terms
    self.sentence = sentence
  }

  package static let none = Context(terms: [], sentence: 0)

  /// How much a word of each rank says about the slot: value's own phrase, its verb, the verb's
  /// arguments, the clause, the sentence, the sentence before.
  package static let weights: [Double] = [1.7, 1.3, 1.1, 0.8, 0.35, 0.1]

  /// The terms of some roles.
  package func terms(_ roles: Role...) -> [Term] {
    terms.filter { roles.contains($0.role) }
  }
}
