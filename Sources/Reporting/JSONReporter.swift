package import Facts

/// Writes a report as `crosscheck.report/1`: every field, indented, for programs.
package struct JSONReporter: Reporter {
  package let id = "json"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    let generator: JSONValue = [
      "name": .string(Generator.name),
      "version": .string(Generator.version),
      "model": .string(report.model),
    ]
    var pen = JSONPen()
    pen.openObject(to: &output)
    pen.add("crosscheck.report/1", "schema", to: &output)
    pen.add(generator, "generator", to: &output)
    pen.add(report.coverage.json, "coverage", to: &output)
    if let audit = options.audit { pen.add(audit.json, "audit", to: &output) }
    pen.openList("stories", to: &output)
    for section in report.sections { pen.add(section.json(options), to: &output) }
    pen.close(to: &output)
    pen.close(to: &output)
    output.write("\n")
  }
}

extension Report.Coverage {
  fileprivate var json: JSONValue {
    [
      "articles": .integer(articles),
      "skipped": .array(skipped.map { ["path": .string($0.path), "reason": .string($0.text)] }),
      "sentences": .integer(sentences),
      "claims": .integer(claims),
      "dates": .object(
        datesByBasis.map { JSONValue.Member($0.basis, .integer($0.count)) }
      ),
    ]
  }
}

extension Report.Section {
  fileprivate func json(_ options: ReportOptions) -> JSONValue {
    let witnesses = Witnesses(self)
    return [
      "id": .string(story.id.rawValue),
      "title": .string(story.title),
      "articles": .array(articles.map(witnesses.json)),
      "facts": .array(verdicts.map { .object(witnesses.json($0, options)) }),
    ]
  }
}

extension Witnesses {
  func json(_ article: Article) -> JSONValue {
    [
      "path": .string(article.path),
      "source": .string(article.source.name),
      "headline": JSONValue(article.headline),
      "byline": JSONValue(article.byline),
      "dateline": JSONValue(article.dateline?.surface),
      "published": JSONValue(article.publication.day?.iso),
      "published_basis": .string(article.publication.basis.rawValue),
      "derived_from": JSONValue(derivedFrom(article)),
      "origin": .string(origin(of: article)),
    ]
  }

  /// A verdict's fields, in the order of a report.
  func json(_ verdict: Verdict, _ options: ReportOptions) -> [JSONValue.Member] {
    let fact = verdict.fact
    return [
      .init("id", .string(fact.id.rawValue)),
      .init("key", .string(options.name(of: verdict))),
      .init("label", .string(fact.label)),
      .init("type", .string(fact.kind.rawValue)),
      .init("slot", fact.slot.json),
      .init("verdict", .string(verdict.standing.rawValue)),
      .init("severity", JSONValue(verdict.severity?.rawValue)),
      .init("kind", JSONValue(verdict.kind?.rawValue)),
      .init("rule", .string(verdict.reason.slug)),
      .init("reason", .string(verdict.reason.text)),
      .init("values", .array(verdict.camps.map(json))),
      .init("judgement", section.judgements[verdict.key]?.json ?? .null),
    ] + options.marks(of: verdict)
  }

  private func json(_ camp: Camp) -> JSONValue {
    [
      "value": .string(camp.value.reported),
      "display": .string(camp.value.display),
      "origins": .integer(camp.origins),
      "support": .number(camp.support.rounded(to: 3)),
      "claims": .array(citations(in: camp).map(\.json)),
    ]
  }
}

extension ReportOptions {
  /// What an audit knows of a finding; nothing where there is none, or no audit.
  fileprivate func marks(of verdict: Verdict) -> [JSONValue.Member] {
    guard let state = baseline?[verdict.key] else { return [] }
    let mark = suppressions[verdict.key].map { suppression -> JSONValue in
      ["author": .string(suppression.author), "why": .string(suppression.why)]
    }
    return [.init("state", .string(state.rawValue)), .init("suppression", mark ?? nil)]
  }
}

extension Slot {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = []
    for role in Qualifier.Role.allCases {
      let texts = qualifiers.filter { $0.role == role }.map { JSONValue.string($0.text) }
      if !texts.isEmpty { members.append(.init(role.rawValue, .array(texts))) }
    }
    return [
      "subject": .string(subject.text),
      "attribute": .string(attribute),
      "qualifiers": .object(members),
    ]
  }
}

extension Citation {
  var json: JSONValue {
    [
      "article": .string(article.path),
      "key": .string(claim.key.rawValue),
      "sentence": .string(sentence),
      "surface": .string(surface),
      "span": [.integer(span.lowerBound), .integer(span.upperBound)],
      "value": .string(claim.value.alone),
      "basis": .string(claim.basis.rawValue),
      "polarity": .string(claim.polarity.rawValue),
      "modality": .string(claim.modality.rawValue),
      "attribution": claim.attribution.map {
        ["speaker": .string($0.speaker), "verb": .string($0.verb)]
      } ?? nil,
      "extractor": .string(claim.extractor),
      "confidence": .number(claim.confidence),
    ]
  }
}

extension Claim {
  /// How far the reading may be trusted to be what the article says, by the steps that led to it.
  ///
  /// From 0 to 1; an order of trust, not a measured rate. A claim made elsewhere has the least.
  fileprivate var confidence: Double {
    if maker != nil { return 0.4 }
    return switch basis {
    case .stated: 0.95
    case .resolved: 0.9
    case .computed: 0.8
    case .sibling: 0.7
    case .dateline: 0.5
    }
  }
}

extension Double {
  /// To so many decimals, half away from zero.
  func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}

extension Value {
  /// As the report's form has it: of a sum the code and the number; what it pays for, "a week", stands
  /// in `display`.
  fileprivate var reported: String {
    guard case .money(let money) = self else { return text }
    return Value.money(money.plain).text
  }

  /// A claim's own: of an office without the body it is held at, which the group's value and the
  /// surface tell.
  fileprivate var alone: String {
    guard case .role(let words) = self else { return reported }
    return officeAlone(words)
  }
}
