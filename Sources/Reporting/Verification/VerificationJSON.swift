import Facts

extension Verification {
  /// `crosscheck.verification/1`.
  var json: JSONValue {
    let witnesses = witnesses
    let map = TextMap(draft.text)
    return [
      "schema": "crosscheck.verification/1",
      "generator": [
        "name": .string(Generator.name),
        "version": .string(Generator.version),
        "model": .string(model),
      ],
      "draft": [
        "path": .string(draft.path),
        "version": .string(draft.version),
        "headline": JSONValue(draft.headline),
      ],
      "stories": .array(
        stories.map { ["id": .string($0.id.rawValue), "title": .string($0.title)] }
      ),
      "articles": .array(articles.map(witnesses.json)),
      "counts": .object(
        Status.allCases.map { .init($0.rawValue, .integer(count(of: $0))) }
      ),
      "statements": .array(statements.map { $0.json(of: draft, map, witnesses) }),
    ]
  }
}

extension Verification.Statement {
  fileprivate func json(of draft: Article, _ map: TextMap, _ witnesses: Witnesses) -> JSONValue {
    let start = map.position(at: span.lowerBound)
    let points = map.codePoints(span)
    return [
      "status": .string(assessment.status.rawValue),
      "severity": JSONValue(assessment.severity?.rawValue),
      "kind": JSONValue(assessment.kind?.rawValue),
      "rule": .string(assessment.reason.slug),
      "reason": .string(assessment.reason.text),
      "label": .string(label),
      "line": .integer(start.line),
      "column": .integer(start.column),
      "span": [.integer(points.lowerBound), .integer(points.upperBound)],
      "surface": .string(draft.text.slice(span)),
      "sentence": .string(draft.text.slice(sentence)),
      "value": JSONValue(claim?.value.text),
      "display": JSONValue(claim?.value.display),
      "origins": .integer(assessment.origins),
      "wording": wording,
      "testimonies": .array(
        witnesses.hearings(of: self).map { testimony, citation in
          [
            "stance": .string(assessment.stance(of: testimony)),
            "source": .string(citation.article.source.name),
            "origin": .string(citation.origin),
            "claim": citation.json,
          ]
        }
      ),
    ]
  }

  /// Of a misquotation: its words and the recorded ones that the other lacks; null elsewhere.
  private var wording: JSONValue {
    guard let words = misquoted, let recorded = assessment.testimonies.first?.claim.value.text
    else { return .null }
    return [
      "recorded": .string(recorded),
      "only_draft": own(words, against: recorded),
      "only_recorded": own(recorded, against: words),
    ]
  }

  private func own(_ words: String, against other: String) -> JSONValue {
    .array(
      WordDiff(words, against: other).words.filter { !$0.isShared }.map { .string(String($0.text)) }
    )
  }
}
