import Facts

/// Two points of time that one expression joins: "from June 3 to June 9", "July 13-15", "between
/// 2018 and 2020".
struct TimesRange {
  /// The place where the first one begins.
  var start: Int
  var first: TimesPhrase
  /// The place where the second one begins.
  var middle: Int
  var second: TimesPhrase
  /// The place of "from" or "between", or of the first word.
  var opening: Int
  /// The words tell a stretch from the one to the other; "April 24 and 25" are two days.
  var isStretch = true
}

extension TimesGrammar {
  /// The range that begins at a place, which a phrase may do alone as well.
  func range(_ place: Int, opensPhrase: Bool) -> TimesRange? {
    let isBetween = row.says(place, "between")
    let start = row.opensRange(place) ? place + 1 : place
    guard row.mayOpen(start) else { return nil }
    var range = sharing(start, isOpened: start > place, isBetween: isBetween)
    if range == nil, opensPhrase || start > place {
      range = full(start, isOpened: start > place, isBetween: isBetween)
    }
    range?.opening = place
    return range
  }

  /// Behind what joins the two; nil where nothing does.
  private func joined(_ place: Int, isOpened: Bool, isBetween: Bool) -> Int? {
    if row.word(place).isJoint {
      return isOpened || !row.says(place, oneOf: ["until", "till"]) ? place + 1 : nil
    }
    return isBetween && row.says(place, "and") ? place + 1 : nil
  }

  /// Both are whole expressions: "from 2014 to 2018", "Monday to Friday", "8am to 3pm Tuesday".
  private func full(_ place: Int, isOpened: Bool, isBetween: Bool) -> TimesRange? {
    guard isBetween || row.isJoined(behind: place), let first = end(place),
      let middle = joined(first.end, isOpened: isOpened, isBetween: isBetween),
      let second = end(middle)
    else { return nil }
    var range = TimesRange(
      start: place,
      first: first,
      middle: middle,
      second: second,
      opening: place
    )
    guard case .moment(let from) = first.content, case .moment(let until) = second.content else {
      return range
    }
    if second.minute != nil || first.minute != nil {
      shareDay(&range, from, until)
      shareHalf(&range)
    } else {
      shareYear(&range, from, until)
    }
    return range
  }

  /// An end of a range: a point, or "now".
  private func end(_ place: Int) -> TimesPhrase? {
    if let phrase = dated(place) ?? clocked(place), case .moment = phrase.content { return phrase }
    return row.says(place, "now") ? vague(place) : nil
  }

  /// A clock time without a day takes the other's.
  private func shareDay(_ range: inout TimesRange, _ from: Moment.Open, _ until: Moment.Open) {
    if range.second.isDayless, !range.first.isDayless {
      range.second.content = .moment(from)
    } else if range.first.isDayless, !range.second.isDayless {
      range.first.content = .moment(until)
    }
  }

  /// "2:00 - 2:30 pm": the first is of the half of the day that keeps it before the second.
  private func shareHalf(_ range: inout TimesRange) {
    guard !range.first.isHalfKnown, range.second.isHalfKnown, let from = range.first.minute,
      let until = range.second.minute, from < 720, from + 720 < until
    else { return }
    range.first.minute = from + 720
    range.first.tail = TimesClock(minute: from + 720, end: 0).tail
  }

  /// A date without a year lies before the other, or behind it.
  private func shareYear(_ range: inout TimesRange, _ from: Moment.Open, _ until: Moment.Open) {
    if case .nearest(let cycle, _, .reference) = from, until.isGrounded {
      range.first.content = .moment(.nearest(cycle, .past, to: until))
      range.first.basis = range.second.basis
    } else if case .nearest(let cycle, _, .reference) = until {
      range.second.content = .moment(.nearest(cycle, .future, to: from))
      range.second.basis = range.first.basis
    }
  }

  /// One of them is only part of a date or an hour: "July 13-15", "13 to 15 July", "between 2 and
  /// 4pm", "the 2008-09 season".
  private func sharing(_ place: Int, isOpened: Bool, isBetween: Bool) -> TimesRange? {
    dayBehindMonth(place, isOpened, isBetween) ?? dayBeforeMonth(place, isOpened, isBetween)
      ?? hours(place, isOpened, isBetween) ?? neighbouringYears(place)
  }

