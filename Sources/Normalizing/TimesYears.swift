import Facts
import Language

/// Years, decades and centuries: "1998", "nineteen ninety-eight", "the 1980s", "the 20th century".
extension TimesGrammar {
  /// "1998", "'98", "nineteen ninety-eight", "two thousand" behind a month, a comma or "year".
  func yearNumber(_ place: Int) -> (number: Int, end: Int)? {
    let text = row.lower(place)
    if TimesRow.isDigits(text) {
      guard text.utf8.count == 4, let digits = DigitToken(text), digits.isPlain,
        (1000...2199).contains(digits.value)
      else { return nil }
      return (Int(digits.value), place + 1)
    }
    if ["'", "’", "‘"].contains(text), row.text(place + 1).utf8.count == 2,
      let digits = DigitToken(row.lower(place + 1)), digits.isPlain
    {
      return (TimesGrammar.century(of: Int(digits.value)), place + 2)
    }
    if text.utf8.count >= 3, text.hasPrefix("'") || text.hasPrefix("’"),
      let digits = DigitToken(String(text.dropFirst())), digits.isPlain, digits.width == 2
    {
      return (TimesGrammar.century(of: Int(digits.value)), place + 1)
    }
    return spelledYear(place)
  }

  /// "of 87" behind a month.
  func shortYear(_ place: Int) -> (number: Int, end: Int)? {
    guard row.says(place - 1, "of"), let digits = DigitToken(row.lower(place)), digits.isPlain,
      digits.width == 2, digits.value > 31
    else { return nil }
    return (TimesGrammar.century(of: Int(digits.value)), place + 1)
  }

  /// Two digits: 1940 to 2039.
  static func century(of number: Int) -> Int {
    number < 40 ? 2_000 + number : 1_900 + number
  }

  /// "nineteen ninety-eight", "twenty twenty-five", "two thousand and fifteen", "nineteen hundred".
  private func spelledYear(_ place: Int) -> (number: Int, end: Int)? {
    guard row.word(place).isNumber, let first = row.number(place), first.isSpelled,
      !first.isOrdinal
    else { return nil }
    let earliest = row.word(place - 1).month > 0 ? 1_100.0 : 1_900
    if (earliest...2_099).contains(first.value), first.value == first.value.rounded() {
      return (Int(first.value), first.end)
    }
    let next = row.behindHyphen(first.end)
    guard (17...20).contains(first.value), let second = row.number(next), second.isSpelled,
      !second.isOrdinal, (10...99).contains(second.value), second.value == second.value.rounded()
    else { return nil }
    return (Int(first.value) * 100 + Int(second.value), second.end)
  }

  /// "the year 2000".
  func namedYear(_ place: Int) -> TimesPoint? {
    guard row.says(place, "year"), let year = yearNumber(place + 1),
      let period = Period.year(year.number)
    else { return nil }
    return TimesPoint(open: .period(period), end: year.end, basis: .stated)
  }

  /// A year on its own: "in 1998", "the 1998 election"; not "1998 people", "$1998".
  func year(_ place: Int) -> TimesPoint? {
    if let named = namedYear(place) { return named }
    let text = row.lower(place)
    if text.hasPrefix("mid-") || text.hasPrefix("post-") || text.hasPrefix("pre-") {
      return prefixedYear(text, place)
    }
    guard let year = yearNumber(place), let period = Period.year(year.number),
      year.end - place == 1
        ? isYear(year.number, place) : isSpelledYear(place, year.end)
    else { return nil }
    return TimesPoint(open: .period(period), end: year.end, basis: .stated)
  }

  /// "nineteen ninety-seven" of an attack, but not "two thousand staff".
  private func isSpelledYear(_ place: Int, _ end: Int) -> Bool {
    isBehindPreposition(place) || !row.isNoun(end)
      || (row.word(place).opensYear && row.tag(end) != "NNS")
  }

  /// "mid-1996", "post-1959", "mid-1980s".
  private func prefixedYear(_ text: String, _ place: Int) -> TimesPoint? {
    let parts = text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let modifier: Moment.Modifier? =
      parts[0] == "mid" ? .mid : parts[0] == "post" ? .after : .before
    if let decade = decadeNumber(String(parts[1])), let period = Period.decade(decade) {
      return TimesPoint(
        open: .period(period),
        end: place + 1,
        basis: .stated,
        modifier: modifier
      )
    }
    guard let digits = DigitToken(String(parts[1])), digits.isPlain, digits.width == 4,
      (1_000...2_199).contains(digits.value), let period = Period.year(Int(digits.value))
    else { return nil }
    return TimesPoint(open: .period(period), end: place + 1, basis: .stated, modifier: modifier)
  }

  private func isYear(_ year: Int, _ place: Int) -> Bool {
    guard (1_000...2_199).contains(year), !row.isAmount(place) else { return false }
    if isBehindPreposition(place), row.label(place) == .pobj { return true }
    guard (1_900...2_099).contains(year) else { return false }
    if year % 100 != 0, row.says(place - 1, oneOf: ["in", "since", "until", "during"]) {
      return true
    }
    return !(isCounted(place) && (year % 100 == 0 || !row.isDetermined(place)))
  }

  private func isBehindPreposition(_ place: Int) -> Bool {
    row.says(
      place - 1,
      oneOf: [
        "in", "since", "of", "from", "until", "till", "by", "before", "after", "circa", "during",
        "early", "late", "mid", "to", "through", "and", "for", "between", "around", "fiscal",
      ]
    )
  }

  /// "the 1980s", "the '80s", "the eighties", "the nineteen-eighties".
  func decade(_ place: Int) -> TimesPoint? {
    var end = place + 1
    var number = decadeNumber(row.lower(place))
    if number == nil, row.says(place, oneOf: ["'", "’", "‘"]) {
      number = decadeNumber(row.lower(place + 1))
      end = place + 2
    }
    if number == nil, row.says(place - 1, "the") {
      number = row.word(place).decade.map { 190 + $0 }
    }
    guard let number, let period = Period.decade(number) else { return nil }
    return TimesPoint(open: .period(period), end: end, basis: .stated)
  }

  /// 198 for "1980s", "80s", "'80s", "1980's".
  private func decadeNumber(_ text: String) -> Int? {
    guard text.hasSuffix("0s") || text.hasSuffix("0's") else { return nil }
    let digits = text.drop { $0 == "'" || $0 == "’" }.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    switch digits.count {
    case 4: return (1_000...2_190).contains(number) ? number / 10 : nil
    case 2: return TimesGrammar.century(of: number) / 10
    default: return nil
    }
  }

  /// "the 20th century", "the twentieth century".
  func century(_ place: Int) -> TimesPoint? {
    guard row.word(place).isNumber || TimesRow.isDigits(row.lower(place)),
      let number = row.number(place), number.isOrdinal, (1...22).contains(number.value)
    else { return nil }
    let next = row.behindHyphen(number.end)
    guard row.word(next).unit == .century, !row.word(next).isPlural,
      let period = Period.century(Int(number.value) - 1)
    else { return nil }
    return TimesPoint(open: .period(period), end: next + 1, basis: .stated)
  }
}
