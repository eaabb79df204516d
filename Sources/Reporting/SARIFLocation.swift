import Facts

extension Citation {
  /// Where the claim stands, as a SARIF location of an artifact of the run.
  func location(artifact: Int, id: Int? = nil, message: String? = nil) -> JSONValue {
    var physical: [JSONValue.Member] = [
      .init(
        "artifactLocation",
        ["uri": .string(article.path.uriReference), "index": .integer(artifact)]
      ),
      .init("region", region),
    ]
    if claim.sentence.bytes.count > claim.span.bytes.count {
      physical.append(.init("contextRegion", context))
    }
    var members = [JSONValue.Member("physicalLocation", .object(physical))]
    if let id { members.insert(.init("id", .integer(id)), at: 0) }
    if let message { members.append(.init("message", ["text": .string(message.linkSafe)])) }
    return .object(members)
  }

  private var region: JSONValue {
    [
      "startLine": .integer(start.line),
      "startColumn": .integer(start.column),
      "endLine": .integer(end.line),
      "endColumn": .integer(end.column),
      "charOffset": .integer(span.lowerBound),
      "charLength": .integer(span.count),
      "snippet": ["text": .string(surface)],
    ]
  }

  private var context: JSONValue {
    let whole = map.codePoints(claim.sentence.bytes)
    return [
      "charOffset": .integer(whole.lowerBound),
      "charLength": .integer(whole.count),
      "snippet": ["text": .string(sentence)],
    ]
  }
}
