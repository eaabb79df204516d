import Facts

/// Writes the verdicts of one story as SARIF results.
struct SARIFResult {
  private let witnesses: Witnesses
  /// Where an article stands in the run's list of artifacts.
  private let artifacts: [Identifier<Article>: Int]
  private let rules: [String: Int]
  private let options: ReportOptions

  init(
    _ section: Report.Section,
    artifacts: [Identifier<Article>: Int],
    rules: [String: Int],
    options: ReportOptions
  ) {
    witnesses = Witnesses(section)
    self.artifacts = artifacts
    self.rules = rules
    self.options = options
  }

  func json(_ verdict: Verdict) -> JSONValue {
    let sides = verdict.camps.flatMap { camp in
      witnesses.citations(in: camp).map { Side(camp: camp, citation: $0) }
    }
    let main = Side.newest(of: sides)
    let others = sides.enumerated().filter { $0.offset != main }.map(\.element)
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(verdict.reason.slug)),
      .init("ruleIndex", .integer(rules[verdict.reason.slug] ?? -1)),
      .init("kind", .string(verdict.standing.sarifKind)),
      .init("level", .string(verdict.sarifLevel)),
      .init("message", ["text": .string(message(verdict, main.map { sides[$0] }, others))]),
      .init("locations", .array(main.map { [location(sides[$0])] } ?? [])),
      .init(
        "relatedLocations",
        .array(others.enumerated().map { location($0.element, id: $0.offset + 1) })
      ),
      .init("occurrenceCount", .integer(Set(sides.map(\.citation.article.id)).count)),
      .init("partialFingerprints", ["conflictKey/v2": .string(options.name(of: verdict))]),
    ]
    members += marks(of: verdict)
    members.append(.init("properties", properties(of: verdict)))
    return .object(members)
  }

  /// First the question and its answers, so that a viewer of one sentence shows them; then who says
  /// what, and why.
  private func message(_ verdict: Verdict, _ main: Side?, _ others: [Side]) -> String {
    let answers = verdict.camps.map(\.value.display.linkSafe).joined(separator: " or ")
    let first = verdict.fact.question.linkSafe + " " + answers + "."
    let names = others.enumerated().map { offset, side in
      "[\(side.citation.outlet.linkSafe)](\(offset + 1)) "
        + side.camp.value.display.linkSafe
    }
    let here = main.map {
      [$0.citation.outlet.linkSafe + " " + $0.camp.value.display.linkSafe]
    }
    let second = ((here ?? []) + names).joined(separator: "; ") + "."
    return first + " " + second + " " + verdict.reason.text.linkSafe
  }

  private func location(_ side: Side, id: Int? = nil) -> JSONValue {
    let citation = side.citation
    let index = artifacts[citation.article.id] ?? -1
    guard let id else { return citation.location(artifact: index) }
    let text = citation.outlet + ": " + side.camp.value.display
    return citation.location(artifact: index, id: id, message: text)
  }

  /// What the last run and the editors say of it; nothing where the caller asked for neither.
  private func marks(of verdict: Verdict) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let state = options.baseline?[verdict.key] {
      members.append(.init("baselineState", .string(state.rawValue)))
    }
    let dismissal = witnesses.section.dismissal(of: verdict)
    if !options.suppressions.isEmpty || !witnesses.section.dismissed.isEmpty {
      let suppressions =
        (options.suppressions[verdict.key].map { [$0.suppression] } ?? [])
        + (dismissal.map { [$0.suppression] } ?? [])
      members.append(.init("suppressions", .array(suppressions)))
    }
    return members
  }

  private func properties(of verdict: Verdict) -> JSONValue {
    [
      "story": .string(witnesses.section.story.title),
      "verdict": .string(verdict.standing.rawValue),
      "severity": JSONValue(verdict.severity?.rawValue),
      "conflictKind": JSONValue(verdict.kind?.rawValue),
      "values": .array(
        verdict.camps.map {
          [
            "value": .string($0.value.text), "origins": .integer($0.origins),
            "support": .number($0.support.rounded(to: 3)),
          ]
        }
      ),
    ]
  }
}

/// One claim of a finding with the camp it stands in.
private struct Side {
  let camp: Camp
  let citation: Citation

  /// The index of the first claim of the newest dated article; nil where there is no claim.
  static func newest(of sides: [Side]) -> Int? {
    let days = sides.map { $0.citation.article.publication.day?.number ?? .min }
    return days.max().flatMap(days.firstIndex)
  }
}

extension Suppression {
  fileprivate var suppression: JSONValue { accepted(why, author, made) }
}

extension Judgement {
  fileprivate var suppression: JSONValue { accepted(why, author, made) }
}

/// A suppression of SARIF, 3.35.
private func accepted(_ why: String, _ author: String, _ made: String) -> JSONValue {
  [
    "kind": "external",
    "status": "accepted",
    "justification": .string(why),
    "properties": ["author": .string(author), "made": .string(made)],
  ]
}

extension Verdict.Standing {
  fileprivate var sarifKind: String {
    switch self {
    case .conflict: "fail"
    case .incomparable: "open"
    case .evolving: "informational"
    case .agreement, .compatible, .single: "pass"
    }
  }
}

extension Verdict {
  fileprivate var sarifLevel: String {
    guard standing == .conflict else { return "none" }
    return severity == .hard ? "error" : "warning"
  }
}

extension String {
  /// One line in which no bracket opens an embedded link; SARIF 2.1.0, 3.11.6.
  var linkSafe: String {
    collapsed.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
