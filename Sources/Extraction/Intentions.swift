/// The courses that people take or do not, from `Resources/en/intentions.tsv`.
struct Intentions: Sendable {
  /// How a word bears on a course.
  struct Entry: Sendable {
    /// What is true or not: `planned`, `leaving`.
    let state: String
    /// What would happen; nil where the state is the person's own.
    let event: String?
    let isPositive: Bool
  }

  private let verbs: [String: Entry]
  private let nouns: [String: Entry]

  static let english = Intentions(Table.rows(of: "intentions"))

  private init(_ rows: [[String]]) {
    var verbs: [String: Entry] = [:]
    var nouns: [String: Entry] = [:]
    for row in rows where row.count == 5 {
      let event = row[1] == "-" ? nil : row[1]
      let (does, doesNot) = (
        Entry(state: row[0], event: event, isPositive: true),
        Entry(state: row[0], event: event, isPositive: false)
      )
      for word in Intentions.words(row[2]) { verbs[word] = does }
      for word in Intentions.words(row[3]) { verbs[word] = doesNot }
      for word in Intentions.words(row[4]) { nouns[word] = does }
    }
    self.verbs = verbs
    self.nouns = nouns
  }

  func verb(_ lemma: String) -> Entry? { verbs[lemma] }
  func noun(_ lemma: String) -> Entry? { nouns[lemma] }

  private static func words(_ field: String) -> [String] {
    field == "-" ? [] : field.split(separator: " ").map(String.init)
  }
}
