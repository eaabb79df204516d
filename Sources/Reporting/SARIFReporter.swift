package import Facts

/// Writes a report as SARIF 2.1.0, for programs that show findings beside the text.
///
/// | SARIF | here |
/// | --- | --- |
/// | `kind` | conflict `fail`, incomparable `open`, evolving `informational`, the others `pass`; `single` is left out |
/// | `level` | hard `error`, soft `warning`, everything else `none` |
/// | `locations` | the newest article's claim |
/// | `relatedLocations` | all other claims, linked from the message |
/// | `partialFingerprints` | `conflictKey/v1`: `Verdict.key`, which holds no offset |
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
    let articles = report.sections.flatMap(\.articles)
    let artifacts = Dictionary(
      articles.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let rules = SARIFReporter.rules(for: report)
    let results = report.sections.flatMap { section in
      let form = SARIFResult(section, artifacts: artifacts, rules: rules.index, options: options)
      return section.verdicts.filter { $0.standing != .single }.map(form.json)
    }
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": .string(Generator.name),
              "semanticVersion": .string(Generator.version),
              "rules": .array(rules.list),
            ]
          ],
          "invocations": [report.invocation],
          "artifacts": .array(articles.map(\.artifact)),
          "results": .array(results),
          "columnKind": "unicodeCodePoints",
          "properties": ["model": .string(report.model)],
        ]
      ],
    ]
    output.write(log.text(isIndented: true) + "\n")
  }

  /// The table of rules and, behind it, those that a verdict cites and the table lacks.
  private static func rules(for report: Report) -> (list: [JSONValue], index: [String: Int]) {
    let known = Set(Rules.all.map(\.id))
    let cited = Set(report.sections.flatMap { $0.verdicts.map(\.reason.slug) })
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
