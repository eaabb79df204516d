package import Facts
package import Storage

/// The keys of a store's findings and claims, by which editors name them.
package struct Register: Sendable {
  private let verdicts: [Verdict]
  private let claims: [Claim]
  /// Those of the last audit, which may have names of their own.
  private let findings: [Finding]

  package init(_ store: Store) throws {
    verdicts = try store.findings().flatMap(\.verdicts)
    let own = try store.claims()
    claims = own + verdicts.flatMap(\.fact.claims)
    findings = try store.lastRun(Audit.command).map(Engine.findings(of:)) ?? []
  }

  /// The `Verdict.key` of the finding whose key, or whose name in the last audit, begins so.
  package func finding(_ start: String) throws(Unknown) -> Identifier<Verdict> {
    let keys = Set(verdicts.filter(\.standing.isFinding).map(\.key))
    guard !start.isEmpty, !keys.contains(where: { $0.rawValue.hasPrefix(start) }) else {
      return try Register.one(of: keys, start, "finding")
    }
    let known = findings.filter { keys.contains($0.fingerprint) }
    return try known.called(start).fingerprint
  }

  /// The claim whose key begins so.
  package func claim(_ start: String) throws(Unknown) -> Identifier<Claim> {
    try Register.one(of: Set(claims.map(\.key)), start, "claim")
  }

  /// An answer of a finding, as reports print it.
  package func answer(_ value: String, to finding: Identifier<Verdict>) throws(Unknown) -> String {
    let answers = verdicts.filter { $0.key == finding }.flatMap(\.camps).map(\.value.text)
    guard answers.contains(value) else { throw .answer(value, known: Set(answers).sorted()) }
    return value
  }

  static func one<Subject>(
    of keys: Set<Identifier<Subject>>,
    _ start: String,
    _ noun: String
  ) throws(Unknown) -> Identifier<Subject> {
    if keys.contains(Identifier(start)) { return Identifier(start) }
    let found = start.isEmpty ? [] : keys.filter { $0.rawValue.hasPrefix(start) }.sorted()
    guard let key = found.first else { throw .key(start, noun) }
    guard found.count == 1 else {
      throw .several(start, noun, found.prefix(2).map(\.rawValue), found.count)
    }
    return key
  }
}

extension Register {
  /// A name that is nobody's, or several's.
  package enum Unknown: Error, CustomStringConvertible {
    case key(String, String)
    case several(String, String, [String], Int)
    case answer(String, known: [String])

    package var description: String {
      switch self {
      case .key(let start, let noun):
        "no \(noun) here has a key that begins with “\(start.printable)”"
      case .several(let start, let noun, let keys, let count):
        "“\(start.printable)” begins the keys of \(count) \(noun)s: \(keys.joined(separator: ", "))"
          + (count > 2 ? " …" : "")
      case .answer(let value, let known):
        "no answer of the finding is “\(value.printable)”; there are: "
          + known.map(\.printable).joined(separator: ", ")
      }
    }
  }
}

extension [Finding] {
  /// The one whose name, or whose `Verdict.key`, begins so.
  package func called(_ start: String) throws(Register.Unknown) -> Finding {
    let fingerprints = filter { $0.fingerprint.rawValue.hasPrefix(start) }.map(\.key)
    let names = filter { $0.key.rawValue.hasPrefix(start) }.map(\.key)
    let key = try Register.one(of: Set(names.isEmpty ? fingerprints : names), start, "finding")
    guard let finding = first(where: { $0.key == key }) else { throw .key(start, "finding") }
    return finding
  }
}
