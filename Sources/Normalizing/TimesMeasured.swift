import Facts
import Language

/// Durations, and the points that durations reach: "two weeks", "the past year", "two years ago",
/// "a day later".
extension TimesGrammar {
  /// A length, or the point it reaches; "closed for ten days from Monday" tells how long and from when.
  func measured(_ place: Int) -> TimesPhrase? {
    if let adjacent = adjacent(place) ?? ahead(place) { return adjacent }
    let length = length(place)
    let isFor = row.says(place - 1, "for") && length.map { row.says($0.end, "from") } ?? false
    return (isFor ? nil : length.flatMap(reached)) ?? stretch(place, length) ?? wholeUnit(place)
  }

  /// "two weeks", unless it is an age or a rate ("24 hours a day").
  private func stretch(_ place: Int, _ length: TimesLength?) -> TimesPhrase? {
    guard let length = led(place) ?? length, !isElse(length, at: place), !isSomeDay(place)
    else { return nil }
    return TimesPhrase(.length(length), end: length.end, basis: .stated)
  }

  /// "the past two months", "the first nine months", "the past week", "the next few days".
  private func led(_ place: Int) -> TimesLength? {
    var start = place
    var bound: Quantity.Bound = .exact
    if let found = self.bound(place), found.end - place > 1 || found.bound == .lessThan,
      row.says(found.end, oneOf: ["the", "these", "those"])
    {
      (bound, start) = (found.bound, found.end)
    }
    let isDefinite = row.says(start, oneOf: ["the", "these", "those"])
    if isDefinite { start += 1 }
    var lead = row.word(start).shift
    if !isDefinite, row.says(start, oneOf: ["last", "following"]),
      [.verb, .adposition].contains(row.part(start))
    {
      return nil
    }
    if lead == .that, row.part(start) != .determiner { return nil }
    if lead != nil || row.says(start, oneOf: TimesGrammar.leads) {
      start += 1
    } else if !isDefinite {
      return nil
    }
    if row.says(start, "year"), row.isHyphen(start + 1) { start += 3 }
    if lead == .this { lead = row.word(start).shift }
    if var length = counted(start), length.isPlural || lead != nil {
      if bound != .exact { length.bound = bound }
      length.window = TimesGrammar.window(of: lead) ?? length.window
      return length
    }
    guard lead == .past, let unit = row.word(start).unit, !row.word(start).isPlural,
      row.isNoun(start), unit != .weekend
    else { return nil }
    return TimesLength(unit: unit, count: 1, bound: bound, end: start + 1, window: -1)
  }

  /// -1 for "the past", 1 for "the next" so many units.
  static func window(of shift: TimesWord.Shift?) -> Int? {
    switch shift {
    case .last, .past, .previous: -1
    case .next, .coming: 1
    case .this, .current, .following, .that, .same, .latest, .recent, nil: nil
    }
  }

  /// "all day", "the whole year", "the year ended August 31".
  private func wholeUnit(_ place: Int) -> TimesPhrase? {
    let start = behindThe(place)
    if start > place, row.word(start).unit == .year,
      row.says(start + 1, oneOf: ["ended", "ending"])
    {
      return TimesPhrase(
        .length(TimesLength(unit: .year, count: 1, end: start + 1)),
        end: start + 1,
        basis: .stated
      )
    }
    guard row.says(start, oneOf: ["all", "whole", "entire", "full"]),
      start > place || row.says(start, "all"),
      let unit = row.word(start + 1).unit, !row.word(start + 1).isPlural, row.isNoun(start + 1)
    else { return nil }
    return TimesPhrase(
      .length(TimesLength(unit: unit, count: 1, end: start + 2)),
      end: start + 2,
      basis: .stated
    )
  }

  /// "42-year-old", "nine months old", "six years of age", "aged 9 months", "a light year".
  private func isElse(_ length: TimesLength, at place: Int) -> Bool {
    let next = row.behindHyphen(length.end)
    if length.unit == .hour, row.reads("a", "day", at: length.end) { return true }
    return row.says(next, oneOf: ["old", "olds"]) || row.reads("of", "age", at: length.end)
      || row.says(place - 1, oneOf: ["aged", "age", "ages"])
  }

  private static let leads: Set<String> = [
    "first", "final", "opening", "closing", "remaining", "entire", "whole", "full", "additional",
    "second", "other",
  ]
}

/// Points that a length of time reaches.
extension TimesGrammar {
  /// "two years ago", "eleven days later", "two weeks after May 13", "three months from now".
  private func reached(_ length: TimesLength) -> TimesPhrase? {
    let end = length.end
    switch row.lower(end) {
    case "ago": return ago(length, end: end + 1)
    case "earlier", "previously": return earlier(length, end: end + 1)
    case "later", "afterward", "afterwards": return away(length, 1, from: nil, end: end + 1)
    case "hence": return away(length, 1, from: .reference, end: end + 1)
    case "from":
      if row.says(end + 1, "now") { return away(length, 1, from: .reference, end: end + 2) }
      guard let point = point(end + 1), point.open.precision >= .week else { return nil }
      return away(length, 1, from: point.open, end: point.end)
    case "before", "after": return relative(length, at: end)
    default: return nil
    }
  }

  /// "two weeks before May 13", "three days after", with nothing behind it that a clause or an
  /// event would be.
  private func relative(_ length: TimesLength, at place: Int) -> TimesPhrase? {
    let sign = row.says(place, "before") ? -1 : 1
    if let point = point(place + 1), point.open.precision >= .week {
      return away(length, sign, from: point.open, end: point.end)
    }
    guard row.isClauseEnd(place + 1) else { return nil }
    return away(length, sign, from: nil, end: place + 1)
  }

