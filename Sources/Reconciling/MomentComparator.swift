package import Facts

/// Compares two dates or times as stretches of days and, where both tell it, by the clock.
///
/// A date inside a coarser one is the more exact report of it. Times with zones are compared in
/// UTC. Corpus: `Fixtures/compare/moment.tsv`.
package struct MomentComparator: Comparator {
  /// A date or time.
  package struct Subject: Operand {
    let moment: Moment

    package init?(_ value: Value) {
      guard case .moment(let moment) = value else { return nil }
      self.moment = moment
    }
  }

  package let id = "moment"
  package let reasons: [Reason] = [
    .sameMoment, .closerMoment, .meetingMoments, .zonesApart, .daysApart, .timesApart, .halfDay,
    .otherDay,
    .openMoment,
  ]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let (left, right) = (left.moment, right.moment)
    if left == right { return Comparison(.same, .sameMoment) }
    if let clocks = MomentComparator.clocks(left, right) { return clocks }
    guard let leftDays = MomentComparator.days(left), let rightDays = MomentComparator.days(right)
    else { return Comparison(.incomparable, .openMoment) }
    if leftDays == rightDays { return Comparison(.same, .sameMoment) }
    if MomentComparator.areOtherLimits(left, right) { return Comparison(.conflicting, .daysApart) }
    if leftDays.contains(rightDays) { return Comparison(.wider, .closerMoment) }
    if rightDays.contains(leftDays) { return Comparison(.narrower, .closerMoment) }
    if leftDays.overlaps(rightDays) { return Comparison(.overlapping, .meetingMoments) }
    if MomentComparator.areZonesApart(left, right) { return Comparison(.overlapping, .zonesApart) }
    return Comparison(.conflicting, .daysApart)
  }

  /// Both tell the time of day and, if days, the same ones: the clock decides.
  ///
  /// A day that was only gathered does not speak against the same minute, and two that were not
  /// against one within the hour.
  private static func clocks(_ left: Moment, _ right: Moment) -> Comparison? {
    guard let leftMinute = left.minute, let rightMinute = right.minute else { return nil }
    let difference: Int
    if let leftZone = left.zone, let rightZone = right.zone {
      let apart = abs((leftMinute - leftZone) - (rightMinute - rightZone)) % 1440
      difference = min(apart, 1440 - apart)
    } else {
      if let leftDays = left.days, let rightDays = right.days, !leftDays.overlaps(rightDays),
        !areOfOneDay(left, right)
      {
        let isZones = (leftMinute - rightMinute) % 30 == 0 && areZonesApart(left, right)
        return isZones
          ? Comparison(.overlapping, .zonesApart) : Comparison(.incomparable, .otherDay)
      }
      let apart = abs(leftMinute - rightMinute)
      let isHalfTold = left.isHalfTold && right.isHalfTold
      difference =
        isHalfTold
        ? min(leftMinute, rightMinute) == 0 ? min(apart, 1440 - apart) : apart
        : min(apart % 720, 720 - apart % 720)
      if left.zone != right.zone, difference % 30 == 0, difference <= 14 * 60, difference > 0 {
        return Comparison(.overlapping, .zonesApart)
      }
    }
    if difference == 0 { return Comparison(.same, .sameMoment) }
    if isBounded(left, by: right) || isBounded(right, by: left) {
      return Comparison(.overlapping, .meetingMoments)
    }
    if difference == 720 { return Comparison(.overlapping, .halfDay) }
    let hedges = [left, right].count { $0.modifier != nil }
    if difference <= [5, 20, 30][hedges] { return Comparison(.overlapping, .meetingMoments) }
    return Comparison(.conflicting, .timesApart)
  }

  private static func areOfOneDay(_ left: Moment, _ right: Moment) -> Bool {
    guard let one = left.minute, let other = right.minute else { return false }
    if one == other, left.zone == right.zone { return !left.isDayTold || !right.isDayTold }
    return !left.isDayTold && !right.isDayTold && left.modifier == nil && right.modifier == nil
      && left.zone == right.zone && abs(one - other) < 60
  }

  /// "Shortly before noon" holds 11:35, within two hours.
  private static func isBounded(_ time: Moment, by limit: Moment) -> Bool {
    guard time.modifier == nil, time.zone == limit.zone, let minute = time.minute,
      let end = limit.minute
    else { return false }
    let day = time.isHalfTold && limit.isHalfTold ? 1440 : 720
    return switch limit.modifier {
    case .before, .onOrBefore, .lessThan: (end - minute + day) % day <= 120
    case .after, .onOrAfter, .moreThan: (minute - end + day) % day <= 120
    default: false
    }
  }

  /// The days a moment may be, after its modifier: "before 2019-06" reaches back a century.
  private static func days(_ moment: Moment) -> ClosedRange<Int>? {
    guard let days = moment.days else { return nil }
    let (first, last) = (days.lowerBound.number, days.upperBound.number)
    return switch moment.modifier {
    case .before, .lessThan: min(first - 36_525, first - 1)...(first - 1)
    case .onOrBefore: (first - 36_525)...last
    case .after, .moreThan: (last + 1)...(last + 36_525)
    case .onOrAfter: first...(last + 36_525)
    case .approximately: (first - slack(moment))...(last + slack(moment))
    case .start, .mid, .end, nil: first...last
    }
  }

  /// "By 3 April" and "by 13 April" name two limits, "since 2021" and "since 2022" two beginnings.
  private static func areOtherLimits(_ left: Moment, _ right: Moment) -> Bool {
    guard let one = left.modifier, let other = right.modifier, left.precision == right.precision
    else { return false }
    let limits: [Set<Moment.Modifier>] = [
      [.before, .onOrBefore, .lessThan], [.after, .onOrAfter, .moreThan],
    ]
    return limits.contains { $0.contains(one) && $0.contains(other) } && left.days != right.days
  }

  private static func slack(_ moment: Moment) -> Int {
    switch moment.precision {
    case .century, .decade, .year: 366
    case .half, .season, .quarter, .month: 31
    default: 1
    }
  }

  /// An evening here may be the next morning there: neighbouring days, one of them with its clock
  /// or part of day.
  private static func areZonesApart(_ left: Moment, _ right: Moment) -> Bool {
    guard let leftDays = left.days, let rightDays = right.days,
      left.precision >= .part && left.precision != .vague,
      right.precision >= .part && right.precision != .vague
    else { return false }
    let (early, late) =
      leftDays.lowerBound < rightDays.lowerBound ? (left, right) : (right, left)
    guard let first = early.days?.upperBound.number, let second = late.days?.lowerBound.number,
      second - first == 1
    else { return false }
    return isLate(early) && isEarly(late)
  }

  private static func isLate(_ moment: Moment) -> Bool {
    moment.minute.map { $0 >= 17 * 60 }
      ?? (moment.timex.hasSuffix("TEV") || moment.timex.hasSuffix("TNI"))
  }

  private static func isEarly(_ moment: Moment) -> Bool {
    moment.minute.map { $0 < 12 * 60 } ?? moment.timex.hasSuffix("TMO")
  }
}

extension ClosedRange {
  fileprivate func contains(_ other: ClosedRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Reason {
  fileprivate static let sameMoment = Reason("values-agree", "Both give the same date or time.")
  fileprivate static let closerMoment = Reason(
    "date-precision",
    "One date is the more exact form of the other."
  )
  fileprivate static let meetingMoments = Reason(
    "date-overlap",
    "The dates or times overlap, and both can hold."
  )
  fileprivate static let zonesApart = Reason(
    "time-zone",
    "The difference may be one of time zones."
  )
  fileprivate static let daysApart = Reason("date-day", "The dates exclude each other.")
  fileprivate static let timesApart = Reason("time-differs", "The times of day differ.")
  fileprivate static let halfDay = Reason(
    "time-half-day",
    "The times are twelve hours apart: one may be told without its half of the day."
  )
  fileprivate static let otherDay = Reason(
    "time-other-day",
    "The times are of two days, so of two events."
  )
  fileprivate static let openMoment = Reason(
    "date-open",
    "One date cannot be placed: its article has no date of its own."
  )
}
