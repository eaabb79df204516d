import Facts

extension Verification {
  /// Finds the words behind claims of the corpus and of the draft.
  var witnesses: Witnesses {
    Witnesses(
      Report.Section(
        story: stories.first ?? Story(title: "", articles: []),
        articles: articles,
        provenance: provenance,
        verdicts: []
      ),
      besides: draft
    )
  }

  /// "5 articles, 4 independent origins".
  var extent: String {
    articles.count.of("article") + ", "
      + Set(provenance.map(\.origin)).count.of("independent origin")
  }

  func count(of status: Status) -> Int {
    statements.count { $0.assessment.status == status }
  }

  /// "2 contradicted · 1 not in the corpus · 12 supported".
  var outcome: String {
    let counts = Status.allCases.map { (status: $0, count: count(of: $0)) }
      .filter { $0.count > 0 }
    if counts.isEmpty { return "Nothing to check" }
    return counts.map { "\($0.count) \($0.status.words)" }.joined(separator: " · ")
  }

  /// The draft's title, or its path.
  var title: String { (draft.headline ?? draft.path).collapsed }
}

extension Verification.Status {
  var words: String {
    switch self {
    case .contradicted: "contradicted"
    case .outdated: "outdated"
    case .imprecise: "differs in precision"
    case .absent: "not in the corpus"
    case .supported: "supported"
    case .uncheckable: "not checkable"
    }
  }

  /// Whether an editor wants the words of the corpus beside the draft's.
  var isDetailed: Bool {
    switch self {
    case .contradicted, .outdated, .imprecise: true
    case .absent, .supported, .uncheckable: false
    }
  }
}

extension Verification.Statement {
  /// "contradicted (hard)".
  var verdict: String {
    let severity = assessment.severity.map { " (\($0.rawValue))" } ?? ""
    return assessment.status.words + severity
  }

  /// The draft's words in quotation marks; the sentence of what cannot be checked as it is.
  func words(in draft: Article) -> String {
    let words = draft.text.slice(span).collapsed
    return claim == nil ? words : "“" + words + "”"
  }

  /// The quotation, where the statement is one that differs from what others recorded.
  var misquoted: String? {
    guard assessment.status.isDetailed, case .quotation(let words) = claim?.value else {
      return nil
    }
    return words
  }
}

extension Verification.Assessment {
  /// What a testimony does to the draft's statement.
  func stance(of testimony: Verification.Testimony) -> String {
    if kind == .`self` { return "in the draft itself" }
    if status == .absent { return "nearest" }
    return switch testimony.relation {
    case .same: "agrees"
    case .narrower: "less exact"
    case .wider: "more exact"
    case .overlapping: "overlaps"
    case .conflicting: "differs"
    case .incomparable: "not comparable"
    }
  }
}

extension Witnesses {
  /// The testimonies with their articles, in their order.
  func hearings(of statement: Verification.Statement) -> [(
    testimony: Verification.Testimony, citation: Citation
  )] {
    statement.assessment.testimonies.compactMap { testimony in
      citation(of: testimony.claim).map { (testimony, $0) }
    }
  }
}
