import Facts
import Language

/// One sentence as the grammar of times sees it: its tokens without white space, each with what its
/// word may mean.
///
/// A place counts in the row, a token in the analysis. Places outside the row hold nothing. A class,
/// because the rules hand it on all the time and an analysis is dear to copy.
final class TimesRow {
  let analysis: Analysis
  /// The token at each place.
  let tokens: [Int]
  let words: [TimesWord]
  private let openers: [Bool]
  private let beginnings: [Bool]
  /// How far off the next word stands that joins the ends of a range.
  private let joints: [Int]
  /// The numbers that were asked for, and found or not.
  private var numbers: [NumberWords.Reading??]

  var count: Int { tokens.count }

  /// Nil where no word of the sentence can open a time.
  init?(_ analysis: Analysis, _ sentence: Range<Int>) {
    var tokens: [Int] = []
    var words: [TimesWord] = []
    var openers: [Bool] = []
    var kinds: [Kind] = []
    tokens.reserveCapacity(sentence.count)
    words.reserveCapacity(sentence.count)
    openers.reserveCapacity(sentence.count)
    kinds.reserveCapacity(sentence.count)
    for token in sentence where analysis.parts[token] != .space {
      let lower = analysis.lowers[token]
      let word = TimesWord.english[lower]
      let isNumeral = word == nil && TimesRow.mayOpen(lower)
      tokens.append(token)
      words.append(word ?? .none)
      openers.append(word?.mayOpen ?? isNumeral)
      kinds.append(
        word?.isTelling ?? isNumeral
          ? .telling : word != nil || TimesRow.isSign(lower) ? .known : .foreign
      )
    }
    guard kinds.contains(.telling) || TimesRow.tellsHour(analysis, tokens) else { return nil }
    self.analysis = analysis
    self.tokens = tokens
    self.words = words
    self.openers = openers
    beginnings = TimesRow.beginnings(openers, kinds)
    joints = TimesRow.joints(in: words)
    numbers = Array(repeating: nil, count: tokens.count)
  }

  private enum Kind { case telling, known, foreign }

  /// The openers between which and the next telling word no foreign word stands: "the" mostly begins
  /// no time.
  private static func beginnings(_ openers: [Bool], _ kinds: [Kind]) -> [Bool] {
    var beginnings = openers
    var isNear = false
    for place in openers.indices.reversed() {
      isNear = kinds[place] == .telling || (isNear && kinds[place] == .known)
      beginnings[place] = openers[place] && isNear
    }
    return beginnings
  }

  private static func isSign(_ text: String) -> Bool {
    text.utf8.first.map { ($0 | 0x20) &- 0x61 >= 26 && $0 < 0x80 } ?? true
  }

  func mayOpen(_ place: Int) -> Bool {
    openers.indices.contains(place) && openers[place]
  }

  /// A place worth trying: an opener with a telling word behind it, or what opens a range.
  func mayBegin(_ place: Int) -> Bool { beginnings[place] || opensRange(place) || isHour(place) }

  /// "Shortly before seven", "a little after four": a number that only an hour can be.
  func isHour(_ place: Int) -> Bool {
    (word(place).isNumber || TimesRow.isDigits(lower(place)))
      && says(place - 1, oneOf: TimesRow.beside)
      && says(place - 2, oneOf: TimesRow.close)
  }

  private static func tellsHour(_ analysis: Analysis, _ tokens: [Int]) -> Bool {
    tokens.indices.dropFirst().contains {
      beside.contains(analysis.lowers[tokens[$0]])
        && close.contains(analysis.lowers[tokens[$0 - 1]])
    }
  }

  private static let beside = ["after", "before", "past"]
  private static let close = ["bit", "just", "little", "shortly", "soon"]

  /// "from" and "between" open a range without being of its ends.
  func opensRange(_ place: Int) -> Bool { says(place, oneOf: ["from", "between"]) }

