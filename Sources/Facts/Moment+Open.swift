extension Moment {
  /// How a value is reckoned from a day of reference: a small algebra over the calendar.
  ///
  /// "two months after next Friday" is `.shift(2, .month, from: .inside(.weekday(5), 1, .offset(1,
  /// .week, from: .reference)))`.
  package indirect enum Open: Sendable, Hashable, Codable {
    package enum Direction: String, Sendable, CaseIterable, Codable {
      /// On the reference day or before it.
      case past
      /// On the reference day or behind it.
      case future
      case nearest
      /// The nearest, one behind counting as four times nearer.
      case likelyPast
      /// The nearest, one ahead counting as four times nearer.
      case likelyFuture
      /// The last, unless the next is much nearer: on 14 February, nobody tells of 17 February of the
      /// year before without saying so.
      case pastUnlessNear
      /// Over by the reference day.
      case before
      /// Not begun on the reference day.
      case after
    }

    /// The day of reference itself.
    case reference
    case period(Period)
    /// The period of a precision so many away from the one that holds another: `.offset(-1, .month,
    /// …)` is "last month".
    case offset(Int, Precision, from: Open)
    /// Another, moved, at its own precision: "two weeks after May 13".
    case shift(Int, Precision, from: Open)
    /// The occurrence of a cycle that a direction finds.
    case nearest(Cycle, Direction, to: Open)
    /// An occurrence of a cycle in another: 1 is the first, -1 the last.
    case inside(Cycle, Int, Open)
    /// The week or day of another by its place: "the second week of 2021", "the last day of
    /// October".
    case part(Precision, Int, Open)

    /// What it comes to; nil where the calendar has no such thing.
    package func period(from reference: CivilDay) -> Period? {
      switch self {
      case .reference: .day(reference)
      case .period(let period): period
      case .offset(let count, let precision, let open):
        open.period(from: reference)
          .flatMap { Period.holding($0.days.lowerBound, precision) }?
          .shifted(by: count, precision)
      case .shift(let count, let unit, let open):
        open.period(from: reference)?.shifted(by: count, unit)
      case .nearest(let cycle, let direction, let open):
        open.period(from: reference).flatMap { Open.find(cycle, direction, $0.days.lowerBound) }
      case .inside(let cycle, let place, let open):
        open.period(from: reference).flatMap { cycle.occurrence(place, in: $0.days) }
      case .part(let precision, let place, let open):
        open.period(from: reference).flatMap { Open.part(precision, place, $0.days) }
      }
    }

    /// What it would come to if the words looked the other way in time; nil where they look one way
    /// only.
    package func alternative(from reference: CivilDay) -> Period? {
      switch self {
      case .nearest(let cycle, let direction, let open) where open != .reference:
        return open.alternative(from: reference)
          .flatMap { Open.find(cycle, direction, $0.days.lowerBound) }
      case .offset(let count, let precision, let open):
        return open.alternative(from: reference)
          .flatMap { Period.holding($0.days.lowerBound, precision) }?
          .shifted(by: count, precision)
      case .shift(let count, let unit, let open):
        return open.alternative(from: reference)?.shifted(by: count, unit)
      case .nearest(.weekday, .before, _):
        return Open.shift(-1, .week, from: self).period(from: reference)
      case .inside(let cycle, 1, .offset(1, .week, .reference)):
        return Open.nearest(cycle, .after, to: .reference).period(from: reference)
      case .nearest(let cycle, let direction, let open):
        return open.period(from: reference)
          .flatMap { Open.other(cycle, direction, $0.days.lowerBound) }
      case .inside(let cycle, let place, let open):
        return open.alternative(from: reference).flatMap { cycle.occurrence(place, in: $0.days) }
      case .part(let precision, let place, let open):
        return open.alternative(from: reference).flatMap { Open.part(precision, place, $0.days) }
      case .reference, .period: return nil
      }
    }

    private static func find(_ cycle: Cycle, _ direction: Direction, _ day: CivilDay) -> Period? {
      let found = cycle.occurrences(about: day)
      return switch direction {
      case .past: found.last { $0.days.lowerBound <= day }
      case .future: found.first { $0.days.upperBound >= day }
      case .before: found.last { $0.days.upperBound < day }
      case .after: found.first { $0.days.lowerBound > day }
      case .nearest: nearest(found, to: day, ahead: 1, behind: 1)
      case .likelyPast: nearest(found, to: day, ahead: 4, behind: 1)
      case .pastUnlessNear: nearest(found, to: day, ahead: 12, behind: 1)
      case .likelyFuture: nearest(found, to: day, ahead: 1, behind: 4)
      }
    }

    /// The occurrence on the other side of the day from the one that the direction finds.
    private static func other(_ cycle: Cycle, _ direction: Direction, _ day: CivilDay) -> Period? {
      guard let found = find(cycle, direction, day) else { return nil }
      return find(cycle, found.days.lowerBound <= day ? .after : .before, day)
    }

    private static func nearest(_ found: [Period], to day: CivilDay, ahead: Int, behind: Int)
      -> Period?
    {
      found.min {
        distance($0, day) * ($0.days.lowerBound > day ? ahead : behind)
          < distance($1, day) * ($1.days.lowerBound > day ? ahead : behind)
      }
    }

    private static func distance(_ period: Period, _ day: CivilDay) -> Int {
      period.days.contains(day)
        ? 0
        : min(
          abs(period.days.lowerBound.number - day.number),
          abs(period.days.upperBound.number - day.number)
        )
    }

    /// A week belongs to the stretch that holds its Thursday, as ISO 8601 has it.
    private static func part(_ precision: Precision, _ place: Int, _ days: ClosedRange<CivilDay>)
      -> Period?
    {
      if precision == .weekend { return Cycle.weekend.occurrence(place, in: days) }
      if precision == .week {
        return Cycle.weekday(4).occurrence(place, in: days)
          .flatMap { Period.holding($0.days.lowerBound, .week) }
      }
      let steps = place > 0 ? place - 1 : place + 1
      return Period.holding(place > 0 ? days.lowerBound : days.upperBound, precision)?
        .shifted(by: steps, precision)
        .flatMap { days.contains($0.days.lowerBound) ? $0 : nil }
    }
  }
}

