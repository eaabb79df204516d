/// Finds what is cut off the front and the end of a word and out of its middle.
///
/// Works on scalars, without backtracking; every match is linear in what it covers.
/// Ground: spaCy's English punctuation rules, as tables and matchers (`linguistic-model.md` §5).
struct AffixMatcher: Sendable {
  let classes: CharacterClasses
  private let prefixes: [[UInt32]]
  private let suffixes: [[UInt32]]
  private let afterDigit: [[UInt32]]
  private let hyphens: [[UInt32]]

  init(classes: CharacterClasses, literals: TokenLiterals) {
    self.classes = classes
    prefixes = literals[.prefix]
    suffixes = literals[.suffix]
    afterDigit = literals[.afterDigit]
    hyphens = literals[.hyphen]
  }

  /// How many scalars are cut off the front; 0 when none.
  func prefixLength(of word: ArraySlice<UInt32>) -> Int {
    guard let first = word.first else { return 0 }
    if classes.contains(first, .prefix) { return 1 }
    let second = word.dropFirst().first
    if first == Scalars.plus { return second.map(Scalars.isDigit) == true ? 0 : 1 }
    if first == Scalars.dot {
      let run = word.prefix { $0 == Scalars.dot }.count
      return run >= 2 ? run : 0
    }
    return prefixes.first { word.starts(with: $0) }?.count ?? 0
  }

  /// How many scalars are cut off the end: the longest that matches; 0 when none.
  func suffixLength(of word: ArraySlice<UInt32>) -> Int {
    guard let last = word.last else { return 0 }
    var best = classes.contains(last, .suffix) ? 1 : 0
    if let literal = suffixes.first(where: { word.ends(with: $0) }) {
      best = max(best, literal.count)
    }
    if last == Scalars.dot { best = max(best, dotsAtEnd(of: word)) }
    if last == Scalars.plus, word.dropLast().last.map(Scalars.isDigit) == true {
      best = max(best, 1)
    }
    let unit = afterDigit.first { unit in
      unit.count > best && unit.count < word.count && word.ends(with: unit)
        && Scalars.isDigit(word[word.endIndex - unit.count - 1])
    }
    return unit?.count ?? best
  }

  private func dotsAtEnd(of word: ArraySlice<UInt32>) -> Int {
    let run = word.reversed().prefix { $0 == Scalars.dot }.count
    if run >= 2 { return run }
    guard let before = word.dropLast().last else { return 0 }
    if classes.contains(before, .beforeFinalDot) { return 1 }
    guard let earlier = word.dropLast(2).last else { return 0 }
    let scale = earlier == Scalars.degree && Scalars.degreeScales.contains(before)
    let capitals = classes.contains(before, .upper) && classes.contains(earlier, .upper)
    return scale || capitals ? 1 : 0
  }

  /// The ranges that are cut out of a word, left to right, as indices of `word`.
  func infixes(in word: ArraySlice<UInt32>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = word.startIndex
    while place < word.endIndex {
      let length = infixLength(in: word, at: place)
      if length > 0 { found.append(place..<place + length) }
      place += max(1, length)
    }
    return found
  }

  private func infixLength(in word: ArraySlice<UInt32>, at place: Int) -> Int {
    let scalar = word[place]
    let before = place > word.startIndex ? word[place - 1] : nil
    let after = place + 1 < word.endIndex ? word[place + 1] : nil
    if scalar == Scalars.dot {
      let run = word[place...].prefix { $0 == Scalars.dot }.count
      if run >= 2 { return run }
      return has(before, .beforeInnerDot) && has(after, .afterInnerDot) ? 1 : 0
    }
    if scalar == Scalars.ellipsis || classes.contains(scalar, .icon) { return 1 }
    if Scalars.operators.contains(scalar), before.map(Scalars.isDigit) == true,
      let after, Scalars.isDigit(after) || after == Scalars.hyphen
    {
      return 1
    }
    if scalar == Scalars.comma, has(before, .alpha), has(after, .alpha) { return 1 }
    guard has(before, .alphaOrDigit) else { return 0 }
    if Scalars.joiners.contains(scalar) { return has(after, .alpha) ? 1 : 0 }
    return hyphenLength(in: word[place...])
  }

  private func hyphenLength(in rest: ArraySlice<UInt32>) -> Int {
    hyphens.first { hyphen in
      rest.starts(with: hyphen) && has(rest.dropFirst(hyphen.count).first, .alpha)
    }?.count ?? 0
  }

  private func has(_ scalar: UInt32?, _ wanted: CharacterClass) -> Bool {
    scalar.map { classes.contains($0, wanted) } ?? false
  }
}

extension ArraySlice<UInt32> {
  fileprivate func ends(with end: [UInt32]) -> Bool { suffix(end.count).elementsEqual(end) }
}
