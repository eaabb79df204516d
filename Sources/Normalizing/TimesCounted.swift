import Facts
import Language

/// Numbers of units: "two weeks", "about an hour and a half", "a few days", "16-hour", "2 to 3
/// years".
extension TimesGrammar {
  func length(_ place: Int) -> TimesLength? {
    guard let bound = bound(place) else { return limited(place) }
    guard var length = counted(bound.end), length.count != nil else { return nil }
    length.bound = bound.bound
    return length
  }

  /// "Within ten minutes": the word bounds the length and is no part of it.
  private func limited(_ place: Int) -> TimesLength? {
    guard var length = counted(place) else { return nil }
    let isLimit = row.says(place - 1, "within") && length.bound == .exact && length.count != nil
    if isLimit { length.bound = .atMost }
    return length
  }

  /// "about", "more than", "at least", "up to", and where they end.
  func bound(_ place: Int) -> (bound: Quantity.Bound, end: Int)? {
    switch row.word(place).bound {
    case .approximately: return (.about, place + 1)
    case .lessThan: return (.lessThan, place + 1)
    case .moreThan: return isThroughout(place) ? nil : (.moreThan, place + 1)
    default: break
    }
    if row.reads("no", "more", "than", at: place) { return (.atMost, place + 3) }
    if row.reads("no", "less", "than", at: place) { return (.atLeast, place + 3) }
    if row.says(place + 1, "than"), !row.isApart(place) {
      if row.says(place, "more") { return (.moreThan, place + 2) }
      if row.says(place, "less") || row.says(place, "fewer") { return (.lessThan, place + 2) }
    }
    if row.reads("at", "least", at: place) { return (.atLeast, place + 2) }
    if row.reads("at", "most", at: place) || row.reads("up", "to", at: place) {
      return (.atMost, place + 2)
    }
    if row.says(place, "just") || row.says(place, "well") { return self.bound(place + 1) }
    return nil
  }

  /// "Rises 5 percent over two years": in the course of them, while what lasts over two years lasts
  /// longer.
  private func isThroughout(_ place: Int) -> Bool {
    guard row.says(place, "over"), row.label(place) == .prep, let verb = row.head(place),
      row.part(verb) == .verb, !(place + 2...place + 5).contains(where: { row.says($0, "ago") })
    else { return false }
    return !TimesGrammar.enduring.contains(row.analysis.lemmas[row.tokens[verb]])
  }

  private static let enduring: Set<String> = [
    "be", "drag", "endure", "go", "last", "live", "need", "require", "run", "serve", "spend",
    "stay", "stretch", "take", "talk", "wait", "work",
  ]

  /// The number and its unit, with the smaller units that follow.
  func counted(_ place: Int) -> TimesLength? {
    guard var length = simple(place) else { return nil }
    addHalf(to: &length)
    addSmaller(to: &length)
    if row.says(length.end, "or"), row.says(length.end + 1, oneOf: ["so", "more", "less"]),
      length.bound == .exact
    {
      length.bound =
        row.says(length.end + 1, "so")
        ? .about : row.says(length.end + 1, "more") ? .atLeast : .atMost
      length.end += 2
    }
    return length
  }

  private func simple(_ place: Int) -> TimesLength? {
    guard let amount = amount(place) else { return fused(place) }
    var next = row.behindHyphen(amount.end)
    let window = row.word(next + 1).isPlural ? TimesGrammar.window(of: row.word(next).shift) : nil
    if window != nil || (row.word(next).unit == nil && row.word(next).isFiller) {
      next = row.behindHyphen(next + 1)
    }
    let word = row.word(next)
    let isShort = row.says(next, "h") && TimesRow.isDigits(row.lower(next - 1))
    guard let unit = word.unit ?? (isShort ? .hour : nil), isUnit(next, unit, behind: amount) else {
      return nil
    }
    return TimesLength(
      unit: unit,
      count: amount.count,
      upper: amount.upper,
      bound: amount.bound,
      end: next + 1,
      window: window ?? 0,
      isPlural: word.isPlural
    )
  }

