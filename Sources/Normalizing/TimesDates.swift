import Facts
import Language

/// Dates that name their month or year: "June 5, 2025", "the 5th of June", "June 2025", "1998",
/// "the 1980s".
extension TimesGrammar {
  func explicit(_ place: Int) -> TimesPoint? {
    let first = behindThe(place)
    return monthFirst(first) ?? dayFirst(first) ?? numeric(place) ?? decade(first)
      ?? century(first) ?? dayOfShiftedMonth(first) ?? dayAlone(place)
      ?? (first == place ? year(place) : namedYear(first))
  }

  /// "June 5, 2025", "June 5", "June the fifth", "June 2025", "June of '89", "June".
  func monthFirst(_ place: Int) -> TimesPoint? {
    guard let month = month(place), dayOfMonth(place - 1) == nil else { return nil }
    let start = row.says(place + 1, "the") ? place + 2 : place + 1
    if let day = dayOfMonth(start), !isClockAhead(start) {
      return fullDate(month, day.number, end: day.end, at: place)
    }
    let comma = row.says(place + 1, oneOf: [",", "of", "in"]) || row.isHyphen(place + 1)
    let behind = comma ? place + 2 : place + 1
    if let year = yearNumber(behind) ?? shortYear(behind),
      let period = Period.month(year.number, month)
    {
      return TimesPoint(open: .period(period), end: year.end, basis: .stated)
    }
    if let day = spelledDay(place + 1), !row.isNoun(day.end) {
      return fullDate(month, day.number, end: day.end, at: place)
    }
    if let year = yearBehind(place + 1), !year.open.isGrounded {
      return TimesPoint(open: .inside(.month(month), 1, year.open), end: year.end)
    }
    return TimesPoint(open: sought(.month(month), at: place), end: place + 1)
  }

  /// "5 June 2025", "the 5th of June", "first of March".
  func dayFirst(_ place: Int) -> TimesPoint? {
    guard row.tag(place - 1) != "$", let day = dayOfMonth(place) ?? spelledDay(place) else {
      return nil
    }
    var next = row.says(day.end, "of") ? day.end + 1 : row.behindHyphen(day.end)
    if row.says(day.end, "day"), row.says(day.end + 1, "of") { next = day.end + 2 }
    guard let month = month(next) else { return nil }
    return fullDate(month, day.number, end: next + 1, at: place)
  }

  /// "on the 15th", "by the first", with nothing behind it that it would number.
  private func dayAlone(_ place: Int) -> TimesPoint? {
    guard row.says(place, "the"), row.says(place - 1, oneOf: ["on", "by", "until", "since"]),
      let day = dayOfMonth(place + 1), day.end >= row.count || row.part(day.end) == .punctuation
    else { return nil }
    return TimesPoint(open: sought(.dayOfMonth(day.number), at: place), end: day.end)
  }

  /// "20th of next month", "the 15th day of last month".
  func dayOfShiftedMonth(_ place: Int) -> TimesPoint? {
    guard let day = dayOfMonth(place) else { return nil }
    var next = row.says(day.end, "day") ? day.end + 1 : day.end
    guard row.says(next, oneOf: ["of", "in"]) else { return nil }
    next = behindThe(next + 1)
    guard let shift = row.word(next).shift, let count = TimesGrammar.count(of: shift),
      row.word(next + 1).unit == .month, !row.word(next + 1).isPlural
    else { return nil }
    return TimesPoint(
      open: .inside(.dayOfMonth(day.number), 1, .offset(count, .month, from: .reference)),
      end: next + 2
    )
  }

  /// The year that may follow a month and a day; without one, the nearest such day.
  private func fullDate(_ month: Int, _ day: Int, end: Int, at place: Int) -> TimesPoint? {
    let start =
      row.says(end, ",") || row.says(end, "of") || row.says(end, "in") || row.isHyphen(end)
      ? end + 1 : end
    if let year = yearNumber(start) ?? shortYear(start),
      year.number % 100 != 0 || !isCounted(start)
    {
      guard let date = CivilDay(year: year.number, month: month, day: day) else { return nil }
      return TimesPoint(open: .period(.day(date)), end: year.end, basis: .stated)
    }
    guard day <= CivilDay.days(inMonth: month, of: 2_000) else { return nil }
    if let year = yearBehind(end), !year.open.isGrounded {
      return TimesPoint(open: .inside(.monthDay(month, day), 1, year.open), end: year.end)
    }
    return TimesPoint(
      open: sought(.monthDay(month, day), at: place),
      end: end
    )
  }

  /// The month that a word names, and means: no "may", no Theresa May, no march.
  func month(_ place: Int) -> Int? {
    let month = row.word(place).month
    guard month > 0, row.isNamed(place) else { return nil }
    return month
  }

  /// 1 to 31, in digits or as an ordinal in words.
  func dayOfMonth(_ place: Int) -> (number: Int, end: Int)? {
    guard row.mayOpen(place), let number = row.number(place), number.end - place <= 3,
      number.isOrdinal || !number.isSpelled, number.value == number.value.rounded(),
      (1...31).contains(number.value), row.text(place).utf8.count <= 12
    else { return nil }
    return (Int(number.value), number.end)
  }

  /// 1 to 31 as a cardinal in words: "fifteen August".
  private func spelledDay(_ place: Int) -> (number: Int, end: Int)? {
    guard row.word(place).isNumber, let number = row.number(place), number.isSpelled,
      !number.isOrdinal, (1...31).contains(number.value), number.value == number.value.rounded()
    else { return nil }
    return (Int(number.value), number.end)
  }

  /// The number is the hour of a clock time ("June 5 p.m." never, "June 3 5:30").
  private func isClockAhead(_ place: Int) -> Bool {
    row.word(place + 1).halfDay != nil || row.says(place + 1, "o'clock")
  }

  /// The number counts what follows: "on June 3 2000 people marched".
  func isCounted(_ place: Int) -> Bool {
    row.tag(place + 1) == "NNS" && row.label(place) == .nummod && row.word(place + 1).unit == nil
  }
}