  /// A word of no table that can open a time: "2025", "'98", "½", "Q3", "mid-1996".
  private static func mayOpen(_ lower: String) -> Bool {
    let bytes = lower.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first &- 0x30 < 10 || first == UInt8(ascii: "'") || first == 0xC2 || first == 0xE2
      || (last &- 0x30 < 10 && (bytes.count == 2 || bytes.contains { $0 == 0x2D || $0 == 0x2F }))
      || (first == UInt8(ascii: "m") && bytes.starts(with: "mid-".utf8))
  }

  func word(_ place: Int) -> TimesWord {
    words.indices.contains(place) ? words[place] : .none
  }

  func lower(_ place: Int) -> String {
    tokens.indices.contains(place) ? analysis.lowers[tokens[place]] : ""
  }

  func text(_ place: Int) -> String {
    tokens.indices.contains(place) ? analysis.words[tokens[place]] : ""
  }

  func tag(_ place: Int) -> String {
    tokens.indices.contains(place) ? analysis.tags[tokens[place]] : ""
  }

  func part(_ place: Int) -> PartOfSpeech {
    tokens.indices.contains(place) ? analysis.parts[tokens[place]] : .none
  }

  func label(_ place: Int) -> Dependency {
    tokens.indices.contains(place) ? analysis.labels[tokens[place]] : .none
  }

  func says(_ place: Int, _ text: String) -> Bool { lower(place) == text }

  /// "Four points more", "17 more", "6% more": a difference from the time that follows, which it does
  /// not bound.
  func isApart(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    if part(place - 1) == .number || says(place - 1, "%") { return true }
    return place > 1 && isNoun(place - 1) && part(place - 2) == .number
  }

  func says(_ place: Int, oneOf texts: Set<String>) -> Bool { texts.contains(lower(place)) }

  /// Few texts are sooner compared than hashed.
  @inline(__always)
  func says(_ place: Int, oneOf texts: [String]) -> Bool {
    guard tokens.indices.contains(place) else { return false }
    let lower = analysis.lowers[tokens[place]]
    return texts.contains { $0 == lower }
  }

  /// Whether a word that joins the ends of a range stands behind a place, not far.
  func isJoined(behind place: Int) -> Bool {
    joints.indices.contains(place + 1) && joints[place + 1] < 16
  }

  private static func joints(in words: [TimesWord]) -> [Int] {
    var distances = Array(repeating: 0, count: words.count)
    var distance = 1_000
    for place in words.indices.reversed() {
      distance = words[place].isJoint ? 0 : distance + 1
      distances[place] = distance
    }
    return distances
  }

  /// The words from a place on are these.
  func reads(_ texts: String..., at place: Int) -> Bool {
    texts.indices.allSatisfy { lower(place + $0) == texts[$0] }
  }

  /// A white space stands before the place, or it opens the text.
  func isLoose(_ place: Int) -> Bool {
    guard let token = tokens.indices.contains(place) ? tokens[place] : nil, token > 0 else {
      return true
    }
    return analysis.spans[token - 1].upperBound < analysis.spans[token].lowerBound
      || analysis.parts[token - 1] == .space
  }

  /// Behind a hyphen or dash at the place; the place itself where there is none.
  func behindHyphen(_ place: Int) -> Int {
    isHyphen(place) ? place + 1 : place
  }

  func isHyphen(_ place: Int) -> Bool {
    ["-", "–", "—"].contains(lower(place)) && !isLoose(place) && !isLoose(place + 1)
  }

  /// The number that begins at a place, its end a place.
  func number(_ place: Int) -> NumberWords.Reading? {
    guard tokens.indices.contains(place) else { return nil }
    if let known = numbers[place] { return known }
    let number = read(place)
    numbers[place] = .some(number)
    return number
  }

  private func read(_ place: Int) -> NumberWords.Reading? {
    guard let last = tokens.last,
      var reading = NumberWords.english.reading(
        in: analysis,
        at: tokens[place],
        before: last + 1
      )
    else { return nil }
    var end = place + 1
    while end < count, tokens[end] < reading.end { end += 1 }
    reading.end = end
    return reading
  }

