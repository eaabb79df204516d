package import Facts

/// The named attributes, read from `Resources/en/attributes.tsv`: what evokes each, and how its
/// values drift.
///
/// A line: id, kinds of value, drift, title, evoking words as `part:lemma`. A value is of the named
/// attribute that the words nearest to it evoke most; else of an open attribute named for its head:
/// `count.of:negotiator`.
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

  /// The id of the attribute that a context evokes for a kind of value.
  func attribute(_ kind: String, _ context: Context) -> String {
    var scores: [Int: Double] = [:]
    for term in context.terms where term.rank <= 1 && Schema.evoking.contains(term.role) {
      for row in evoked["\(term.part):\(term.text)"] ?? [] where rows[row].kinds.contains(kind) {
        scores[row, default: 0] += Context.weights[term.rank]
      }
    }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let best { return rows[best.key].attribute.id }
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

  private static let offices = Set(
    Table.rows(of: "offices").flatMap { $0[0].split(separator: " ").map(String.init) }
  )

  private static let evoking: Set<Context.Role> = [
    .head, .modifier, .governor, .verb, .subject, .object, .label, .oblique,
  ]
}