  /// "the 2008-09 season", "2013-14 results": two years, where the second could be a month.
  private func neighbouringYears(_ place: Int) -> TimesRange? {
    guard let first = yearNumber(place), first.end == place + 1, row.isHyphen(place + 1),
      row.text(place + 2).utf8.count == 2,
      Int(row.text(place + 2)) == (first.number + 1) % 100,
      row.says(place - 1, "the") || row.isNoun(place + 3), let from = Period.year(first.number),
      let until = Period.year(first.number + 1)
    else { return nil }
    return TimesRange(
      start: place,
      first: TimesPhrase(.moment(.period(from)), end: place + 1, basis: .stated),
      middle: place + 2,
      second: TimesPhrase(.moment(.period(until)), end: place + 3, basis: .stated),
      opening: place
    )
  }

  /// "July 13-15", "April 24 and 25", "April 27 to the third".
  private func dayBehindMonth(_ place: Int, _ isOpened: Bool, _ isBetween: Bool) -> TimesRange? {
    let start = behindThe(place)
    guard let month = month(start),
      let first = dayOfMonth(row.says(start + 1, "the") ? start + 2 : start + 1)
    else { return nil }
    let isListed = !isBetween && row.says(first.end, oneOf: ["and", "or"])
    guard
      let joint = isListed
        ? first.end + 1 : joined(first.end, isOpened: isOpened, isBetween: isBetween)
    else { return nil }
    let middle = behindThe(joint)
    guard let second = dayOfMonth(middle), second.number != first.number, !isCounted(middle),
      row.word(second.end).month == 0, row.word(second.end).unit == nil
    else { return nil }
    let end = row.says(second.end, ",") ? second.end + 1 : second.end
    let year = yearNumber(end).map { (year: $0.number, end: $0.end) }
    guard let from = dayOpen(month, first.number, year?.year, at: place) else { return nil }
    let until: Moment.Open = .nearest(.dayOfMonth(second.number), .after, to: from)
    return TimesRange(
      start: place,
      first: TimesPhrase(.moment(from), end: first.end, basis: year == nil ? .resolved : .stated),
      middle: middle,
      second: TimesPhrase(
        .moment(until),
        end: year?.end ?? second.end,
        basis: year == nil ? .resolved : .stated
      ),
      opening: place,
      isStretch: !isListed
    )
  }

  private func dayOpen(_ month: Int, _ day: Int, _ year: Int?, at place: Int) -> Moment.Open? {
    guard let year else {
      return day <= CivilDay.days(inMonth: month, of: 2_000)
        ? sought(.monthDay(month, day), at: place) : nil
    }
    return CivilDay(year: year, month: month, day: day).map { .period(.day($0)) }
  }

  /// "13 to 15 July", "between the 3rd and 12th of September", "the 4th to the 23rd of next month".
  private func dayBeforeMonth(_ place: Int, _ isOpened: Bool, _ isBetween: Bool) -> TimesRange? {
    let start = behindThe(place)
    guard let first = dayOfMonth(start),
      let joint = joined(first.end, isOpened: isOpened, isBetween: isBetween)
    else { return nil }
    let middle = behindThe(joint)
    guard let second = dayFirst(middle) ?? dayOfShiftedMonth(middle) else { return nil }
    return TimesRange(
      start: place,
      first: TimesPhrase(
        .moment(.nearest(.dayOfMonth(first.number), .past, to: second.open)),
        end: first.end,
        basis: second.basis
      ),
      middle: joint,
      second: TimesPhrase(second),
      opening: place
    )
  }

  /// "between 2 and 4pm", "8 to 10:30am Tuesday", "9-11am".
  private func hours(_ place: Int, _ isOpened: Bool, _ isBetween: Bool) -> TimesRange? {
    guard let parts = TimesClockToken(row.lower(place)), parts.tail.isEmpty,
      (1...12).contains(parts.hour),
      let middle = joined(place + 1, isOpened: isOpened, isBetween: isBetween),
      var second = clocked(middle), let until = second.minute, row.says(place - 1, "$") == false
    else { return nil }
    let minute = parts.hour % 12 * 60 + parts.minute
    let late = minute + 720
    let from = until >= 720 && late < until ? late : minute
    let clock = TimesClock(minute: from, end: place + 1, zone: second.zone)
    var first = TimesPhrase(second.content, end: place + 1, basis: second.basis, tail: clock.tail)
    first.minute = from
    first.zone = second.zone
    first.isDayless = second.isDayless
    second.end = max(second.end, middle + 1)
    return TimesRange(start: place, first: first, middle: middle, second: second, opening: place)
  }
}
