package import Facts
package import Language

/// The times of a text with the stretches of clock and calendar that each may be, for whoever wants
/// ends and not days.
///
/// Ends are ISO 8601 local times. Parts of the day are read as 8 to 12, 12 to 16, 16 to 20 and 20
/// to 24 hours.
package struct TimeListing {
  /// A point (`value`), or a stretch whose end is excluded and either of whose ends may be open.
  package struct Reading: Sendable, Hashable {
    package var value: String?
    package var start: String?
    package var end: String?
  }

  /// Two times that one expression makes the ends of a stretch: "from June 3 to June 9".
  package struct Stretch: Sendable {
    package let bytes: Range<Int>
    package let readings: [Reading]
    fileprivate let ends: [Range<Int>]
  }

  package let stretches: [Stretch]
  private var readings: [Range<Int>: [Reading]] = [:]

  package init(of analysis: Analysis, published: CivilDay?) {
    let reader = TimesReader(of: analysis, published: published)
    stretches = reader.stretches.map { stretch in
      let (first, last) = (reader.mentions[stretch.first], reader.mentions[stretch.last])
      return Stretch(
        bytes: stretch.bytes,
        readings: TimeListing.joined(first, last, published),
        ends: [first.bytes, last.bytes]
      )
    }
    for (index, mention) in reader.mentions.enumerated() {
      readings[mention.bytes] =
        TimeListing.window(reader.windows[index], published)
        ?? TimeListing.readings(mention, published)
        + TimeListing.exact(reader.exact[index], published)
    }
  }

  /// What a time may be, the likeliest first.
  package func readings(of time: Mention) -> [Reading] {
    readings[time.bytes] ?? []
  }

  /// The time is an end of a stretch.
  package func isEnd(_ time: Mention) -> Bool {
    stretches.contains { $0.ends.contains(time.bytes) }
  }

  private static func readings(_ mention: Mention, _ published: CivilDay?) -> [Reading] {
    switch mention.value {
    case .moment(let moment) where moment.timex == "PRESENT_REF":
      published.map { [Reading(value: $0.iso)] } ?? []
    case .moment(let moment): moment.readings
    case .recurrence: [Reading(value: "not resolved")]
    default: []
    }
  }

  private static func exact(_ open: Moment.Open?, _ published: CivilDay?) -> [Reading] {
    guard let open, let published, let day = open.period(from: published) else { return [] }
    return [Reading(value: day.days.lowerBound.iso)]
  }

  /// "the past two weeks" to the day, then by whole weeks.
  private static func window(_ length: TimesLength?, _ published: CivilDay?) -> [Reading]? {
    guard let length, let day = published else { return nil }
    let (unit, size) = length.unit.calendar
    guard unit < .part, let count = length.count, let whole = Int(exactly: count * Double(size)),
      let near = length.window < 0 ? day : day.adding(days: 1), let own = Period.holding(day, unit)
    else { return nil }
    let far = Moment.Open.shift(length.window * whole, unit, from: .reference).period(from: near)
    let aligned = own.shifted(by: length.window < 0 ? -whole : 1, unit)
    let end = own.shifted(by: length.window < 0 ? 0 : whole + 1, unit)
    return [(far, Period.day(near)), (aligned, end)].compactMap { far, near in
      guard let far = far?.days.lowerBound, let near = near?.days.lowerBound else { return nil }
      return Reading(start: min(far, near).iso, end: max(far, near).iso)
    }
  }

  /// From the start of the one to the start of the other, or to its end where the words name the
  /// end of it.
  private static func joined(_ first: Mention, _ last: Mention, _ published: CivilDay?)
    -> [Reading]
  {
    guard case .moment(let from) = first.value, case .moment(let until) = last.value else {
      return []
    }
    let now = published.map { [(start: $0.iso, end: $0.iso)] } ?? []
    let starts = from.precision == .vague ? now : from.bounds
    let ends = until.precision == .vague ? now : until.bounds
    return zip(starts, ends).map {
      Reading(
        start: $0.start,
        end: until.modifier == .end || until.modifier == .mid ? $1.end : $1.start
      )
    }
  }
}

extension Moment {
  /// The bounds of its days, then of its alternative ones, modifiers left out.
  fileprivate var bounds: [(start: String, end: String)] {
    [days, alternative].compactMap { $0 }.map { days in
      if let minute {
        return (Moment.clock(days.lowerBound, minute), Moment.clock(days.lowerBound, minute))
      }
      if let hours {
        return (Moment.clock(days.lowerBound, hours.0), Moment.clock(days.lowerBound, hours.1))
      }
      let (first, last) = narrowed(days)
      return (first.iso, last.adding(days: 1)?.iso ?? "")
    }
  }

  fileprivate var readings: [TimeListing.Reading] {
    bounds.map { bounds in
      let isPoint = minute != nil || (precision >= .day && hours == nil)
      switch modifier {
      case .before, .onOrBefore: return TimeListing.Reading(end: bounds.start)
      case .after: return TimeListing.Reading(start: isPoint ? bounds.start : bounds.end)
      case .onOrAfter: return TimeListing.Reading(start: bounds.start)
      default:
        return isPoint
          ? TimeListing.Reading(value: bounds.start)
          : TimeListing.Reading(start: bounds.start, end: bounds.end)
      }
    }
  }

  private static func clock(_ day: CivilDay, _ minute: Int) -> String {
    let (hour, rest) = (min(minute / 60, 23), minute == 1_440 ? 59 : minute % 60)
    return day.iso + " " + CivilDay.padded(hour, 2) + ":" + CivilDay.padded(rest, 2)
      + (minute == 1_440 ? ":59" : ":00")
  }

  private var hours: (Int, Int)? {
    switch timex.suffix(3) {
    case "TMO": (480, 720)
    case "TAF": (720, 960)
    case "TEV": (960, 1_200)
    case "TNI": (1_200, 1_440)
    default: nil
    }
  }

  /// The half that "early" and "late" leave of a month or year, the middle third for "mid".
  private func narrowed(_ days: ClosedRange<CivilDay>) -> (CivilDay, CivilDay) {
    let (first, last) = (days.lowerBound, days.upperBound)
    let length = last.number - first.number + 1
    guard length > 1 else { return (first, last) }
    let half = precision == .month ? 15 : precision == .week ? 4 : nil
    switch modifier {
    case .start:
      let end =
        half.flatMap { first.adding(days: $0 - 1) }
        ?? CivilDay.addingMonths(halfMonths, to: first)?.adding(days: -1)
      return (first, end ?? last)
    case .end:
      let start =
        half.flatMap { first.adding(days: $0) } ?? CivilDay.addingMonths(halfMonths, to: first)
      return (start ?? first, last)
    case .mid:
      let start = first.adding(days: length / 3)
      return (start ?? first, first.adding(days: length * 2 / 3 - 1) ?? last)
    default: return (first, last)
    }
  }

  private var halfMonths: Int { max(1, (precision.months ?? 2) / 2) }
}
