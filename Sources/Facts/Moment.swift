/// A point or stretch of time as precisely as the words tell it.
///
/// `timex` is a TIMEX3 value (ISO 8601 with TIMEX3's extensions): `2025-06-05`, `2025-06`, `2025-W23`, `2025-Q2`,
/// `2025-SU`, `202`, `2025-06-05TEV`, `2025-06-05T14:05`; open parts are X: `XXXX-06-05`, `XXXX-WXX-4`.
/// Ground: TimeML 1.2.1, TIMEX3; R. Saurí et al. 2006.
package struct Moment: Sendable, Hashable {
  /// Coarse to fine.
  package enum Precision: Int, Sendable, CaseIterable, Comparable {
    case century, decade, year, half, season, quarter, month, week, weekend, day, part, hour, minute
    /// Nothing but "now", "recently", "in the past".
    case vague

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// TIMEX3's `mod`, as far as news uses it.
  package enum Modifier: String, Sendable, CaseIterable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximately = "APPROX"
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
  }

  package let timex: String
  package let precision: Precision
  package let modifier: Modifier?
  /// Every day it may be, both ends included; nil while it is open.
  package let days: ClosedRange<CivilDay>?
  /// Minute of the day, 0 ..< 1440; nil where only a day or a part of day is told.
  package let minute: Int?
  /// Minutes east of UTC; nil where no zone is told.
  package let zone: Int?
  /// What a reference day would make of it; nil once it is closed.
  package let open: Open?

  package init(
    timex: String, precision: Precision, modifier: Modifier? = nil,
    days: ClosedRange<CivilDay>? = nil, minute: Int? = nil, zone: Int? = nil, open: Open? = nil
  ) {
    self.timex = timex
    self.precision = precision
    self.modifier = modifier
    self.days = days
    self.minute = minute
    self.zone = zone
    self.open = open
  }
}

extension Moment {
  /// How a value without a date of reference is to be read once one is known.
  package enum Open: Sendable, Hashable {
    package enum Direction: String, Sendable { case past, future, nearest }

    /// 1 Monday to 7 Sunday, on or before (after) the reference day.
    case weekday(Int, Direction)
    /// So many units away from the reference: -1 day for "yesterday", -2 years for "two years ago".
    case offset(Int, Duration.Unit)
    /// The month of that number, in the year nearest in the direction.
    case month(Int, Direction)
    /// Month and day without a year.
    case monthDay(Int, Int, Direction)
  }

  /// The same words read against a reference day; nil where nothing is open or no such day exists.
  package func closed(by reference: CivilDay) -> Moment? {
    switch open {
    case nil: nil
    case .weekday(let weekday, let direction):
      day(reference, reference.number + Moment.shift(from: reference.weekday, to: weekday, direction))
    case .offset(let amount, let unit):
      offset(amount, unit, from: reference)
    case .month(let month, let direction):
      monthClosed(month, direction, reference)
    case .monthDay(let month, let dayOfMonth, let direction):
      monthDayClosed(month, dayOfMonth, direction, reference)
    }
  }

  /// The whole month that holds a day.
  package static func month(_ year: Int, _ month: Int) -> ClosedRange<CivilDay>? {
    guard let first = CivilDay(year: year, month: month, day: 1),
      let last = CivilDay(year: year, month: month, day: CivilDay.days(inMonth: month, of: year))
    else { return nil }
    return first...last
  }

  private static func shift(from reference: Int, to weekday: Int, _ direction: Open.Direction)
    -> Int
  {
    let ahead = (weekday - reference + 7) % 7
    return switch direction {
    case .past: ahead == 0 ? 0 : ahead - 7
    case .future: ahead
    case .nearest: ahead > 3 ? ahead - 7 : ahead
    }
  }

  private func day(_ reference: CivilDay, _ number: Int) -> Moment? {
    guard let day = CivilDay(number: number) else { return nil }
    let tail = timex.firstIndex(of: "T").map { String(timex[$0...]) } ?? ""
    return Moment(
      timex: day.iso + tail, precision: precision, modifier: modifier, days: day...day,
      minute: minute, zone: zone)
  }

  private func offset(_ amount: Int, _ unit: Duration.Unit, from reference: CivilDay) -> Moment? {
    switch unit {
    case .second, .minute, .hour, .day:
      return day(reference, reference.number + (unit == .day ? amount : 0))
    case .week:
      return day(reference, reference.number + 7 * amount)
    case .month:
      let months = reference.year * 12 + reference.month - 1 + amount
      guard let days = Moment.month(months / 12, months % 12 + 1) else { return nil }
      return Moment(
        timex: String(days.lowerBound.iso.prefix(7)), precision: .month, modifier: modifier,
        days: days)
    case .year:
      let year = reference.year + amount
      guard let first = CivilDay(year: year, month: 1, day: 1),
        let last = CivilDay(year: year, month: 12, day: 31)
      else { return nil }
      return Moment(
        timex: CivilDay.padded(year, 4), precision: .year, modifier: modifier, days: first...last)
    }
  }

  private func monthClosed(_ month: Int, _ direction: Open.Direction, _ reference: CivilDay)
    -> Moment?
  {
    let year = Moment.year(of: month, direction, reference.year, isPassed: month <= reference.month)
    guard let days = Moment.month(year, month) else { return nil }
    return Moment(
      timex: String(days.lowerBound.iso.prefix(7)), precision: .month, modifier: modifier,
      days: days)
  }

  private func monthDayClosed(
    _ month: Int, _ dayOfMonth: Int, _ direction: Open.Direction, _ reference: CivilDay
  ) -> Moment? {
    let isPassed = (month, dayOfMonth) <= (reference.month, reference.day)
    let year = Moment.year(of: month, direction, reference.year, isPassed: isPassed)
    guard let day = CivilDay(year: year, month: month, day: dayOfMonth) else { return nil }
    return self.day(reference, day.number)
  }

  private static func year(
    of month: Int, _ direction: Open.Direction, _ reference: Int, isPassed: Bool
  ) -> Int {
    switch direction {
    case .past: isPassed ? reference : reference - 1
    case .future: isPassed ? reference + 1 : reference
    case .nearest: reference
    }
  }
}
