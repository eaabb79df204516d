/// A stretch of the calendar at one precision: a year, a quarter, a week, a day.
///
/// Weeks are those of ISO 8601, Monday to Sunday. Seasons are the northern ones and bear the year
/// they begin in.
package struct Period: Sendable, Hashable, Codable {
  package let precision: Moment.Precision
  package let days: ClosedRange<CivilDay>

  private init?(_ precision: Moment.Precision, _ first: CivilDay?, _ last: CivilDay?) {
    guard let first, let last, first <= last else { return nil }
    self.precision = precision
    days = first...last
  }

  package static func day(_ day: CivilDay) -> Period {
    Period(day: day)
  }

  private init(day: CivilDay) {
    precision = .day
    days = day...day
  }

  /// Nil for what no calendar has: the year 0, month 13.
  package static func year(_ year: Int) -> Period? {
    months(.year, from: (year, 1), count: 12)
  }

  package static func month(_ year: Int, _ month: Int) -> Period? {
    months(.month, from: (year, month), count: 1)
  }

  package static func quarter(_ year: Int, _ quarter: Int) -> Period? {
    months(.quarter, from: (year, 3 * quarter - 2), count: 3)
  }

  package static func half(_ year: Int, _ half: Int) -> Period? {
    months(.half, from: (year, 6 * half - 5), count: 6)
  }

  /// The widest reading of a season that begins in that year: March to June 20 for spring, and so
  /// on.
  package static func season(_ year: Int, _ season: Cycle.Season) -> Period? {
    let month = season.firstMonth
    let end = month == 12 ? (year + 1, 3) : (year, month + 3)
    return Period(
      .season,
      CivilDay(year: year, month: month, day: 1),
      CivilDay(year: end.0, month: end.1, day: 22)
    )
  }

  /// The years that share all digits but the last: 198 for the 1980s.
  package static func decade(_ decade: Int) -> Period? {
    Period(
      .decade,
      CivilDay(year: max(1, decade * 10), month: 1, day: 1),
      CivilDay(year: decade * 10 + 9, month: 12, day: 31)
    )
  }

  /// The years that share their first two digits: 19 for the twentieth century.
  package static func century(_ century: Int) -> Period? {
    Period(
      .century,
      CivilDay(year: max(1, century * 100), month: 1, day: 1),
      CivilDay(year: century * 100 + 99, month: 12, day: 31)
    )
  }

  /// The period of a precision that holds a day; the day itself where the precision is finer.
  package static func holding(_ day: CivilDay, _ precision: Moment.Precision) -> Period? {
    switch precision {
    case .century: century(day.year / 100)
    case .decade: decade(day.year / 10)
    case .year: year(day.year)
    case .half: half(day.year, (day.month + 5) / 6)
    case .season: season(holding: day)
    case .quarter: quarter(day.year, (day.month + 2) / 3)
    case .month: month(day.year, day.month)
    case .week: week(holding: day, from: 1, .week)
    case .weekend: week(holding: day, from: 6, .weekend)
    case .day, .part, .hour, .minute, .vague: Period(day: day)
    }
  }

  private static func season(holding day: CivilDay) -> Period? {
    let month = day.month / 3 * 3
    return month == 0
      ? season(day.year - 1, .winter)
      : Cycle.Season.allCases.first { $0.firstMonth == month }.flatMap { season(day.year, $0) }
  }

  private static func week(holding day: CivilDay, from weekday: Int, _ precision: Moment.Precision)
    -> Period?
  {
    Period(
      precision,
      day.adding(days: weekday - day.weekday),
      day.adding(days: 7 - day.weekday)
    )
  }

  private static func months(_ precision: Moment.Precision, from start: (Int, Int), count: Int)
    -> Period?
  {
    let end = start.1 + count - 1
    guard (1...12).contains(start.1), end <= 12 else { return nil }
    return Period(
      precision,
      CivilDay(year: start.0, month: start.1, day: 1),
      CivilDay(year: start.0, month: end, day: CivilDay.days(inMonth: end, of: start.0))
    )
  }
}

extension Period {
  /// The period of the same precision so many units away; nil where days are too fine for it ("in
  /// June … two days later").
  package func shifted(by count: Int, _ unit: Moment.Precision) -> Period? {
    guard abs(count) < 4_000_000 else { return nil }
    if let months = unit.months {
      return CivilDay.addingMonths(months * count, to: days.lowerBound).flatMap {
        precision == .season
          ? Period.season(holding: $0) : Period.holding($0, precision)
      }
    }
    guard precision >= .week else { return nil }
    let step = unit == .week || unit == .weekend ? 7 : 1
    return days.lowerBound.adding(days: step * count).flatMap { Period.holding($0, precision) }
  }

  /// TIMEX3: `19`, `198`, `1989`, `1989-H2`, `1989-SU`, `1989-Q3`, `1989-10`, `1989-W44`,
  /// `1989-W44-WE`, `1989-10-30`.
  package var timex: String {
    let first = days.lowerBound
    let year = CivilDay.padded(first.year, 4)
    return switch precision {
    case .century: String(year.prefix(2))
    case .decade: String(year.prefix(3))
    case .year: year
    case .half: "\(year)-H\((first.month + 5) / 6)"
    case .season:
      "\(year)-\(Cycle.Season.allCases.first { $0.firstMonth == first.month }?.rawValue ?? "")"
    case .quarter: "\(year)-Q\((first.month + 2) / 3)"
    case .month: String(first.iso.prefix(7))
    case .week: first.isoWeek
    case .weekend: first.isoWeek + "-WE"
    case .day, .part, .hour, .minute, .vague: first.iso
    }
  }
}

extension Moment.Precision {
  /// Months in one; nil for units of days.
  package var months: Int? {
    switch self {
    case .century: 1_200
    case .decade: 120
    case .year: 12
    case .half: 6
    case .season, .quarter: 3
    case .month: 1
    case .week, .weekend, .day, .part, .hour, .minute, .vague: nil
    }
  }
}

extension CivilDay {
  /// Year and week as ISO 8601 numbers them: `1989-W44`.
  package var isoWeek: String {
    let thursday = adding(days: 4 - weekday) ?? self
    let first = CivilDay(year: thursday.year, month: 1, day: 1) ?? self
    return CivilDay.padded(thursday.year, 4) + "-W"
      + CivilDay.padded((thursday.number - first.number) / 7 + 1, 2)
  }

  /// The same day of a month so many months away, or that month's last day where it has fewer.
  package static func addingMonths(_ count: Int, to day: CivilDay) -> CivilDay? {
    let months = day.year * 12 + day.month - 1 + count
    guard months >= 12 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    return CivilDay(
      year: year,
      month: month,
      day: min(day.day, CivilDay.days(inMonth: month, of: year))
    )
  }
}
