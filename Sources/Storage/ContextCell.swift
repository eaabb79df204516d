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
    try self.init(lines: decoder.singleValueContainer().decode([String].self).map { $0[...] })
  }

  fileprivate init(lines: [Substring]) throws {
    guard let sentence = lines.first.flatMap({ Int($0) }) else {
      throw UnreadableColumn(column: "context", found: String(lines.first ?? ""))
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

extension Context {
  /// From column claim.context, without a JSON parser where no character is escaped, as in nearly
  /// all: it took a tenth of a report's time.
  init(column: String) throws {
    guard column.hasPrefix("[\""), column.hasSuffix("\"]"), !column.utf8.contains(0x5C) else {
      self = (try JSON.content(of: column) as ContextCell).context
      return
    }
    // Nothing is escaped, so every quotation mark begins or ends a string: every other part is one.
    let parts = column.utf8.split(separator: 0x22, omittingEmptySubsequences: false)
    let lines = stride(from: 1, to: parts.count, by: 2).map { Substring(parts[$0]) }
    self = try ContextCell(lines: lines).context
  }
}

extension Context.Term {
  fileprivate var line: String { "\(role.rawValue) \(part) \(rank) \(text)" }

  fileprivate init(line: Substring) throws {
    let words = line.utf8.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard words.count == 4, let role = Context.Role(rawValue: String(words[0])),
      let part = words[1].first, let rank = Int(words[2])
    else { throw UnreadableColumn(column: "context", found: String(line)) }
    self.init(role, part, String(words[3]), rank: rank)
  }
}
