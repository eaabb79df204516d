/// A point or stretch of time as precisely as the words tell it.
///
/// `timex` is a TIMEX3 value (ISO 8601 with TIMEX3's extensions): `2025-06-05`, `2025-06`,
/// `2025-W23`, `2025-Q2`, `2025-SU`, `202`, `2025-06-05TEV`, `2025-06-05T14:05`; open parts are X:
/// `XXXX-06-05`, `XXXX-WXX-4`. Ground: TimeML 1.2.1, TIMEX3; R. Saurí et al. 2006.
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
  /// The days it would be if the words looked the other way in time: a "Friday" read as the past
  /// one may be the next.
  ///
  /// Nil where they look one way only.
  package let alternative: ClosedRange<CivilDay>?
  /// Minute of the day, 0 ..< 1440; nil where only a day or a part of day is told.
  package let minute: Int?
  /// Minutes east of UTC; nil where no zone is told.
  package let zone: Int?
  /// What a reference day would make of it; nil once it is closed.
  package let open: Open?
  /// False for a time of day whose day was only gathered from the words before it.
  package let isDayTold: Bool
  /// False for a time of day that may be before noon or behind it: "shortly before eight".
  package let isHalfTold: Bool

  package init(
    timex: String,
    precision: Precision,
    modifier: Modifier? = nil,
    days: ClosedRange<CivilDay>? = nil,
    alternative: ClosedRange<CivilDay>? = nil,
    minute: Int? = nil,
    zone: Int? = nil,
    open: Open? = nil,
    isDayTold: Bool = true,
    isHalfTold: Bool = true
  ) {
    self.timex = timex
    self.precision = precision
    self.modifier = modifier
    self.days = days
    self.alternative = alternative
    self.minute = minute
    self.zone = zone
    self.open = open
    self.isDayTold = isDayTold
    self.isHalfTold = isHalfTold
  }

  /// Reckoned at once where that needs no reference day or there is one; nil where the calendar has
  /// no such thing.
  ///
  /// `tail` is what follows the day in TIMEX3, with its T: `TEV`, `T14:05`; empty for whole days.
  package init?(
    _ open: Open,
    reference: CivilDay?,
    tail: String = "",
    modifier: Modifier? = nil,
    minute: Int? = nil,
    zone: Int? = nil,
    isDayTold: Bool = true,
    isHalfTold: Bool = true
  ) {
    guard reference != nil || open.isGrounded else {
      self.init(
        timex: open.timex + tail,
        precision: Moment.precision(open.precision, tail: tail, minute: minute),
        modifier: modifier,
        minute: minute,
        zone: zone,
        open: open,
        isDayTold: isDayTold,
        isHalfTold: isHalfTold
      )
      return
    }
    guard let day = reference ?? Moment.anyDay, let period = open.period(from: day) else {
      return nil
    }
    self.init(
      timex: period.timex + tail,
      precision: Moment.precision(period.precision, tail: tail, minute: minute),
      modifier: modifier,
      days: period.days,
      alternative: open.alternative(from: day)?.days,
      minute: minute,
      zone: zone,
      isDayTold: isDayTold,
      isHalfTold: isHalfTold
    )
  }

  /// The same words read against a reference day; nil where nothing is open or no such day exists.
  package func closed(by reference: CivilDay) -> Moment? {
    open.flatMap {
      Moment(
        $0,
        reference: reference,
        tail: timex.firstIndex(of: "T").map { String(timex[$0...]) } ?? "",
        modifier: modifier,
        minute: minute,
        zone: zone,
        isDayTold: isDayTold,
        isHalfTold: isHalfTold
      )
    }
  }

  private static let anyDay = CivilDay(year: 2000, month: 1, day: 1)

  private static func precision(_ precision: Precision, tail: String, minute: Int?) -> Precision {
    tail.isEmpty ? precision : minute == nil ? .part : .minute
  }
}
