package import Language

/// Reads a number in words or digits from a row of tokens: "twenty-one", "two and a half million",
/// "12,000".
///
/// Signs, currencies, bounds, ranges and fractions such as "two-thirds" are the callers'.
/// The words are those of `number-words.tsv`.
package struct NumberWords: Sendable {
  /// What was read, and where it ends.
  package struct Reading: Sendable, Hashable {
    package var value: Double
    /// The place of the last digit told: 1000 for "12 thousand", 100,000,000 for "3.7 billion".
    package var step: Double
    /// The token behind the last one read.
    package var end: Int
    /// "third", "21st".
    package var isOrdinal = false
    /// At least one word of it is spelled out.
    package var isSpelled = false
  }

  package static let english = NumberWords()

  enum Word: Sendable {
    case unit(Double), ten(Double), hundred, scale(Double), nth(Double), half, article
    case quarter, part(Double), heap(Double), few(Double)
  }

  let words: [String: Word]

  /// Every word that may stand in a number, in lower case.
  var all: some Sequence<String> { words.keys }

  private init() {
    var words: [String: Word] = [:]
    for row in Lexicon.rows(of: "number-words") {
      guard row.count == 3, let value = Double(row[2]) else { continue }
      words[row[0]] = Word(row[1], value)
    }
    self.words = words
  }

  /// The number that begins at a token, the longest there is; nil where none does.
  ///
  /// A lone "a" or "an" is no number; "a hundred", "a dozen" and "half a million" are.
  package func reading(in analysis: Analysis, at token: Int, before limit: Int) -> Reading? {
    guard token < limit else { return nil }
    let row = Row(words: words, analysis: analysis, limit: limit)
    let lower = analysis.lowers[token]
    if let byte = lower.utf8.first, byte < 0x3A || byte > 0x7F {
      return DigitToken(lower).flatMap { row.reading(of: $0, at: token) }
    }
    switch row.word(at: token) {
    case nil: return nil
    case .half: return row.half(at: token)
    case .article: return row.afterArticle(at: token)
    default: return row.spelled(at: token)
    }
  }
}

extension NumberWords.Word {
  fileprivate init?(_ kind: String, _ value: Double) {
    switch kind {
    case "unit": self = .unit(value)
    case "ten": self = .ten(value)
    case "hundred": self = .hundred
    case "scale": self = .scale(value)
    case "nth": self = .nth(value)
    case "half": self = .half
    case "article": self = .article
    case "quarter": self = .quarter
    case "part": self = .part(value)
    case "heap": self = .heap(value)
    case "few": self = .few(value)
    default: return nil
    }
  }
}

/// The tokens that a number may be read from.
private struct Row {
  let words: [String: NumberWords.Word]
  let analysis: Analysis
  let limit: Int

  func word(at token: Int) -> NumberWords.Word? {
    token < limit ? words[analysis.lowers[token]] : nil
  }

  private func isText(_ text: String, at token: Int) -> Bool {
    token < limit && analysis.lowers[token] == text
  }

  /// Digits with what may follow them: "21st", "3.7 billion", "2 1/2", "1.2m".
  func reading(of digits: DigitToken, at token: Int) -> NumberWords.Reading? {
    var reading = NumberWords.Reading(value: digits.value, step: digits.step, end: token + 1)
    if let scale = Row.tails[String(digits.tail)] {
      reading.multiply(by: scale)
    } else if ["st", "nd", "rd", "th"].contains(digits.tail) {
      reading.isOrdinal = true
      return reading
    } else if !digits.tail.isEmpty {
      return nil
    }
    if digits.isPlain { addFraction(to: &reading) }
    addHalf(to: &reading)
    multiply(&reading)
    return reading
  }

  /// "half", "half a million".
  func half(at token: Int) -> NumberWords.Reading {
    if case .article = word(at: token + 1), case .scale(let scale) = word(at: token + 2) {
      return NumberWords.Reading(
        value: scale / 2,
        step: scale / 10,
        end: token + 3,
        isSpelled: true
      )
    }
    return NumberWords.Reading(value: 0.5, step: 0.5, end: token + 1, isSpelled: true)
  }

  /// "a hundred", "a dozen", "a half".
  func afterArticle(at token: Int) -> NumberWords.Reading? {
    switch word(at: token + 1) {
    case .hundred, .scale: spelled(at: token)
    case .half: half(at: token + 1)
    default: nil
    }
  }

  func spelled(at token: Int) -> NumberWords.Reading? {
    var sum = NumberSum()
    var end = token
    while !sum.isOrdinal {
      let next = end == token ? token : bridged(at: end, isAfterHundred: sum.mayTakeAnd)
      guard let word = word(at: next), sum.take(word) else { break }
      end = next + 1
    }
    guard end > token else { return nil }
    var reading = NumberWords.Reading(
      value: sum.value,
      step: sum.step,
      end: end,
      isOrdinal: sum.isOrdinal,
      isSpelled: true
    )
    if !sum.isOrdinal {
      addHalf(to: &reading)
      multiply(&reading)
    }
    return reading
  }

