package import Facts
package import Storage

/// The keys of a store's findings and claims, by which editors name them.
package struct Register: Sendable {
  private let store: Store
  /// Those of the last report, under the names that audits gave them.
  private let findings: [Finding]
  /// For each finding the place of its story.
  private let places: [Int]

  package init(_ store: Store) throws {
    self.store = store
    let earlier = try store.lastRun(Audit.command).map(Engine.findings(of:)) ?? []
    let gists = try store.gists().map(Gist.init(line:))
    findings = named(gists.flatMap(\.findings), after: earlier)
    places = gists.enumerated().flatMap { place, gist in gist.findings.map { _ in place } }
  }

  /// The `Verdict.key` of a finding of that name, and the articles of its story.
  func home(of start: String) throws -> (key: Identifier<Verdict>, articles: [Identifier<Article>])
  {
    let finding = try findings.called(start)
    guard let index = findings.firstIndex(of: finding) else {
      throw Unknown.key(start, "finding")
    }
    return (finding.fingerprint, try store.articles(ofStoryAt: places[index]))
  }

  /// The lasting name of the finding whose name, or whose `Verdict.key`, begins so.
  package func finding(_ start: String) throws(Unknown) -> Identifier<Verdict> {
    try findings.called(start).key
  }

  /// The claim whose key begins so; the store's claims are looked at one by one.
  package func claim(_ start: String) throws -> Identifier<Claim> {
    var found: Set<Identifier<Claim>> = []
    if !start.isEmpty {
      try store.forEachClaim { claim in
        if claim.key.rawValue.hasPrefix(start) { found.insert(claim.key) }
      }
    }
    return try Register.one(of: found, start, "claim")
  }

  /// An answer of a finding, as reports print it.
  package func answer(_ value: String, to finding: Identifier<Verdict>) throws(Unknown) -> String {
    let answers = findings.filter { $0.key == finding }.flatMap(\.values)
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
