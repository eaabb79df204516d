import Facts

extension Verification {
  /// SARIF 2.1.0: a result for each statement, located in the draft, so that an editor's program
  /// underlines the words; what the corpus says stands as related locations.
  var sarif: JSONValue {
    let articles = [draft] + articles
    let artifacts = Dictionary(
      articles.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let cited = Set(statements.map(\.assessment.reason.slug))
    let rules = Rules.all.filter { cited.contains($0.id) }
    let places = Dictionary(uniqueKeysWithValues: zip(rules.map(\.id), 0...))
    let form = SARIFStatement(witnesses: witnesses, artifacts: artifacts, rules: places)
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": .string(Generator.name),
              "semanticVersion": .string(Generator.version),
              "rules": .array(rules.map(\.json)),
            ]
          ],
          "artifacts": .array(articles.map(\.artifact)),
          "results": .array(statements.compactMap(form.json)),
          "columnKind": "unicodeCodePoints",
          "properties": ["model": .string(model)],
        ]
      ],
    ]
  }
}

/// Writes the statements of a draft as SARIF results.
private struct SARIFStatement {
  let witnesses: Witnesses
  /// Where an article stands in the run's list of artifacts; the draft is the first.
  let artifacts: [Identifier<Article>: Int]
  let rules: [String: Int]

  /// Nil for a sentence that makes no claim.
  func json(_ statement: Verification.Statement) -> JSONValue? {
    guard let claim = statement.claim, let own = witnesses.citation(of: claim) else { return nil }
    let assessment = statement.assessment
    let hearings = witnesses.hearings(of: statement)
    var members: [JSONValue.Member] = [.init("ruleId", .string(assessment.reason.slug))]
    if let index = rules[assessment.reason.slug] {
      members.append(.init("ruleIndex", .integer(index)))
    }
    members += [
      .init("kind", .string(assessment.kindName)),
      .init("level", .string(assessment.level)),
      .init("message", ["text": .string(message(statement, hearings))]),
      .init("locations", [own.location(artifact: 0)]),
      .init("relatedLocations", .array(related(hearings))),
      .init("partialFingerprints", ["statementKey/v1": .string(statement.fingerprint)]),
      .init(
        "properties",
        [
          "status": .string(assessment.status.rawValue),
          "severity": JSONValue(assessment.severity?.rawValue),
          "origins": .integer(assessment.origins),
        ]
      ),
    ]
    return .object(members)
  }

  private typealias Hearing = (testimony: Verification.Testimony, citation: Citation)

  private func related(_ hearings: [Hearing]) -> [JSONValue] {
    hearings.enumerated().map { offset, hearing in
      hearing.citation.location(
        artifact: artifacts[hearing.citation.article.id] ?? -1,
        id: offset + 1,
        message: hearing.citation.outlet + ": " + hearing.testimony.claim.value.display
      )
    }
  }

  private func message(_ statement: Verification.Statement, _ hearings: [Hearing]) -> String {
    let value = statement.claim?.value.display ?? ""
    let first = "\(value.linkSafe): \(statement.assessment.status.words)."
    let voices = hearings.enumerated().map { offset, hearing in
      "[\(hearing.citation.outlet.linkSafe)](\(offset + 1)) "
        + hearing.testimony.claim.value.display.linkSafe
    }
    let second = voices.isEmpty ? "" : " " + voices.joined(separator: "; ") + "."
    return first + second + " " + statement.assessment.reason.text.linkSafe
  }
}

extension Verification.Assessment {
  fileprivate var kindName: String {
    switch status {
    case .contradicted, .outdated: "fail"
    case .imprecise, .absent: "fail"
    case .supported: "pass"
    case .uncheckable: "notApplicable"
    }
  }

  /// What is not a failure has no level; SARIF 2.1.0, 3.27.10.
  fileprivate var level: String {
    switch status {
    case .contradicted: severity == .hard ? "error" : "warning"
    case .outdated: "warning"
    case .imprecise, .absent: "note"
    case .supported, .uncheckable: "none"
    }
  }
}

extension Verification.Statement {
  /// Without offsets, so that it stays while the draft is edited elsewhere.
  fileprivate var fingerprint: String {
    let slot = claim?.slot
    return Identifier<Verification>(
      of: [
        assessment.reason.slug, slot?.attribute ?? "", slot?.subject.text ?? "",
        claim?.value.text ?? "",
      ] + (slot?.qualifiers.map { "\($0.role.rawValue)=\($0.text)" } ?? [])
    ).rawValue
  }
}