  /// The token behind a hyphen ("twenty-one") or an "and" ("one hundred and five").
  private func bridged(at token: Int, isAfterHundred: Bool) -> Int {
    if isText("-", at: token), !analysis.spaces[token], !analysis.spaces[token - 1] {
      return token + 1
    }
    guard isAfterHundred, isText("and", at: token) else { return token }
    switch word(at: token + 1) {
    case .unit, .ten, .nth: return token + 1
    default: return token
    }
  }

  /// "and a half" behind a number.
  private func addHalf(to reading: inout NumberWords.Reading) {
    var token = reading.end
    if isText("-", at: token) { token += 1 }
    guard isText("and", at: token) else { return }
    token += 1
    if isText("-", at: token) { token += 1 }
    if case .article = word(at: token) { token += 1 }
    if isText("-", at: token) { token += 1 }
    guard case .half = word(at: token) else { return }
    reading = NumberWords.Reading(
      value: reading.value + 0.5,
      step: 0.5,
      end: token + 1,
      isSpelled: true
    )
  }

  /// "1/2" behind whole digits: "2 1/2".
  private func addFraction(to reading: inout NumberWords.Reading) {
    guard reading.end < limit, let upper = DigitToken(analysis.lowers[reading.end]),
      upper.tail.first == "/", let lower = Double(upper.tail.dropFirst()),
      (2...16).contains(lower), upper.value > 0, upper.value < lower
    else { return }
    reading.value += upper.value / lower
    reading.step = 1 / lower
    reading.end += 1
  }

  /// "3.7 billion", "two and a half million", "15 hundred".
  private func multiply(_ reading: inout NumberWords.Reading) {
    if case .hundred = word(at: reading.end), reading.value < 100 {
      reading.multiply(by: 100)
      reading.end += 1
      reading.isSpelled = true
    }
    while case .scale(let scale) = word(at: reading.end) {
      reading.multiply(by: scale)
      reading.end += 1
      reading.isSpelled = true
    }
  }

  private static let tails: [String: Double] = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12,
    "tn": 1e12, "trn": 1e12,
  ]
}

extension NumberWords.Reading {
  fileprivate mutating func multiply(by scale: Double) {
    value = exact(value, step: step, times: scale)
    step *= scale
  }
}

/// A spelled number in the making: "two hundred and five thousand" is 205 in `current`, then
/// 205,000 in `total`.
struct NumberSum {
  private var total = 0.0
  private var current = 0.0
  private var lastScale = Double.infinity
  private var isEmpty = true
  private(set) var step = 1.0
  private(set) var isOrdinal = false
  private(set) var mayTakeAnd = false

  var value: Double { total + current }

  /// What the last scale word multiplies by; 1 where the number ends on units or hundreds.
  var scale: Double { current == 0 && total > 0 ? lastScale : 1 }

  /// What a number behind "and" must be smaller than.
  var place: Double { current > 0 ? 100 : lastScale }

  /// Digits open a number, or stand behind a hundred or a scale: "4 thousand 3 hundred and 21".
  mutating func take(digits: Double, step: Double) -> Bool {
    guard isEmpty || (mayTakeAnd && digits < place) else { return false }
    current += digits
    self.step = step
    isEmpty = false
    mayTakeAnd = false
    return true
  }

  /// False where the word does not go on with the number.
  mutating func take(_ word: NumberWords.Word) -> Bool {
    let isTaken =
      switch word {
      case .article: begin()
      case .unit(let value): add(value)
      case .ten(let value): add(value)
      case .hundred: takeHundred()
      case .scale(let scale): takeScale(scale)
      case .nth(let value): takeOrdinal(value)
      case .heap(let scale): takeScale(scale)
      case .half, .quarter, .part, .few: false
      }
    if isTaken { isEmpty = false }
    return isTaken
  }

  private mutating func begin() -> Bool {
    guard isEmpty else { return false }
    current = 1
    return true
  }

  private mutating func add(_ value: Double) -> Bool {
    let below = current.truncatingRemainder(dividingBy: 100)
    let isAfterTen = below >= 20 && below.truncatingRemainder(dividingBy: 10) == 0
    guard isEmpty || (below == 0 && self.value > 0) || (isAfterTen && (1..<10).contains(value))
    else { return false }
    current += value
    step = value >= 10 && value.truncatingRemainder(dividingBy: 10) == 0 ? 10 : 1
    mayTakeAnd = false
    return true
  }

  private mutating func takeHundred() -> Bool {
    guard current > 0, current < 100 else { return false }
    current *= 100
    step *= 100
    mayTakeAnd = true
    return true
  }

  private mutating func takeScale(_ scale: Double) -> Bool {
    guard current > 0, scale < lastScale else { return false }
    total += exact(current, step: step, times: scale)
    current = 0
    lastScale = scale
    step = step * scale
    mayTakeAnd = true
    return true
  }

  private mutating func takeOrdinal(_ value: Double) -> Bool {
    let isTaken: Bool
    switch value {
    case 100 where !isEmpty: isTaken = takeHundred()
    case 1000... where !isEmpty: isTaken = takeScale(value)
    default: isTaken = add(value)
    }
    isOrdinal = isTaken
    return isTaken
  }
}

/// A value times a factor without the error of binary fractions: 16.4 million is 16,400,000.
func exact(_ value: Double, step: Double, times factor: Double) -> Double {
  let product = value * factor
  return step * factor >= 1 && abs(product) < 1e15 ? product.rounded() : product
}
