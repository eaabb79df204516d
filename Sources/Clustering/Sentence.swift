/// A sentence as plain words, told apart by letters, digits and capitals alone.
struct Sentence: Sendable {
  /// A word as the text has it.
  struct Word: Sendable {
    /// Folded, without apostrophes; digits without the commas of thousands.
    let folded: String
    let isNumber: Bool
    /// Whether it begins with a capital, a number word never.
    let isCapital: Bool
    /// More than one letter, and no small one.
    let isLoud: Bool

    /// Its figure where it is a number word, else its stem.
    let stem: String

    init(folded: String, isNumber: Bool, isCapital: Bool, isLoud: Bool) {
      let figure = WordClass.digits(of: folded)
      self.folded = folded
      self.isNumber = isNumber
      self.isCapital = isCapital && figure == nil
      self.isLoud = isLoud
      stem = isNumber ? folded : figure ?? stemmed(folded)
    }
  }

  let words: [Word]

  /// The words as a signature keeps them: stems with a space between, `^` before a name's capital,
  /// `~` before one that the place explains (the first word, a headline in title case, a line of
  /// capitals).
  var line: String {
    let areCapitalsPlain = isLoud || isTitled
    return words.enumerated().map { index, word in
      guard word.isCapital else { return word.stem }
      return (index == 0 || areCapitalsPlain ? "~" : "^") + word.stem
    }
    .joined(separator: " ")
  }

  private var isLoud: Bool {
    let lettered = words.count { !$0.isNumber }
    return lettered > 2 && 5 * words.count { $0.isLoud } > 3 * lettered
  }

  private var isTitled: Bool {
    let long = words.filter { !$0.isNumber && $0.folded.utf8.count > 3 }
    return long.count > 3 && 5 * long.count { $0.isCapital } >= 4 * long.count
  }
}

extension Sentence {
  /// The sentences of one block of text, in order.
  ///
  /// A sentence ends at a full stop, an exclamation or a question mark before white space and a
  /// capital or a digit. An abbreviation's stop may cut one in two: what reads the lines bears with
  /// that.
  static func sentences(of text: String) -> [Sentence] {
    var splitter = SentenceSplitter()
    for scalar in text.unicodeScalars { splitter.take(scalar) }
    return splitter.finish()
  }
}