  /// Number and unit in one token: "3.5years", "2h", "15mins".
  private func fused(_ place: Int) -> TimesLength? {
    guard TimesRow.isDigits(row.lower(place)), let digits = DigitToken(row.lower(place)),
      !digits.tail.isEmpty,
      let unit = TimesGrammar.letters[String(digits.tail)]
        ?? TimesWord.english[String(digits.tail)]?.unit
    else { return nil }
    return TimesLength(unit: unit, count: digits.value, end: place + 1)
  }

  private static let letters: [String: TimesWord.Unit] = ["h": .hour, "d": .day, "y": .year]

  /// Not the ordinal "second", not three quarters of something, not a day that is no unit.
  private func isUnit(_ place: Int, _ unit: TimesWord.Unit, behind amount: Amount) -> Bool {
    if unit == .second, !row.word(place).isPlural, row.says(place, "second"), !row.isNoun(place) {
      return false
    }
    if row.tag(place) == "NNPS" { return false }
    if amount.isArticle, row.says(place - 1, oneOf: ["fiscal", "calendar"]) { return false }
    if unit == .quarter, amount.isArticle || (amount.count != nil && row.says(place + 1, "of")) {
      return false
    }
    if amount.isArticle, row.word(place).isPlural || isRate(place) { return false }
    return true
  }

  /// "80,000 barrels a day", "$12 an hour", "twice a week": nothing lasts so long.
  private func isRate(_ place: Int) -> Bool {
    let before = place - 2
    guard row.label(place) == .npadvmod || row.label(place) == .nmod else { return false }
    if row.says(place + 1, oneOf: ["ago", "earlier", "later", "before", "after"]) { return false }
    return ["NNS", "NNPS", "CD", "$"].contains(row.tag(before))
      || row.says(before, oneOf: ["%", "percent", "once", "twice", ")"])
      || (row.part(before) == .noun && row.says(place - 1, oneOf: ["a", "an"]))
  }

  struct Amount {
    var count: Double?
    var upper: Double?
    var end: Int
    var bound: Quantity.Bound = .exact
    var isArticle = false
  }

  /// "two", "2 to 3", "a", "several", "a couple of", "half an".
  private func amount(_ place: Int) -> Amount? {
    if let part = halfAn(place) ?? quarterOf(place) { return part }
    if let vague = vagueAmount(row.says(place, "a") ? place + 1 : place) { return vague }
    if row.says(place, oneOf: ["a", "an", "another"]) {
      if let number = row.number(place), !number.isOrdinal {
        return Amount(count: number.value, end: number.end)
      }
      return Amount(count: 1, end: place + 1, isArticle: true)
    }
    guard
      row.word(place).isNumber || TimesRow.isDigits(row.lower(place))
        || row.text(place).utf8.first == 0xC2,
      let number = number(place), !row.isAmount(place)
    else { return bareAmount(place) }
    if let part = quarters(number.end), row.word(part.end).unit != nil {
      return Amount(count: number.value + part.value, end: part.end)
    }
    let next =
      row.says(number.end, oneOf: ["to", "or"]) ? number.end + 1 : row.behindHyphen(number.end)
    if next > number.end, let upper = self.number(next), upper.value > number.value {
      return Amount(count: number.value, upper: upper.value, end: upper.end)
    }
    return Amount(count: number.value, end: number.end)
  }

  /// "and three quarters", "and a quarter of an" between a number and its unit.
  private func quarters(_ place: Int) -> (value: Double, end: Int)? {
    guard row.says(place, "and") else { return nil }
    let count = number(place + 1)
    let next = count?.end ?? (row.says(place + 1, "a") ? place + 2 : place + 1)
    guard row.says(next, oneOf: ["quarter", "quarters"]) else { return nil }
    var end = row.says(next + 1, "of") ? next + 2 : next + 1
    if row.says(end, oneOf: ["a", "an"]) { end += 1 }
    return ((count?.value ?? 1) / 4, end)
  }

