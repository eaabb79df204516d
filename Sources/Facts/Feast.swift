/// A day of the year that a rule finds: a holiday, a feast, an election day.
///
/// Ground: Gregorian Easter after the "Anonymous" algorithm (Nature, 1876), Julian Easter after J.
/// Meeus ("Astronomical Algorithms", chapter 8).
package enum Feast: Sendable, Hashable, Codable {
  /// Month and day.
  case fixed(Int, Int)
  /// Month, place (-1 is the last), weekday, and days to add: the Tuesday after the first Monday is
  /// `(11, 1, 1, 1)`.
  case weekday(month: Int, place: Int, weekday: Int, shift: Int)
  /// The last such weekday before a month and day: Victoria Day is `(5, 25, 1)`.
  case before(month: Int, day: Int, weekday: Int)
  /// So many days after Easter Sunday; negative before it.
  case easter(Int)
  /// So many days after the Easter Sunday of the Orthodox churches.
  case orthodoxEaster(Int)

  /// Nil where that year has none.
  package func day(in year: Int) -> CivilDay? {
    switch self {
    case .fixed(let month, let day): CivilDay(year: year, month: month, day: day)
    case .weekday(let month, let place, let weekday, let shift):
      Period.month(year, month).flatMap { Cycle.weekday(weekday).occurrence(place, in: $0.days) }?
        .days.lowerBound.adding(days: shift)
    case .before(let month, let day, let weekday):
      CivilDay(year: year, month: month, day: day).flatMap { limit in
        limit.adding(days: -((limit.weekday - weekday + 6) % 7 + 1))
      }
    case .easter(let shift): Feast.easter(year)?.adding(days: shift)
    case .orthodoxEaster(let shift): Feast.orthodoxEaster(year)?.adding(days: shift)
    }
  }

  private static func easter(_ year: Int) -> CivilDay? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moon =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let correction = (golden + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * correction + 114
    return CivilDay(year: year, month: days / 31, day: days % 31 + 1)
  }

  private static func orthodoxEaster(_ year: Int) -> CivilDay? {
    let moon = (19 * (year % 19) + 15) % 30
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let days = moon + sunday + 114
    let lag = year / 100 - year / 400 - 2
    return CivilDay(year: year, month: days / 31, day: days % 31 + 1)?.adding(days: lag)
  }
}
