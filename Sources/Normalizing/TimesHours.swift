import Facts
import Language

/// Times of day in the words of the news, with the day that stands beside them.
extension TimesGrammar {
  /// A clock time with the day that follows it, or else the day spoken of.
  func clocked(_ place: Int) -> TimesPhrase? {
    let isRounded = row.word(place).bound == .approximately && !row.says(place, "some")
    let start = isRounded ? place + 1 : place
    let isCertain = row.says(start - 1, oneOf: TimesGrammar.clockPrepositions)
    guard var clock = clock(start, isCertain: isCertain) else { return nil }
    let day = dayBehind(clock.end)
    if let day, !clock.isHalfKnown { clock.settle(by: day.tail) }
    let anchor = day?.open ?? history.clockDay()
    var phrase = TimesPhrase(
      .moment(anchor ?? .reference),
      end: day?.end ?? clock.end,
      basis: day?.basis ?? (anchor == nil ? .resolved : .computed),
      tail: clock.tail,
      minute: clock.minute,
      zone: clock.zone,
      modifier: isRounded ? .approximately : nil
    )
    phrase.isDayless = day == nil
    phrase.isHalfKnown = clock.isHalfKnown
    return phrase
  }

  /// "Wednesday", "on June 5", ", Friday" behind a clock time; a bracket with the same in another
  /// zone is passed over.
  private func dayBehind(_ place: Int) -> TimesPoint? {
    var next = place
    if row.says(next, "("), depth < 4, let other = deeper.clock(next + 1, isCertain: true),
      row.says(other.end, ")")
    {
      next = other.end + 1
    }
    if row.says(next, ",") { next += 1 }
    if row.says(next, "on") { next += 1 }
    guard var day = point(next), day.open.precision == .day else { return nil }
    if day.tail.isEmpty, let part = row.word(day.end).part, !row.word(day.end).isPlural {
      day.tail = "T" + part.rawValue
      day.end += 1
    }
    return day
  }

  /// The clock time at a place; `isCertain` where the words before it announce one.
  func clock(_ place: Int, isCertain: Bool) -> TimesClock? {
    guard row.mayOpen(place),
      var clock = named(place) ?? digital(place, isCertain: isCertain) ?? spoken(place)
    else { return nil }
    addZone(to: &clock)
    return clock
  }

  /// "noon", "midnight", "12 noon".
  private func named(_ place: Int) -> TimesClock? {
    if let minute = row.word(place).clock { return TimesClock(minute: minute, end: place + 1) }
    guard row.says(place, "12"), let minute = row.word(place + 1).clock else { return nil }
    return TimesClock(minute: minute, end: place + 2)
  }

  /// "10 p.m.", "7:15pm", "14:05", "7.30 p.m.", "1405 GMT", "at 23.48 hours", "5 o'clock".
  private func digital(_ place: Int, isCertain: Bool) -> TimesClock? {
    guard let parts = TimesClockToken(row.lower(place)) else {
      return spelledHour(place, isCertain: isCertain)
    }
    let attached = TimesWord.english[String(parts.tail)]?.halfDay
    guard parts.tail.isEmpty || attached != nil else { return nil }
    if let clock = halved(parts, attached, place) { return clock }
    if parts.isPlain, (1...12).contains(parts.hour), row.isHour(place), isClockEnd(place + 1) {
      return .bare(hour: parts.hour, end: place + 1)
    }
    return whole(parts, place, isCertain: isCertain)
  }

  /// With a half of the day: "10 p.m.", "7:15pm", "5 o'clock", "11.20 in the morning".
  private func halved(_ parts: TimesClockToken, _ attached: Int?, _ place: Int) -> TimesClock? {
    let next = attached == nil ? place + 1 : place
    if let half = attached ?? row.word(next).halfDay, (1...12).contains(parts.hour) {
      return TimesClock(minute: parts.hour % 12 * 60 + parts.minute + half, end: next + 1)
    }
    if row.says(place + 1, oneOf: ["o'clock", "o’clock", "oclock"]) {
      return oClock(hour: parts.hour, end: place + 2)
    }
    guard parts.tail.isEmpty, parts.hour <= 12, row.says(place + 1, oneOf: ["in", "at"]),
      let half = halfOfDay(place + 1, hour: parts.hour)
    else { return nil }
    return TimesClock(minute: parts.hour % 12 * 60 + parts.minute + half.minutes, end: half.end)
  }

