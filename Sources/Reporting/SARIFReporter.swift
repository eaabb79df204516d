package import Facts

/// Writes a report as SARIF 2.1.0, for programs that show findings beside the text.
///
/// | SARIF | here |
/// | --- | --- |
/// | `kind` | conflict `fail`, incomparable `open`, evolving `informational`, the others `pass`; `single` is left out |
/// | `level` | hard `error`, soft `warning`, everything else `none` |
/// | `locations` | the newest article's claim |
/// | `relatedLocations` | all other claims, linked from the message |
/// | `partialFingerprints` | `conflictKey/v2`: `Verdict.key`, which holds no offset, or the name an audit gave before |
///
/// Regions count code points in the text as it was read, which `crosscheck text` prints; each has
/// its snippet. Ground: OASIS, SARIF 2.1.0 plus Errata 01.
package struct SARIFReporter: Reporter {
  package let id = "sarif"

  package init() {}

  package func write(
    _ report: Report,
    options: ReportOptions,
    to output: inout some TextOutputStream
  ) {
    let summary = Summary(report)
    let rules = SARIFReporter.rules(citing: summary.rules)
    let driver: JSONValue = [
      "name": .string(Generator.name),
      "semanticVersion": .string(Generator.version),
      "rules": .array(rules.list),
    ]
    var pen = JSONPen()
    pen.openObject(to: &output)
    pen.add("https://json.schemastore.org/sarif-2.1.0.json", "$schema", to: &output)
    pen.add("2.1.0", "version", to: &output)
    pen.openList("runs", to: &output)
    pen.openObject(to: &output)
    pen.add(["driver": driver], "tool", to: &output)
    pen.add([report.invocation], "invocations", to: &output)
    pen.add(.array(summary.artifacts), "artifacts", to: &output)
    pen.openList("results", to: &output)
    for section in report.sections {
      let form = SARIFResult(
        section,
        artifacts: summary.places,
        rules: rules.index,
        options: options
      )
      for verdict in section.verdicts where verdict.standing != .single {
        pen.add(form.json(verdict), to: &output)
      }
    }
    for line in options.audit?.gone ?? [] {
      pen.add(line.absentResult(rules.index), to: &output)
    }
    pen.close(to: &output)
    pen.add("unicodeCodePoints", "columnKind", to: &output)
    pen.add(["model": .string(report.model)], "properties", to: &output)
    pen.close(to: &output)
    pen.close(to: &output)
    pen.close(to: &output)
    output.write("\n")
  }

  /// What stands before the results and is known only from all of them.
  private struct Summary {
    private(set) var artifacts: [JSONValue] = []
    private(set) var places: [Identifier<Article>: Int] = [:]
    private(set) var rules: Set<String> = []

    init(_ report: Report) {
      for section in report.sections {
        for article in section.articles {
          if places[article.id] == nil { places[article.id] = artifacts.count }
          artifacts.append(article.artifact)
        }
        rules.formUnion(section.verdicts.map(\.reason.slug))
      }
    }
  }

  /// The table of rules and, behind it, those that a verdict cites and the table lacks.
  private static func rules(citing cited: Set<String>)
    -> (list: [JSONValue], index: [String: Int])
  {
    let known = Set(Rules.all.map(\.id))
    let unknown = cited.subtracting(known).sorted()
    let ids = Rules.all.map(\.id) + unknown
    let list = Rules.all.map(\.json) + unknown.map { ["id": .string($0)] }
    return (list, Dictionary(uniqueKeysWithValues: zip(ids, 0...)))
  }
}

extension Rule {
  var json: JSONValue {
    [
      "id": .string(id),
      "shortDescription": ["text": .string(title + ".")],
      "fullDescription": ["text": .string(meaning)],
      "help": ["text": .string(meaning + "\nExample: " + example)],
    ]
  }
}

extension Article {
  var artifact: JSONValue {
    ["location": ["uri": .string(path.uriReference)], "hashes": ["sha-256": .string(version)]]
  }
}

extension Report {
  /// The run itself: what it could not read, and what was odd.
  fileprivate var invocation: JSONValue {
    let notifications =
      coverage.skipped.map { $0.notification("error") } + remarks.map { $0.notification("note") }
    return [
      "executionSuccessful": .bool(coverage.skipped.isEmpty),
      "toolExecutionNotifications": .array(notifications),
    ]
  }
}

extension AuditNote.Line {
  /// A finding that is gone: viewers close it.
  fileprivate func absentResult(_ rules: [String: Int]) -> JSONValue {
    [
      "ruleId": .string(rule),
      "ruleIndex": .integer(rules[rule] ?? -1),
      "kind": "fail",
      "level": "note",
      "message": ["text": .string(text.collapsed)],
      "partialFingerprints": ["conflictKey/v2": .string(key.rawValue)],
      "baselineState": .string(BaselineState.absent.rawValue),
    ]
  }
}

extension Remark {
  fileprivate func notification(_ level: String) -> JSONValue {
    [
      "descriptor": ["id": .string(slug)],
      "level": .string(level),
      "message": ["text": .string(text)],
      "locations": [
        ["physicalLocation": ["artifactLocation": ["uri": .string(path.uriReference)]]]
      ],
    ]
  }
}

extension String {
  /// A path as a URI reference: absolute ones with the scheme `file`, everything but unreserved
  /// characters escaped.
  ///
  /// Ground: RFC 3986, 2.3 and 4.2; RFC 8089.
  var uriReference: String {
    var output = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
        output.unicodeScalars.append(scalar)
      default:
        output += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return output
  }
}
