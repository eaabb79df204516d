import Facts

/// A time of day: "10 pm EST", "14:05 GMT", "noon", "5 o'clock", "a quarter past five".
struct TimesClock {
  /// Of the day, 0 ..< 1440.
  var minute: Int
  var end: Int
  /// Minutes east of UTC.
  var zone: Int?
  /// It is certain whether it is before noon.
  var isHalfKnown = true

  /// An hour of which nothing tells whether it is before noon.
  static func bare(hour: Int, end: Int) -> TimesClock {
    TimesClock(minute: hour % 12 * 60, end: end, isHalfKnown: false)
  }

  /// Moved behind noon where the part of day that it falls in says so.
  mutating func settle(by part: String) {
    let isLate = part == "TAF" || part == "TEV" || (part == "TNI" && minute >= 360)
    if isLate, minute < 720 { minute += 720 }
    isHalfKnown = !part.isEmpty
  }

  /// As TIMEX3 has it: `T14:05`.
  var tail: String {
    "T" + CivilDay.padded(minute / 60, 2) + ":" + CivilDay.padded(minute % 60, 2)
  }
}

/// A token that opens with an hour, taken apart: "7", "7:15", "7.15pm", "14:05:30".
struct TimesClockToken {
  var hour: Int
  var minute = 0
  var hasMinutes = false
  var isColon = false
  /// What follows the digits.
  var tail: Substring

  var isPlain: Bool { !hasMinutes && tail.isEmpty }

  /// Nil for other shapes, and for minutes past 59.
  init?(_ text: String) {
    let bytes = text.utf8
    let digits = bytes.prefix { $0 &- 0x30 < 10 }
    guard (1...4).contains(digits.count), let hour = Int(text[..<digits.endIndex]) else {
      return nil
    }
    var rest = text[digits.endIndex...]
    self.hour = hour
    tail = rest
    guard digits.count <= 2, let mark = rest.utf8.first,
      mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".")
    else { return }
    rest = rest.dropFirst()
    let minutes = rest.utf8.prefix { $0 &- 0x30 < 10 }
    guard minutes.count == 2, let minute = Int(rest[..<minutes.endIndex]), minute < 60 else {
      return nil
    }
    rest = rest[minutes.endIndex...]
    if rest.utf8.first == UInt8(ascii: ":") {
      guard rest.utf8.dropFirst().prefix(while: { $0 &- 0x30 < 10 }).count == 2 else { return nil }
      rest = rest.dropFirst(3)
    }
    self.minute = minute
    hasMinutes = true
    isColon = mark == UInt8(ascii: ":")
    tail = rest
  }
}