extension Moment.Open {
  /// No day of reference is needed to reckon it.
  package var isGrounded: Bool {
    switch self {
    case .reference: false
    case .period: true
    case .offset(_, _, let open), .shift(_, _, let open), .nearest(_, _, let open),
      .inside(_, _, let open), .part(_, _, let open):
      open.isGrounded
    }
  }

  /// Of what it comes to, as far as that is known beforehand.
  package var precision: Moment.Precision {
    switch self {
    case .reference: .day
    case .period(let period): period.precision
    case .offset(_, let precision, _), .part(let precision, _, _): precision
    case .shift(_, _, let open): open.precision
    case .nearest(let cycle, _, _), .inside(let cycle, _, _): cycle.precision
    }
  }

  /// TIMEX3 with X for what a reference day would tell: `XXXX-06-05`, `XXXX-WXX-4`, `XXXX-QX`.
  package var timex: String {
    switch self {
    case .period(let period): period.timex
    case .nearest(let cycle, _, _), .inside(let cycle, _, _): cycle.timex
    case .reference, .offset, .part, .shift:
      switch precision {
      case .century: "XX"
      case .decade: "XXX"
      case .year: "XXXX"
      case .half: "XXXX-HX"
      case .quarter: "XXXX-QX"
      case .season, .month: "XXXX-XX"
      case .week: "XXXX-WXX"
      case .weekend: "XXXX-WXX-WE"
      case .day, .part, .hour, .minute, .vague: "XXXX-XX-XX"
      }
    }
  }
}
