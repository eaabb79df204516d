import Facts

/// Weekdays: "Friday", "last Friday", "Friday of next week", "Friday, June 6", "tomorrow, Friday".
extension TimesGrammar {
  func weekday(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    let shift = row.word(start).shift
    let first =
      shift == nil
      ? start : shift == .this && row.word(start + 1).shift != nil ? start + 2 : start + 1
    guard let weekday = weekdayNumber(first) else { return weekdayBehindWeek(start) }
    if let date = dateBehind(first) { return date }
    if let week = weekBehind(first) {
      return TimesPoint(open: .inside(.weekday(weekday), 1, week.open), end: week.end)
    }
    if shift == nil, let day = row.word(row.says(first - 1, ",") ? first - 2 : first - 1).day {
      return TimesPoint(open: .offset(day, .day, from: .reference), end: first + 1)
    }
    let isDouble = first - start == 2
    return TimesPoint(
      open: isDouble
        ? doublyShifted(.weekday(weekday), row.word(start + 1).shift)
        : shifted(.weekday(weekday), shift, at: first),
      end: first + 1,
      basis: shift.map(TimesGrammar.isAnchored) == true ? .computed : .resolved
    )
  }

  /// "next week Wednesday", "last week on Friday".
  private func weekdayBehindWeek(_ place: Int) -> TimesPoint? {
    guard let week = week(place) else { return nil }
    let isJoined = row.says(week.end, oneOf: ["on", ",", "-"])
    let next = isJoined ? week.end + 1 : week.end
    guard let weekday = weekdayNumber(next) else { return nil }
    return TimesPoint(open: .inside(.weekday(weekday), 1, week.open), end: next + 1)
  }

  /// 1 Monday to 7 Sunday; an abbreviation needs a point, a comma, a month or a number to be one.
  func weekdayNumber(_ place: Int) -> Int? {
    let word = row.word(place)
    guard word.weekday > 0, !word.isPlural, row.isNamed(place) else { return nil }
    guard word.isAbbreviated else { return word.weekday }
    let next = row.word(place + 1)
    let isDated =
      row.lower(place).hasSuffix(".") || row.says(place + 1, ",") || next.month > 0
      || TimesRow.isDigits(row.lower(place + 1))
    return isDated || row.count == 1 ? word.weekday : nil
  }

  /// The date that a weekday announces: "Friday, June 6", "Friday, 6 June 2025", "Tuesday the
  /// 19th"; "Thursday, the first to do so" has none.
  private func dateBehind(_ place: Int) -> TimesPoint? {
    var next = row.says(place + 1, ",") ? place + 2 : place + 1
    next = behindThe(next)
    if let date = monthFirst(next) ?? dayFirst(next) ?? numeric(next), date.open.precision == .day {
      return agreeing(date, with: row.word(place).weekday)
    }
    guard let weekday = weekdayNumber(place), let day = dayOfMonth(next),
      !isCounted(next), row.isClauseEnd(day.end),
      TimesRow.isDigits(row.lower(next)) || !row.says(place + 1, ",")
    else { return nil }
    return TimesPoint(
      open: sought(.dated(weekday: weekday, month: nil, day: day.number), at: place),
      end: day.end
    )
  }

  /// A date without a year is of one in which the weekday is right.
  private func agreeing(_ date: TimesPoint, with weekday: Int) -> TimesPoint {
    guard case .nearest(.monthDay(let month, let day), let direction, let open) = date.open else {
      return date
    }
    var date = date
    date.open = .nearest(
      .dated(weekday: weekday, month: month, day: day),
      direction,
      to: open
    )
    return date
  }

  /// "of next week", "last week" behind a weekday.
  private func weekBehind(_ place: Int) -> (open: Moment.Open, end: Int)? {
    let isJoined = row.says(place + 1, oneOf: ["of", "in", "from"])
    return week(isJoined ? behindThe(place + 2) : place + 1)
  }

  /// "last week", "the following week".
  private func week(_ place: Int) -> (open: Moment.Open, end: Int)? {
    guard let shift = row.word(place).shift, row.word(place + 1).unit == .week,
      !row.word(place + 1).isPlural
    else { return nil }
    if let count = TimesGrammar.count(of: shift) {
      return (.offset(count, .week, from: .reference), place + 2)
    }
    guard shift == .following || shift == .previous else { return nil }
    let count = shift == .previous ? -1 : 1
    return (.offset(count, .week, from: history.anchor(for: .week) ?? .reference), place + 2)
  }

  /// A cycle as a shift has it: the last one is over, the next weekday lies in next week.
  func shifted(_ cycle: Cycle, _ shift: TimesWord.Shift?, at place: Int) -> Moment.Open {
    switch shift {
    case nil, .recent, .latest:
      return sought(cycle, at: place)
    case .last, .past: return .nearest(cycle, .before, to: .reference)
    case .next:
      if case .weekday = cycle { return .inside(cycle, 1, .offset(1, .week, from: .reference)) }
      return .nearest(cycle, .after, to: .reference)
    case .coming: return .nearest(cycle, .after, to: .reference)
    case .this, .current: return this(cycle, at: place)
    case .previous:
      return .nearest(cycle, .before, to: history.anchor(for: cycle.precision) ?? .reference)
    case .following:
      guard let anchor = history.anchor(for: cycle.precision) else {
        return shifted(cycle, .next, at: place)
      }
      return .nearest(cycle, .after, to: anchor)
    case .that, .same:
      return history.latest(cycle) ?? .nearest(cycle, .past, to: .reference)
    }
  }

  /// The occurrence of a cycle that words without a shift mean.
  func sought(_ cycle: Cycle, at place: Int) -> Moment.Open {
    .nearest(cycle, row.direction(at: place, for: cycle), to: .reference)
  }

  /// "this past spring", "this coming Friday".
  func doublyShifted(_ cycle: Cycle, _ shift: TimesWord.Shift?) -> Moment.Open {
    .nearest(cycle, shift == .coming || shift == .next ? .after : .before, to: .reference)
  }

  /// "this Friday", "this May": of the running week or year, as the verb looks; a winter is of two
  /// years.
  private func this(_ cycle: Cycle, at place: Int) -> Moment.Open {
    if case .weekday = cycle {
      return .nearest(cycle, row.tense(at: place).tense == .past ? .past : .future, to: .reference)
    }
    if cycle == .season(.winter) { return sought(cycle, at: place) }
    return .inside(cycle, 1, .offset(0, .year, from: .reference))
  }

  /// The words point at another time in the text, not at the day of publication.
  static func isAnchored(_ shift: TimesWord.Shift) -> Bool {
    [.previous, .following, .that, .same].contains(shift)
  }

  /// Units from the reference: -1 for "last", 0 for "this", 1 for "next"; nil where that depends on
  /// the text.
  static func count(of shift: TimesWord.Shift) -> Int? {
    switch shift {
    case .last, .past: -1
    case .this, .current: 0
    case .next, .coming: 1
    case .previous, .following, .that, .same, .latest, .recent: nil
    }
  }
}
