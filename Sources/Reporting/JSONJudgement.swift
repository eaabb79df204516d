package import Facts

extension Judgement {
  /// As reports and exports have it; `Judgement(line:)` of Engine reads it.
  package var json: JSONValue {
    let members: [(String, JSONValue)] =
      [("decision", .string(decision.word))] + object + [
        ("by", .string(author)), ("made", .string(made)), ("why", .string(why)),
        ("until", JSONValue(until?.iso)),
      ]
    return .object(members.map { .init($0.0, $0.1) })
  }

  private var object: [(String, JSONValue)] {
    switch decision {
    case .confirm(let key), .dismiss(let key): [("finding", .string(key.rawValue))]
    case .prefer(let key, let value):
      [("finding", .string(key.rawValue)), ("value", .string(value))]
    case .same(let left, let right), .different(let left, let right):
      [("claims", [.string(left.rawValue), .string(right.rawValue)])]
    }
  }
}
