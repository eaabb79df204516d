import Facts

extension Int {
  /// "1 story", "3 stories".
  func of(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) " + (self == 1 ? noun : plural ?? noun + "s")
  }
}

extension Fact {
  /// The label put as a question.
  ///
  /// Example: "Date of the fall of the cabin?"
  var question: String {
    let label = label.collapsed
    return label.prefix(1).uppercased() + label.dropFirst() + (label.hasSuffix("?") ? "" : "?")
  }
}

extension Verdict.Standing {
  /// The heading over the facts of that standing.
  var heading: String {
    switch self {
    case .conflict: "Conflicts"
    case .evolving: "Evolving"
    case .incomparable: "Not comparable"
    case .agreement: "Agreements"
    case .compatible: "Compatible"
    case .single: "One origin only"
    }
  }

  /// The heading explained to a newcomer.
  var gloss: String {
    switch self {
    case .conflict: "not all of these can be true"
    case .evolving: "the figure moved while the story ran"
    case .incomparable: "alike, but of different things"
    case .agreement: "several origins say the same"
    case .compatible: "different words, precision or units; no contradiction"
    case .single: "nobody else says so"
    }
  }
}

extension Verdict.Kind {
  /// What a reader must know of a conflict that is not one between outlets.
  var remark: String? {
    switch self {
    case .outlet: nil
    case .speaker: "two speakers, both reported"
    case .`self`: "inside one article"
    }
  }
}

extension Camp {
  /// The bases of its claims, most trusted first: "stated, resolved".
  var bases: String {
    let bases = Set(claims.map(\.basis))
    return Claim.Basis.allCases.filter(bases.contains).map(\.rawValue).joined(separator: ", ")
  }

  /// "71%", whole percents.
  var share: String { Quantity.plain((support * 100).rounded()) + "%" }

  /// "2 origins · support 71%".
  var backing: String { origins.of("origin") + " · support " + share }
}

extension Claim {
  /// What sets the claim apart from a plain assertion: "said by police; planned"; nil where nothing does.
  var hedge: String? {
    let parts = [
      attribution.map { "said by " + $0.speaker },
      polarity == .denied ? "denied" : nil,
      modality == .actual ? nil : modality.rawValue,
      extractor.hasPrefix("import:") ? "claim imported from " + extractor.dropFirst(7) : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Report {
  /// Verdicts of all stories with that standing.
  func count(of standing: Verdict.Standing, _ severity: Verdict.Severity? = nil) -> Int {
    sections.flatMap(\.verdicts).count {
      $0.standing == standing && (severity == nil || $0.severity == severity)
    }
  }

  /// "2 stories · 5 articles · 4 independent origins".
  var extent: String {
    let articles = sections.reduce(0) { $0 + $1.articles.count }
    return sections.count.of("story", "stories") + " · " + articles.of("article") + " · "
      + origins.of("independent origin")
  }

  /// "5 conflicts: 1 hard, 4 soft", or "No conflict".
  var outcome: String {
    let conflicts = count(of: .conflict)
    let hard = count(of: .conflict, .hard)
    guard conflicts > 0 else { return "No conflict" }
    return conflicts.of("conflict") + ": \(hard) hard, \(conflicts - hard) soft"
  }

  /// Independent origins over all stories.
  var origins: Int { Set(sections.flatMap { $0.provenance.map(\.origin) }).count }
}

extension Report.Section {
  /// "5 articles, 3 origins: NBP (3), Nordavisa, The Harbour Post".
  var summary: String {
    let counts = Dictionary(provenance.map { ($0.origin, 1) }, uniquingKeysWith: +)
    let origins = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      $0.value > 1 ? "\($0.key) (\($0.value))" : $0.key
    }
    let names = origins.isEmpty ? "" : ": " + origins.joined(separator: ", ")
    return articles.count.of("article") + ", " + counts.count.of("origin") + names
  }
}