  /// Of 24 hours: "14:05", "1405 GMT", "1405 hours", "at 23.48 hours".
  private func whole(_ parts: TimesClockToken, _ place: Int, isCertain: Bool) -> TimesClock? {
    let text = row.lower(place)
    let isZoned = row.isZone(place + 1)
    let isCounted = row.says(place + 1, oneOf: ["hours", "hrs"])
    if text.utf8.count == 4, parts.isPlain, isZoned || isCounted {
      let end = isZoned ? place + 1 : place + 2
      return TimesClock(minute: parts.hour / 100 * 60 + parts.hour % 100, end: end).valid
    }
    guard parts.hasMinutes, parts.hour < 24 else { return nil }
    if isCounted, isCertain, text.utf8.count == 5 {
      return TimesClock(minute: parts.hour * 60 + parts.minute, end: place + 2)
    }
    guard parts.isColon || isZoned || opensSentence(parts, place) || isOfEvent(parts, place),
      isCertain || isZoned || isLocal(place + 1) || dayBehind(place + 1) != nil
    else { return nil }
    return TimesClock(
      minute: parts.hour * 60 + parts.minute,
      end: place + 1,
      isHalfKnown: isZoned || parts.hour > 12 || text.utf8.first == UInt8(ascii: "0")
    )
  }

  /// "Origin time: 03:47:12 local time".
  private func isLocal(_ place: Int) -> Bool {
    row.says(place, "local") && row.says(place + 1, "time")
  }

  /// "At 15.50 the arbiter stopped the game": nothing else is told first, in figures of this shape.
  private func opensSentence(_ parts: TimesClockToken, _ place: Int) -> Bool {
    row.says(place - 1, "at") && parts.hasMinutes
      && (place < 2 || row.says(place - 2, oneOf: [",", "and", "but", "that", "when"]))
      && ["DT", "NNP", "PRP", "PRP$", ","].contains(row.tag(place + 1))
  }

  /// "It landed at 11.52,": the verb tells what happens at a time, and nothing follows that the figure
  /// could count.
  private func isOfEvent(_ parts: TimesClockToken, _ place: Int) -> Bool {
    guard row.says(place - 1, "at"), parts.hasMinutes, parts.tail.isEmpty,
      row.isClauseEnd(place + 1), let verb = row.head(place - 1)
    else { return false }
    return TimesGrammar.happening.contains(row.analysis.lemmas[row.tokens[verb]])
  }

  private static let happening: Set<String> = [
    "arrive", "begin", "break", "collapse", "collide", "crash", "depart", "derail", "die", "happen",
    "hit", "land", "occur", "reach", "ring", "strike", "take", "touch", "wake",
  ]

  /// "8" behind "Friday at", where nothing follows that it could count.
  func bareHour(_ place: Int) -> TimesClock? {
    guard row.says(place - 1, oneOf: ["at", "around", "about"]),
      let parts = TimesClockToken(row.lower(place)), parts.isPlain,
      (1...12).contains(parts.hour), row.isClauseEnd(place + 1)
    else { return nil }
    return .bare(hour: parts.hour, end: place + 1)
  }

  /// "five o'clock", "four in the morning", "shortly before seven".
  private func spelledHour(_ place: Int, isCertain: Bool) -> TimesClock? {
    guard let number = row.number(place), !number.isOrdinal, (1...12).contains(number.value),
      number.value == number.value.rounded()
    else { return nil }
    if row.word(number.end).halfDay != nil, number.isSpelled {
      let half = row.word(number.end).halfDay ?? 0
      return TimesClock(minute: Int(number.value) % 12 * 60 + half, end: number.end + 1)
    }
    if row.says(number.end, oneOf: ["o'clock", "o’clock", "oclock"]) {
      return oClock(hour: Int(number.value), end: number.end + 1)
    }
    if number.isSpelled, row.says(number.end, oneOf: ["in", "at"]),
      let half = halfOfDay(number.end, hour: Int(number.value))
    {
      return TimesClock(minute: Int(number.value) % 12 * 60 + half.minutes, end: half.end)
    }
    if number.isSpelled, row.isHour(place), isClockEnd(number.end) {
      return .bare(hour: Int(number.value), end: number.end)
    }
    return spelledMinutes(hour: Int(number.value), number.end, isCertain: isCertain)
  }

  /// "five-thirty", "seven twenty-seven", with a half of the day or where a time is to be expected.
  private func spelledMinutes(hour: Int, _ place: Int, isCertain: Bool) -> TimesClock? {
    let start = row.behindHyphen(place)
    guard row.word(start).isNumber, let number = row.number(start), number.isSpelled,
      !number.isOrdinal, (10...59).contains(number.value), number.value == number.value.rounded()
    else { return nil }
    let minute = hour % 12 * 60 + Int(number.value)
    if let half = row.word(number.end).halfDay {
      return TimesClock(minute: minute + half, end: number.end + 1)
    }
    guard isCertain || dayBehind(number.end) != nil,
      row.isClauseEnd(number.end) || dayBehind(number.end) != nil
    else { return nil }
    return TimesClock(minute: minute, end: number.end, isHalfKnown: false)
  }

