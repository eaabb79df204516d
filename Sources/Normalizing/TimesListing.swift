package import Facts
package import Language

/// The times of a text with the stretches of clock and calendar that each may be, for whoever wants ends and not days.
///
/// Ends are ISO 8601 local times. Parts of the day are read as 8 to 12, 12 to 16, 16 to 20 and 20 to 24 hours.
package struct TimeListing {
  /// One expression: its bytes, its TIMEX3 value, and what it may be, the likeliest first; a range is one expression.
  package struct Item: Sendable, Hashable {
    package let bytes: Range<Int>
    package let mention: Mention
    package let readings: [Reading]
  }

  /// A point (`value`), or a stretch whose end is excluded and either of whose ends may be open.
  package struct Reading: Sendable, Hashable {
    package var value: String?
    package var start: String?
    package var end: String?
  }

  package let items: [Item]

  package init(of analysis: Analysis, published: CivilDay?) {
    let reader = TimesReader(of: analysis, published: published)
    var items: [Item] = []
    var next = 0
    for stretch in reader.stretches {
      items += reader.mentions[next..<stretch.first].map { TimeListing.item($0, published) }
      let (first, last) = (reader.mentions[stretch.first], reader.mentions[stretch.last])
      items.append(
        Item(
          bytes: stretch.bytes,
          mention: last,
          readings: TimeListing.joined(first, last)
        )
      )
      next = stretch.last + 1
    }
    items += reader.mentions[next...].map { TimeListing.item($0, published) }
    self.items = items
  }

  private static func item(_ mention: Mention, _ published: CivilDay?) -> Item {
    Item(bytes: mention.bytes, mention: mention, readings: readings(mention, published))
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

  /// From the start of the one to the start of the other, or to its end where the words name the end of it.
  private static func joined(_ first: Mention, _ last: Mention) -> [Reading] {
    guard case .moment(let from) = first.value, case .moment(let until) = last.value else {
      return []
    }
    let starts = from.bounds
    let ends = until.bounds
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
