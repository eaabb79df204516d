package import Facts

/// Compares two short texts or lists, by their words.
///
/// "Not" in front of a text denies it: two denials never exclude one another, and a denial excludes
/// what it denies alone.
///
/// Corpus: `Fixtures/compare/text.tsv`.
package struct TextComparator: Comparator {
  /// A text, or a list of texts.
  package struct Subject: Operand {
    let words: Set<String>
    var isDenied = false

    package init?(_ value: Value) {
      switch value {
      case .text(let text):
        let folded = text.foldedWords
        isDenied = folded.first == "not"
        words = Set(isDenied ? Array(folded.dropFirst()) : folded)
      case .list(let items): words = Set(items.map(\.folded))
      case .recurrence(let timex): words = [timex]
      default: return nil
      }
    }
  }

  package let id = "text"
  package let reasons: [Reason] = [.sameText, .fullerText, .otherText, .deniedText, .besideText]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    if left.isDenied != right.isDenied { return denied(left.words, right.words) }
    if left.words == right.words { return Comparison(.same, .sameText) }
    if left.words.isSubset(of: right.words) { return Comparison(.wider, .fullerText) }
    if right.words.isSubset(of: left.words) { return Comparison(.narrower, .fullerText) }
    return left.isDenied
      ? Comparison(.overlapping, .besideText) : Comparison(.conflicting, .otherText)
  }

  private func denied(_ left: Set<String>, _ right: Set<String>) -> Comparison {
    left.isSubset(of: right) || right.isSubset(of: left)
      ? Comparison(.conflicting, .deniedText) : Comparison(.overlapping, .besideText)
  }
}

extension Reason {
  fileprivate static let sameText = Reason("values-agree", "Both say the same.")
  fileprivate static let fullerText = Reason("text-fuller", "One says the same and more.")
  fileprivate static let otherText = Reason("text-differs", "They say different things.")
  fileprivate static let deniedText = Reason("polarity", "One says what the other denies.")
  fileprivate static let besideText = Reason(
    "text-beside",
    "One denies what the other does not speak of."
  )
}