  /// The hour with "in the morning", "at night" behind it; without, before noon.
  private func oClock(hour: Int, end: Int) -> TimesClock? {
    guard (1...12).contains(hour) else { return nil }
    let half = halfOfDay(end, hour: hour)
    return TimesClock(
      minute: hour % 12 * 60 + (half?.minutes ?? (hour == 12 ? 720 : 0)),
      end: half?.end ?? end,
      isHalfKnown: half != nil
    )
  }

  /// "In the morning", "at night": two at night is before noon, ten behind it.
  private func halfOfDay(_ place: Int, hour: Int) -> (minutes: Int, end: Int)? {
    var next = place
    if row.reads("in", "the", at: next) { next += 2 } else if row.says(next, "at") { next += 1 }
    guard let part = row.word(next).part else { return nil }
    return (part == .morning || part == .night && hour % 12 < 6 ? 0 : 720, next + 1)
  }

  /// "half past five", "a quarter to six", "ten past two", "20 minutes before nine", "five
  /// minutes after midnight".
  private func spoken(_ place: Int) -> TimesClock? {
    let start = row.says(place, "a") ? place + 1 : place
    var minutes: Int
    var next: Int
    if row.says(start, "half") {
      (minutes, next) = (30, start + 1)
    } else if row.says(start, "quarter") {
      (minutes, next) = (15, start + 1)
    } else if let number = row.number(start), !number.isOrdinal, (1...59).contains(number.value),
      number.value == number.value.rounded()
    {
      (minutes, next) = (Int(number.value), number.end)
      if row.word(next).unit == .minute { next += 1 }
    } else {
      return nil
    }
    let isTo = row.says(next, oneOf: ["to", "before"])
    guard isTo || row.says(next, oneOf: ["past", "after"]), minutes != 30 || !isTo else {
      return nil
    }
    if let named = row.word(next + 1).clock {
      return TimesClock(
        minute: (named + (isTo ? -minutes : minutes) + 1_440) % 1_440,
        end: next + 2
      )
    }
    guard let hour = row.number(next + 1), !hour.isOrdinal, (1...12).contains(hour.value),
      row.says(next, "past") || isClockEnd(hour.end),
      minutes % 5 == 0 || row.word(next - 1).unit == .minute
    else { return nil }
    if isTo { minutes = -minutes }
    let half =
      row.word(hour.end).halfDay.map { ($0, hour.end + 1) }
      ?? halfOfDay(hour.end, hour: Int(hour.value))
    let shift = half?.0 ?? (hour.value == 12 ? 720 : 0)
    let minute = Int(hour.value) % 12 * 60 + minutes + shift
    return TimesClock(
      minute: (minute + 1_440) % 1_440,
      end: half?.1 ?? hour.end,
      isHalfKnown: half != nil
    )
  }

  /// No noun follows that the hour would count: "ten to five people" is no time of day.
  private func isClockEnd(_ place: Int) -> Bool {
    place >= row.count
      || [.punctuation, .adposition, .pronoun, .determiner].contains(row.part(place))
      || row.word(place).halfDay != nil || row.says(place, oneOf: ["o'clock", "on", "and", "when"])
      || row.word(place).weekday > 0 || row.word(place).day != nil
  }

  /// "GMT", "local time", "Eastern Daylight Time", "Beijing time".
  private func addZone(to clock: inout TimesClock) {
    let end = clock.end
    if row.isZone(end) {
      clock.zone = row.word(end).zone
      clock.end = end + 1
    } else if row.says(end + 1, "time"), row.says(end, "local") || row.isCapital(end) {
      if row.says(end, "greenwich") { clock.zone = 0 }
      clock.end = end + 2
    } else if row.says(end + 2, "time"),
      row.says(end + 1, oneOf: ["standard", "daylight", "summer"])
    {
      clock.end = end + 3
    }
  }

  private static let clockPrepositions: Set<String> = [
    "at", "by", "until", "till", "from", "before", "after", "since", "about", "around", "to",
    "between", "and", "near", "past",
  ]
}

extension TimesClock {
  fileprivate var valid: TimesClock? { (0..<1_440).contains(minute) ? self : nil }
}
