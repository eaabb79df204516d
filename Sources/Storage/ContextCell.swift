import Facts

/// A claim's context as JSON: the sentence's number, then a row of role, part, text and rank for each term.
struct ContextCell: Codable {
  let context: Context

  init(_ context: Context) {
    self.context = context
  }

  init(from decoder: any Decoder) throws {
    var cells = try decoder.unkeyedContainer()
    let sentence = try cells.decode(Int.self)
    var terms: [Context.Term] = []
    while !cells.isAtEnd {
      var term = try cells.nestedUnkeyedContainer()
      let role = try term.decode(String.self)
      let part = try term.decode(String.self)
      guard let role = Context.Role(rawValue: role), let part = part.first else {
        throw UnreadableColumn(column: "context", found: role)
      }
      terms.append(
        Context.Term(role, part, try term.decode(String.self), rank: try term.decode(Int.self)))
    }
    context = Context(terms: terms, sentence: sentence)
  }

  func encode(to encoder: any Encoder) throws {
    var cells = encoder.unkeyedContainer()
    try cells.encode(context.sentence)
    for term in context.terms {
      var cell = cells.nestedUnkeyedContainer()
      try cell.encode(term.role.rawValue)
      try cell.encode(String(term.part))
      try cell.encode(term.text)
      try cell.encode(term.rank)
    }
  }
}
