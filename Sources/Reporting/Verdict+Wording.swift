import Facts

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
  private var bases: String {
    let bases = Set(claims.map(\.basis))
    return Claim.Basis.allCases.filter(bases.contains).map(\.rawValue).joined(separator: ", ")
  }

  /// "2 origins · support 71% · stated, resolved".
  var backing: String { origins.of("origin") + " · " + belief }

  /// "support 71% · stated, resolved".
  var belief: String {
    let share = "support " + Quantity.plain((support * 100).rounded()) + "%"
    return bases.isEmpty ? share : share + " · " + bases
  }
}

extension Claim {
  /// What sets the claim apart from a plain assertion: "said by police; planned"; nil where nothing
  /// does.
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