  /// A cardinal number; "1/2" and "three and a quarter" too.
  private func number(_ place: Int) -> (value: Double, end: Int)? {
    guard let number = row.number(place) else {
      guard let upper = DigitToken(row.lower(place)), upper.tail.first == "/",
        let lower = Double(upper.tail.dropFirst()), lower > 1, upper.value < lower
      else { return nil }
      return (upper.value / lower, place + 1)
    }
    return number.isOrdinal ? nil : (number.value, number.end)
  }

  private func halfAn(_ place: Int) -> Amount? {
    let start = row.says(place, "a") ? place + 1 : place
    guard row.says(start, "half") else { return nil }
    let next = row.behindHyphen(start + 1)
    return Amount(count: 0.5, end: row.says(next, oneOf: ["a", "an"]) ? next + 1 : next)
  }

  /// "a quarter of an", "three quarters of a" before a unit.
  private func quarterOf(_ place: Int) -> Amount? {
    let count = row.says(place, "a") ? (value: 1, end: place + 1) : number(place)
    guard let count, count.value < 4, row.says(count.end, oneOf: ["quarter", "quarters"]),
      row.says(count.end + 1, "of"), row.says(count.end + 2, oneOf: ["a", "an"])
    else { return nil }
    return Amount(count: count.value / 4, end: count.end + 3)
  }

  /// "several", "few", "couple of".
  private func vagueAmount(_ place: Int) -> Amount? {
    guard let amount = row.word(place).amount else { return nil }
    let next = row.says(place + 1, oneOf: ["of", "more"]) ? place + 2 : place + 1
    switch amount {
    case .uncertain: return Amount(count: nil, end: next)
    case .number(let number): return Amount(count: number, end: next, bound: .about)
    }
  }

  /// Units in the plural without a number: "for years", "weeks later".
  private func bareAmount(_ place: Int) -> Amount? {
    let word = row.word(place)
    guard word.unit != nil, word.isPlural, row.isNoun(place), !row.isDetermined(place),
      !row.isHyphen(place - 1)
    else { return nil }
    let isMeant =
      row.says(place - 1, oneOf: TimesGrammar.lasting)
      || row.says(place + 1, oneOf: ["ago", "later", "earlier", "of"])
    return isMeant ? Amount(count: nil, end: place) : nil
  }

  /// "and a half", "and three quarters" behind the unit: "a year and a half".
  private func addHalf(to length: inout TimesLength) {
    guard let count = length.count, row.says(length.end, "and") else { return }
    let next = row.says(length.end + 1, oneOf: ["a", "an"]) ? length.end + 2 : length.end + 1
    if row.says(next, "half") {
      length.count = count + 0.5
      length.end = next + 1
    } else if let part = quarters(length.end), row.word(part.end).unit == nil {
      length.count = count + part.value
      length.end = part.end
    }
  }

  /// "and 15 minutes", "3 months" behind years, "thirty" behind hours.
  private func addSmaller(to length: inout TimesLength) {
    while length.count != nil, length.rest.count < 6 {
      let last = length.rest.last?.unit ?? length.unit
      var next = length.end
      if row.says(next, ",") { next += 1 }
      if row.says(next, "and") { next += 1 }
      guard let number = number(next), let unit = row.word(number.end).unit,
        TimesGrammar.size(unit) < TimesGrammar.size(last), unit != .second || row.isNoun(number.end)
      else { return }
      length.rest.append((number.value, unit))
      length.end = number.end + 1
    }
  }

  private static func size(_ unit: TimesWord.Unit) -> Double {
    unit.length.0.seconds * unit.length.1
  }

  private static let lasting: Set<String> = [
    "for", "in", "within", "after", "over", "during", "through", "take", "takes", "took", "last",
    "lasted", "lasts", "spent", "spend", "spending",
  ]
}
