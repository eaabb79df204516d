package import Facts

/// The named attributes, read from `Resources/en/attributes.tsv`: what evokes each, and how its
/// values drift.
///
/// A line: id, kinds of value, drift, title, evoking words as `part:lemma`, `part!lemma` for a word
/// that goes before all others, or `part~lemma` for one that evokes it only where no other word says
/// better. A value is of the named attribute that the words nearest to it evoke; else of an open
/// attribute named for its head: `count.of:negotiator`.
package struct Schema: Sendable {
  private struct Row {
    let attribute: Attribute
    let kinds: Set<String>
  }

  private let rows: [Row]
  private let evoked: [String: [Int]]

  package static let english = Schema(Table.rows(of: "attributes"))

  private init(_ table: [[String]]) {
    var rows: [Row] = []
    var evoked: [String: [Int]] = [:]
    for row in table where row.count == 5 {
      guard let drift = Attribute.Drift(rawValue: row[2]) else { continue }
      for word in row[4].split(separator: " ") {
        evoked[String(word), default: []].append(rows.count)
      }
      rows.append(
        Row(
          attribute: Attribute(id: row[0], drift: drift, title: row[3]),
          kinds: Set(row[1].split(separator: " ").map(String.init))
        )
      )
    }
    self.rows = rows
    self.evoked = evoked
  }

  /// By id: how each named attribute's values move.
  package var drifts: [String: Attribute.Drift] {
    Dictionary(uniqueKeysWithValues: rows.map { ($0.attribute.id, $0.attribute.drift) })
  }

  /// The id of the attribute that a context evokes for a kind of value: what the value's own phrase
  /// says goes before its verb, the verb before the rest, and words that evoke plainly before those
  /// that only may.
  func attribute(_ kind: String, _ context: Context) -> String {
    for mark in ["!", ":", "~"] {
      for tier in Schema.tiers {
        let terms = context.terms.filter { $0.rank <= tier.rank && tier.roles.contains($0.role) }
        if let row = evoked(by: terms, mark, kind) { return rows[row].attribute.id }
      }
    }
    return open(kind, context)
  }

  /// The id of the attribute that one word evokes; nil where it evokes none.
  func attribute(_ kind: String, _ term: Context.Term?) -> String? {
    guard let term else { return nil }
    let row = evoked(by: [term], ":", kind) ?? evoked(by: [term], "~", kind)
    return row.map { rows[$0].attribute.id }
  }

  /// Whether a word plainly evokes a named attribute.
  func evokes(_ part: String, _ lemma: String) -> Bool { evoked["\(part):\(lemma)"] != nil }

  /// The row that most of the terms' weight evokes; the first term's among equals.
  private func evoked(by terms: [Context.Term], _ mark: String, _ kind: String) -> Int? {
    var scores: [(row: Int, score: Double)] = []
    for term in terms {
      for row in evoked["\(term.part)\(mark)\(term.text)"] ?? []
      where rows[row].kinds.contains(kind) {
        if let place = scores.firstIndex(where: { $0.row == row }) {
          scores[place].score += Context.weights[term.rank]
        } else {
          scores.append((row, Context.weights[term.rank]))
        }
      }
    }
    guard let best = scores.map(\.score).max() else { return nil }
    return scores.first { $0.score == best }?.row
  }

  private static let tiers: [(roles: Set<Context.Role>, rank: Int)] = [
    ([.head, .modifier], 0), ([.verb, .label], 0), ([.governor, .modifier], 1),
    ([.subject, .object, .verb], 1), ([.oblique], 1), ([.modifier], 2),
  ]

  private func open(_ kind: String, _ context: Context) -> String {
    let roles: [Context.Role] =
      kind == "moment" || kind == "duration"
      ? [.governor, .label, .verb, .subject, .object, .oblique]
      : [.head, .governor, .label, .subject, .object, .verb, .oblique]
    for role in roles {
      if let term = context.terms.first(where: { $0.role == role && $0.rank <= 1 }) {
        return "\(kind).of:\(term.text)"
      }
    }
    return "\(kind).of:"
  }

  /// Whether a noun names an office or a calling, from `Resources/en/offices.tsv`.
  static func isOffice(_ lemma: String) -> Bool { offices.contains(lemma) }

  /// Whether a firm or a body may be called so too: "the operator", "the owner".
  static func mayBeFirm(_ office: String) -> Bool { firms.contains(office) }

  /// Whether a word stands in names of firms and bodies: "university", "council".
  static func isInstitution(_ word: String) -> Bool { institutions.contains(word) }

  /// Whether a noun names a place, a building or a vehicle, and so nobody.
  static func isPlace(_ lemma: String) -> Bool { places.contains(lemma) }

  private static let places = words(of: "places")
  private static let offices = words(of: "offices")
  private static let firms = words(of: "offices-of-firms")
  private static let institutions = words(of: "institutions")

  private static func words(of table: String) -> Set<String> {
    Set(Table.rows(of: table).flatMap { $0[0].split(separator: " ").map(String.init) })
  }
}
