package import Facts

/// Compares two quotations of one utterance, word by word.
///
/// A cut, another case or a bracket is agreement; so is another wording of much of it, for it may
/// have been translated. Single other words are a conflict, a graver one where they turn
/// the sense. Corpus: `Fixtures/compare/quotation.tsv`.
package struct QuotationComparator: Comparator {
  /// The words inside the marks.
  package struct Subject: Operand {
    let words: [String]
    /// The words of each sentence.
    let sentences: [[String]]

    package init?(_ value: Value) {
      guard case .quotation(let text) = value else { return nil }
      words = Subject.words(of: text)
      sentences = text.split { ".!?".contains($0) }.map { Subject.words(of: String($0)) }
        .filter { !$0.isEmpty }
    }

    /// "Didn't" is "did not".
    private static func words(of text: String) -> [String] {
      var words: [String] = []
      for word in text.foldedWords {
        if word == "t", let last = words.last, last.hasSuffix("n") || last == "can" {
          words[words.count - 1] = whole[last] ?? String(last.dropLast())
          words.append("not")
        } else {
          words.append(word)
        }
      }
      return words
    }

    private static let whole = ["can": "can", "shan": "shall", "won": "will"]
  }

  package let id = "quotation"
  package let reasons: [Reason] = [
    .sameWords, .cutQuote, .smallWords, .insertedWords, .turnedQuote, .otherWords, .rewordedQuote,
    .otherUtterance,
  ]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    if left.words == right.words { return Comparison(.same, .sameWords) }
    if QuotationComparator.isRun(left.words, in: right.words) {
      return Comparison(.wider, .cutQuote)
    }
    if QuotationComparator.isRun(right.words, in: left.words) {
      return Comparison(.narrower, .cutQuote)
    }
    let rest = (
      left.sentences.filter { !right.sentences.contains($0) },
      right.sentences.filter { !left.sentences.contains($0) }
    )
    let isShared = rest.0.count < left.sentences.count
    let comparison = compared(rest.0, rest.1)
    return isShared && comparison.relation == .incomparable
      ? Comparison(.overlapping, .insertedWords) : comparison
  }

  /// Word by word; of a much longer one, only the sentences that are likest to the other.
  private func compared(_ left: [[String]], _ right: [[String]]) -> Comparison {
    if left.isEmpty, right.isEmpty { return Comparison(.overlapping, .cutQuote) }
    if left.isEmpty { return Comparison(.wider, .cutQuote) }
    if right.isEmpty { return Comparison(.narrower, .cutQuote) }
    let (one, other) = (
      QuotationComparator.likest(left, right.flatMap(\.self)),
      QuotationComparator.likest(right, left.flatMap(\.self))
    )
    if other.lexicographicallyPrecedes(one) { return judge(other, one).mirrored }
    return judge(one, other)
  }

  /// All sentences, or of many more words than the other has the run that shares most with it.
  private static func likest(_ sentences: [[String]], _ other: [String]) -> [String] {
    let all = sentences.flatMap(\.self)
    guard all.count * 2 > other.count * 3, sentences.count > 1 else { return all }
    let words = Set(other)
    var best: (share: Double, run: [String]) = (0, all)
    for start in sentences.indices {
      var run: [String] = []
      for sentence in sentences[start...].prefix(4) {
        run += sentence
        let share = 2 * Double(words.intersection(run).count) / Double(run.count + other.count)
        if share > best.share { best = (share, run) }
      }
    }
    return best.run
  }

  private func judge(_ one: [String], _ other: [String]) -> Comparison {
    let common = QuotationComparator.common(one, other)
    let share = 2 * Double(common.left.count) / Double(one.count + other.count)
    let left = one.indices.filter { !common.left.contains($0) }.map { one[$0] }
    let right = other.indices.filter { !common.right.contains($0) }.map { other[$0] }
    guard share >= 0.5 else { return Comparison(.incomparable, .otherUtterance) }
    if left.isEmpty, right.isEmpty { return Comparison(.overlapping, .cutQuote) }
    let turning = QuotationComparator.turning
    let isTurned = left.contains(where: turning.contains) != right.contains(where: turning.contains)
    let isVerbatim = isTurned && QuotationComparator.longestRun(common) >= 6
    let isMuch = min(left.count, right.count) >= 3
    if share < (isTurned ? 0.6 : isMuch ? 0.75 : 0.7), !isVerbatim,
      isMuch || min(one.count, other.count) >= 8
    {
      return Comparison(.overlapping, .rewordedQuote)
    }
    if isTurned { return Comparison(.conflicting, .turnedQuote) }
    if (left + right).allSatisfy({ $0.count <= 2 }) { return Comparison(.same, .smallWords) }
    if left.isEmpty { return Comparison(.wider, .insertedWords) }
    if right.isEmpty { return Comparison(.narrower, .insertedWords) }
    return Comparison(.conflicting, .otherWords)
  }

  /// The most words in a row that both have: no two translators agree on six.
  private static func longestRun(_ common: (left: Set<Int>, right: Set<Int>)) -> Int {
    let pairs = Array(zip(common.left.sorted(), common.right.sorted()))
    var (best, run) = (0, 0)
    for (index, pair) in pairs.enumerated() {
      let isNext = index > 0 && pairs[index - 1].0 + 1 == pair.0 && pairs[index - 1].1 + 1 == pair.1
      run = isNext ? run + 1 : 1
      best = max(best, run)
    }
    return best
  }

  private static let turning: Set<String> = [
    "almost", "barely", "cannot", "few", "hardly", "least", "less", "little",
    "maybe", "nearly", "neither", "never", "no", "nobody", "none", "not", "nothing", "nowhere",
    "perhaps",
    "possibly", "probably", "without",
  ]

  private static func isRun(_ short: [String], in long: [String]) -> Bool {
    guard !short.isEmpty, short.count < long.count else { return false }
    return (0...(long.count - short.count)).contains {
      long[$0..<($0 + short.count)].elementsEqual(short)
    }
  }

  /// The longest common subsequence of two word lists, as positions in each; quotations over 400
  /// words are cut there.
  private static func common(_ left: [String], _ right: [String]) -> (
    left: Set<Int>, right: Set<Int>
  ) {
    let (left, right) = (Array(left.prefix(400)), Array(right.prefix(400)))
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1),
      count: left.count + 1
    )
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row][column] =
          left[row] == right[column]
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var found: (left: Set<Int>, right: Set<Int>) = ([], [])
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        found.left.insert(row)
        found.right.insert(column)
        row += 1
        column += 1
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}

extension Reason {
  fileprivate static let sameWords = Reason("values-agree", "The quoted words are the same.")
  fileprivate static let cutQuote = Reason("quote-cut", "One quotation is a part of the other.")
  fileprivate static let smallWords = Reason(
    "quote-small-words",
    "Only short words, case or brackets differ."
  )
  fileprivate static let insertedWords = Reason(
    "quote-inserted",
    "One quotation leaves words of the other out."
  )
  fileprivate static let turnedQuote = Reason(
    "quote-polarity",
    "The quoted words differ in a word that turns the sense."
  )
  fileprivate static let otherWords = Reason("quote-wording", "The quoted words differ.")
  /// Where English was spoken, a conflict all the same: `Bench.isEnglishSpoken`.
  static let rewordedQuote = Reason(
    "quote-reworded",
    "Much of the wording differs, as where two translate one utterance."
  )
  static let otherUtterance = Reason(
    "quote-other",
    "The quotations share too little to be one utterance."
  )
}
