import Facts

/// A claim's context as column claim.context holds it.
///
/// The sentence's number, then a line for each term: `head n 0 people`.
struct ContextCell: Codable {
  let context: Context

  init(_ context: Context) {
    self.context = context
  }

  init(from decoder: any Decoder) throws {
    let lines = try decoder.singleValueContainer().decode([String].self)
    guard let sentence = lines.first.flatMap({ Int($0) }) else {
      throw UnreadableColumn(column: "context", found: lines.first ?? "")
    }
    context = Context(
      terms: try lines.dropFirst().map(Context.Term.init(line:)),
      sentence: sentence
    )
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode([String(context.sentence)] + context.terms.map(\.line))
  }
}

extension Context.Term {
  fileprivate var line: String { "\(role.rawValue) \(part) \(rank) \(text)" }

  fileprivate init(line: String) throws {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, let role = Context.Role(rawValue: String(words[0])),
      let part = words[1].first, let rank = Int(words[2])
    else { throw UnreadableColumn(column: "context", found: line) }
    self.init(role, part, String(words[3]), rank: rank)
  }
}