  /// The place of a token of this sentence; nil for one of white space.
  func place(of token: Int) -> Int? {
    guard let first = tokens.first, token >= first else { return nil }
    var place = min(token - first, count - 1)
    while place > 0, tokens[place] > token { place -= 1 }
    return tokens[place] == token ? place : nil
  }

  /// Where the word that a place hangs on stands; nil for a root.
  func head(_ place: Int) -> Int? {
    guard tokens.indices.contains(place) else { return nil }
    let head = analysis.heads[tokens[place]]
    return head == tokens[place] ? nil : self.place(of: head)
  }

  func isNoun(_ place: Int) -> Bool {
    part(place) == .noun || part(place) == .proper
  }

  func isCapital(_ place: Int) -> Bool {
    text(place).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// An article, a pronoun or an adjective of possession stands before the place, at most two words
  /// off.
  func isDetermined(_ place: Int) -> Bool {
    [place - 1, place - 2].contains {
      part($0) == .determiner || tag($0) == "PRP$" || tag($0) == "POS"
    }
  }

  /// The name of a weekday or month is meant, not a person, a firm or a verb.
  func isNamed(_ place: Int) -> Bool {
    guard isCapital(place) else {
      return !says(place, oneOf: ["may", "march", "mar", "sun", "sat", "mon", "wed", "dec"])
        || TimesRow.isDigits(lower(place + 1)) || word(place + 1).isNumber || says(place - 1, "of")
    }
    if says(place, oneOf: ["may", "march"]), !isNoun(place) { return false }
    return !isInName(place) && !isPersonal(place)
  }

  /// "Theresa May", "August Wilson": a name that the model did not find.
  private func isPersonal(_ place: Int) -> Bool {
    guard says(place, oneOf: ["april", "may", "june", "august", "march"]) else { return false }
    let isLast =
      part(place - 1) == .proper && !word(place - 1).isTelling && label(place - 1) == .compound
    let isFirst =
      part(place + 1) == .proper && !word(place + 1).isTelling && label(place) == .compound
    return (isLast && !TimesRow.isDigits(lower(place + 1))) || (isFirst && !isDetermined(place))
  }

  /// Inside the name of a person, a firm, a place or a work.
  func isInName(_ place: Int) -> Bool {
    guard tokens.indices.contains(place) else { return false }
    let token = tokens[place]
    var low = 0
    var high = analysis.entities.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.entities[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < analysis.entities.count, analysis.entities[low].tokens.contains(token) else {
      return false
    }
    return ["PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "NORP"]
      .contains(analysis.entities[low].label)
  }

  /// A sum or a measure: a currency, "No." or a percent sign stands beside the number.
  func isAmount(_ place: Int) -> Bool {
    (part(place - 1) == .symbol && !isHyphen(place - 1))
      || says(place - 1, oneOf: ["$", "€", "£", "¥", "no.", "nos.", "#"])
      || says(place + 1, oneOf: ["%", "percent", "per", "million", "billion"])
  }

  /// A zone by its letters: "GMT", "EDT", "ET".
  func isZone(_ place: Int) -> Bool {
    guard isCapital(place), text(place).utf8.dropFirst().allSatisfy({ $0 < 0x61 }) else {
      return false
    }
    return word(place).zone != nil || says(place, oneOf: ["et", "pt", "ct", "mt"])
  }

  /// Nothing of the same clause follows that "before" or "after" could govern.
  func isClauseEnd(_ place: Int) -> Bool {
    place >= count || part(place) == .punctuation || part(place) == .adposition
      || part(place) == .coordinating || ["VBD", "MD", "RB"].contains(tag(place))
  }

  static func isDigits(_ text: String) -> Bool {
    text.utf8.first.map { $0 &- 0x30 < 10 } ?? false
  }
}
