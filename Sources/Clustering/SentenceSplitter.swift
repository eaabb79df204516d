import Facts

/// Cuts a run of scalars into sentences of words.
struct SentenceSplitter {
  /// How near the end of a sentence is: a stop was seen, then white space after it.
  private enum Pause { case none, stop, space }

  private var sentences: [Sentence] = []
  private var words: [Sentence.Word] = []
  private var word = String.UnicodeScalarView()
  private var isNumber = false
  private var isLoud = false
  /// A mark that belongs to the word only if the word goes on behind it: 38,412 and Kenya's.
  private var held: Unicode.Scalar?
  /// Letters behind the word's last apostrophe; nil where it has none.
  private var tail: Int?
  private var pause = Pause.none

  /// Longer runs without a space are no words: a rule of letters, base64, a script without spaces.
  private static let longest = 40

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isDigit {
      join(scalar, asNumber: true)
    } else if scalar.isLetter {
      join(scalar, asNumber: false)
    } else if !word.isEmpty, held == nil, isNumber ? scalar.isSeparator : scalar.isApostrophe {
      held = scalar
    } else {
      endWord()
      mark(scalar)
    }
  }

  mutating func finish() -> [Sentence] {
    endWord()
    endSentence()
    return sentences
  }

  private mutating func join(_ scalar: Unicode.Scalar, asNumber: Bool) {
    if isNumber != asNumber { endWord() }
    if word.isEmpty {
      begin(asNumber: asNumber, isCapital: scalar.isCapital)
    } else if let mark = held {
      if asNumber, mark != "," { word.append(mark) }
      if !asNumber { tail = 0 }
    }
    held = nil
    tail = tail.map { $0 + 1 }
    if !scalar.isCapital { isLoud = false }
    word.append(scalar)
  }

  private mutating func begin(asNumber: Bool, isCapital: Bool) {
    if pause == .space, asNumber || isCapital { endSentence() }
    pause = .none
    isNumber = asNumber
    isLoud = !asNumber
    tail = nil
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    if scalar.isStop {
      pause = .stop
    } else if scalar.isSpace {
      if pause == .stop { pause = .space }
    } else if !scalar.isQuotation {
      pause = .none
    }
  }

  private mutating func endWord() {
    let mark = held
    held = nil
    if tail == 1, word.last == "s" || word.last == "S" { word.removeLast() }
    if let first = word.first, word.count <= SentenceSplitter.longest {
      let text = String(word)
      words.append(
        Sentence.Word(
          folded: text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text.folded,
          isNumber: isNumber,
          isCapital: first.isCapital,
          isLoud: isLoud && word.count > 1
        )
      )
    }
    word.removeAll(keepingCapacity: true)
    if let mark { self.mark(mark) }
  }

  private mutating func endSentence() {
    guard !words.isEmpty else { return }
    sentences.append(Sentence(words: words))
    words.removeAll(keepingCapacity: true)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  fileprivate var isSeparator: Bool { self == "," || self == "." || self == ":" }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2BC}" }

  fileprivate var isStop: Bool { self == "." || self == "!" || self == "?" || self == "\u{2026}" }

  /// Quotation marks and closing brackets, which may stand between a stop and its space.
  fileprivate var isQuotation: Bool {
    switch properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .closePunctuation: true
    default: self == "\"" || self == "'"
    }
  }
}