  /// "the day before", "the day after", "the second day after Christmas", "a day earlier" seen
  /// from an earlier expression.
  private func adjacent(_ place: Int) -> TimesPhrase? {
    var start = behindThe(place)
    var count = 1.0
    if let number = row.number(start), number.isOrdinal, (2...31).contains(number.value) {
      (count, start) = (number.value, number.end)
    }
    guard let unit = row.word(start).unit, !row.word(start).isPlural, unit.calendar.0 < .part,
      row.says(start + 1, oneOf: ["before", "after"])
    else { return nil }
    let length = TimesLength(unit: unit, count: count, end: start + 1)
    if let point = point(start + 2), point.open.precision >= .week {
      return away(length, row.says(start + 1, "before") ? -1 : 1, from: point.open, end: point.end)
    }
    guard start > place, row.isClauseEnd(start + 2) else { return nil }
    return away(length, row.says(start + 1, "before") ? -1 : 1, from: nil, end: start + 2)
  }

  /// "a year earlier", "two months earlier".
  private func earlier(_ length: TimesLength, end: Int) -> TimesPhrase {
    if let phrase = yearBefore(length, end: end) { return phrase }
    var phrase = away(length, -1, from: nil, end: end)
    phrase.isAside = length.unit == .year && length.count == 1
    return phrase
  }

  /// "a year ago", "a year earlier" in a report on earnings.
  private func yearBefore(_ length: TimesLength, end: Int) -> TimesPhrase? {
    guard length.unit == .year, length.count == 1, length.rest.isEmpty,
      let open = history.yearBefore()
    else { return nil }
    var phrase = TimesPhrase(.moment(open), end: end, basis: .computed)
    phrase.isAside = true
    return phrase
  }

  /// "in two weeks", looking ahead.
  private func ahead(_ place: Int) -> TimesPhrase? {
    guard row.says(place, "in"), let length = length(place + 1), length.count != nil,
      length.bound == .exact,
      !row.word(length.end).isEvery, row.tense(at: length.end - 1).tense == .future
    else { return nil }
    return away(length, 1, from: .reference, end: length.end)
  }

  /// "Two years ago"; "nearly four years ago" is about then, and no later.
  private func ago(_ length: TimesLength, end: Int) -> TimesPhrase {
    var length = length
    if length.bound == .lessThan, !(0..<end).contains(where: { row.says($0, "than") }) {
      length.bound = .about
    }
    return yearBefore(length, end: end) ?? away(length, -1, from: .reference, end: end)
  }

  /// So far from a point; nil for the point of the text that words such as "later" look to.
  private func away(_ length: TimesLength, _ sign: Int, from point: Moment.Open?, end: Int)
    -> TimesPhrase
  {
    let modifier = TimesGrammar.modifier(of: length.bound, sign)
    guard let count = length.count else {
      return TimesPhrase(.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF"), end: end)
    }
    let unit = length.unit.calendar
    guard unit.0 < .part, count < 100_000 else {
      return TimesPhrase(.length(length), end: end, basis: .stated)
    }
    let base = point ?? history.anchor(for: unit.0)
    guard let base else {
      return TimesPhrase(.adrift(unit.0), end: end, basis: .computed, modifier: modifier)
    }
    let open: Moment.Open
    if let whole = Int(exactly: count * Double(unit.1)), length.rest.isEmpty {
      let isDated = point != nil && point != .reference && base.precision == .day
      open =
        isDated
        ? .shift(sign * whole, unit.0, from: base)
        : TimesGrammar.moved(base, by: sign * whole, unit.0)
    } else if let months = length.months {
      open = .offset(sign * months, .month, from: base)
    } else {
      open = TimesGrammar.sum(base, length, sign)
    }
    var phrase = TimesPhrase(
      .moment(open),
      end: end,
      basis: point == .reference ? .resolved : .computed,
      modifier: modifier
    )
    if open.precision < base.precision { phrase.exact = TimesGrammar.sum(base, length, sign) }
    return phrase
  }

  /// More than two years ago is before that year.
  private static func modifier(of bound: Quantity.Bound, _ sign: Int) -> Moment.Modifier? {
    switch bound {
    case .about: .approximately
    case .moreThan, .atLeast: sign < 0 ? .before : .after
    case .lessThan, .atMost: sign < 0 ? .after : .before
    case .exact: nil
    }
  }

  /// Days, and weeks before or after something, are told to the day; longer units to themselves, or
  /// more coarsely where the base is.
  private static func moved(_ base: Moment.Open, by count: Int, _ unit: Moment.Precision)
    -> Moment.Open
  {
    switch unit {
    case .day: return .shift(count, unit, from: base)
    case .week where base == .reference && count < -1: return .offset(count, .week, from: base)
    case .week, .weekend: return .shift(count, .week, from: base)
    case .hour, .minute, .part: return base
    case .decade: return .offset(10 * count, .year, from: base)
    default:
      let isFiner = base.precision > unit && base.precision <= .month && base != .reference
      return isFiner ? .shift(count, unit, from: base) : .offset(count, unit, from: base)
    }
  }

  private static func sum(_ base: Moment.Open, _ length: TimesLength, _ sign: Int) -> Moment.Open {
    let parts = [(length.count ?? 0, length.unit)] + length.rest.map { ($0.count, $0.unit) }
    return parts.reduce(base) { open, part in
      let unit = part.1.calendar
      guard unit.0 <= .day, part.0 < 100_000 else { return open }
      return .shift(sign * Int(part.0 * Double(unit.1)), unit.0, from: open)
    }
  }
}
