/// A day or stretch that comes round: a weekday, a month, a quarter, a feast.
package enum Cycle: Sendable, Hashable, Codable {
  /// The northern seasons, by their TIMEX3 codes.
  package enum Season: String, Sendable, CaseIterable, Codable {
    case spring = "SP"
    case summer = "SU"
    case fall = "FA"
    case winter = "WI"

    /// 3, 6, 9 or 12.
    package var firstMonth: Int {
      switch self {
      case .spring: 3
      case .summer: 6
      case .fall: 9
      case .winter: 12
      }
    }
  }

  /// 1 Monday to 7 Sunday.
  case weekday(Int)
  case weekend
  case dayOfMonth(Int)
  /// A day of a month, of that weekday where it can be: "Tuesday the 19th", "Monday, October 26".
  case dated(weekday: Int, month: Int?, day: Int)
  case month(Int)
  case monthDay(Int, Int)
  case quarter(Int)
  case half(Int)
  case season(Season)
  case feast(Feast)

  package var precision: Moment.Precision {
    switch self {
    case .weekday, .dayOfMonth, .dated, .monthDay, .feast: .day
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .season: .season
    }
  }

  /// TIMEX3 with the year, and what else is open, as X: `XXXX-WXX-4`, `XXXX-06-05`.
  package var timex: String {
    switch self {
    case .weekday(let weekday): "XXXX-WXX-\(weekday)"
    case .weekend: "XXXX-WXX-WE"
    case .dayOfMonth(let day), .dated(_, nil, let day): "XXXX-XX-" + CivilDay.padded(day, 2)
    case .dated(_, let month?, let day): Cycle.monthDay(month, day).timex
    case .month(let month): "XXXX-" + CivilDay.padded(month, 2)
    case .monthDay(let month, let day):
      "XXXX-\(CivilDay.padded(month, 2))-\(CivilDay.padded(day, 2))"
    case .quarter(let quarter): "XXXX-Q\(quarter)"
    case .half(let half): "XXXX-H\(half)"
    case .season(let season): "XXXX-" + season.rawValue
    case .feast(.fixed(let month, let day)): Cycle.monthDay(month, day).timex
    case .feast: "XXXX-XX-XX"
    }
  }

  /// Its occurrences about a day, ascending: at least one that ends before it and one that begins
  /// behind it.
  package func occurrences(about day: CivilDay) -> [Period] {
    switch self {
    case .weekday(let weekday):
      (-1...1).compactMap { day.adding(days: weekday - day.weekday + 7 * $0).map(Period.day) }
    case .weekend:
      (-1...1).compactMap { week in
        day.adding(days: 7 * week).flatMap { Period.holding($0, .weekend) }
      }
    case .dayOfMonth(let number): Cycle.days(number, about: day, months: 2).map(Period.day)
    case .dated(let weekday, let month, let number):
      Cycle.dated(weekday, month, number, about: day)
    default:
      (-reach...reach).compactMap { period(inYear: day.year + $0) }
    }
  }

  private static func dated(_ weekday: Int, _ month: Int?, _ number: Int, about day: CivilDay)
    -> [Period]
  {
    let all =
      month.map { Cycle.monthDay($0, number).occurrences(about: day) }
      ?? days(number, about: day, months: 30).map(Period.day)
    let right = all.filter { $0.days.lowerBound.weekday == weekday }
    return right.isEmpty ? all : right
  }

  private static func days(_ number: Int, about day: CivilDay, months: Int) -> [CivilDay] {
    (-months...months).compactMap {
      let month = day.year * 12 + day.month - 1 + $0
      return CivilDay(year: month / 12, month: month % 12 + 1, day: number)
    }
  }

  /// Years to look on either side; a leap day may be eight years off.
  private var reach: Int {
    self == .monthDay(2, 29) ? 8 : 1
  }

  /// The occurrence of a yearly cycle that begins in a year; nil where the year has none, and for
  /// weekdays and the like.
  package func period(inYear year: Int) -> Period? {
    switch self {
    case .month(let month): Period.month(year, month)
    case .monthDay(let month, let day):
      CivilDay(year: year, month: month, day: day).map(Period.day)
    case .quarter(let quarter): Period.quarter(year, quarter)
    case .half(let half): Period.half(year, half)
    case .season(let season): Period.season(year, season)
    case .feast(let feast): feast.day(in: year).map(Period.day)
    case .weekday, .weekend, .dayOfMonth, .dated: nil
    }
  }

  /// The occurrence that begins in a stretch, so far into it: 1 is the first, -1 the last.
  package func occurrence(_ place: Int, in days: ClosedRange<CivilDay>) -> Period? {
    guard place != 0, abs(place) <= 400 else { return nil }
    var day = place > 0 ? days.lowerBound : days.upperBound
    for _ in 1..<abs(place) {
      guard let step = first(place > 0, from: day)?.days.lowerBound.adding(days: place.signum())
      else { return nil }
      day = step
    }
    return first(place > 0, from: day).flatMap { days.contains($0.days.lowerBound) ? $0 : nil }
  }

  /// The first occurrence that begins on a day or behind it, or the last that begins on it or
  /// before.
  private func first(_ isForward: Bool, from day: CivilDay) -> Period? {
    let periods = occurrences(about: day)
    return isForward
      ? periods.first { $0.days.lowerBound >= day } : periods.last { $0.days.lowerBound <= day }
  }
}
