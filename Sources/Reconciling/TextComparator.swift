package import Facts

/// Compares two short texts or lists, by their words.
///
/// Corpus: `Fixtures/compare/text.tsv`.
package struct TextComparator: Comparator {
  /// A text, or a list of texts.
  package struct Subject: Operand {
    let words: Set<String>

    package init?(_ value: Value) {
      switch value {
      case .text(let text): words = Set(text.foldedWords)
      case .list(let items): words = Set(items.map(\.folded))
      case .recurrence(let timex): words = [timex]
      default: return nil
      }
    }
  }

  package let id = "text"
  package let reasons: [Reason] = [.sameText, .fullerText, .otherText]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    if left.words == right.words { return Comparison(.same, .sameText) }
    if left.words.isSubset(of: right.words) { return Comparison(.wider, .fullerText) }
    if right.words.isSubset(of: left.words) { return Comparison(.narrower, .fullerText) }
    return Comparison(.conflicting, .otherText)
  }
}

extension Reason {
  fileprivate static let sameText = Reason("values-agree", "Both say the same.")
  fileprivate static let fullerText = Reason("text-fuller", "One says the same and more.")
  fileprivate static let otherText = Reason("text-differs", "They say different things.")
}
