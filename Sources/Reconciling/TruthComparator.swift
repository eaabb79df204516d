package import Facts

/// Compares whether a statement holds.
///
/// Corpus: `Fixtures/compare/truth.tsv`.
package struct TruthComparator: Comparator {
  /// Whether the statement holds.
  package struct Subject: Operand {
    let holds: Bool

    package init?(_ value: Value) {
      guard case .truth(let holds) = value else { return nil }
      self.holds = holds
    }
  }

  package let id = "truth"
  package let reasons: [Reason] = [.bothSay, .oneDenies]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    left.holds == right.holds
      ? Comparison(.same, .bothSay) : Comparison(.conflicting, .oneDenies)
  }
}

extension Reason {
  fileprivate static let bothSay = Reason("values-agree", "Both say the same of the statement.")
  fileprivate static let oneDenies = Reason(
    "polarity",
    "One says that it is so, the other that it is not."
  )
}
