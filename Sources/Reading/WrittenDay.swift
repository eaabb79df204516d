import Facts

/// A day as a line has it: perhaps without its year, perhaps with the time of day, perhaps one that
/// does not exist.
///
/// Numbers alone ("6/7/2025") stay open where both orders give a day.
struct WrittenDay {
  /// Of the line's pieces, with weekday and time of day, half-open.
  var pieces: Range<Int>
  let year: Int?
  let month: Int
  let dayOfMonth: Int
  /// Day and month could as well be the other way round.
  var isAmbiguous = false
  /// 1 Monday to 7 Sunday, where it is named.
  var weekday: Int?
  var hasClock = false

  /// The day in a year; nil where that year has no such day.
  func day(in year: Int) -> CivilDay? {
    CivilDay(year: year, month: month, day: dayOfMonth)
  }

  /// The day in the year that brings it closest to another, within half a year.
  func day(near other: CivilDay) -> CivilDay? {
    let days = (other.year - 1...other.year + 1).compactMap(day(in:))
    return days.min { abs($0.number - other.number) < abs($1.number - other.number) }
  }

  /// The day, where the year is written; nil where it is not, or there is no such day.
  var day: CivilDay? { year.flatMap(day(in:)) }

  /// June 31; February 29 only where the year says so.
  var isImpossible: Bool { day(in: year ?? 2024) == nil }

  /// The other order of day and month.
  var swapped: WrittenDay {
    var day = WrittenDay(pieces: pieces, year: year, month: dayOfMonth, dayOfMonth: month)
    day.isAmbiguous = isAmbiguous
    day.hasClock = hasClock
    return day
  }
}

extension WrittenDay {
  /// Every day the pieces of a line name, in their order.
  static func days(in pieces: [Piece]) -> [WrittenDay] {
    var days: [WrittenDay] = []
    var index = 0
    while index < pieces.count {
      if var day = day(at: index, in: pieces) {
        day.takeNeighbours(pieces, after: days.last?.pieces.upperBound ?? 0)
        days.append(day)
        index = max(day.pieces.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return days
  }

  private static func day(at index: Int, in pieces: [Piece]) -> WrittenDay? {
    let piece = pieces[index]
    switch piece.kind {
    case .word: return piece.capitals == .none ? nil : monthFirst(at: index, pieces)
    case .number: return dayFirst(at: index, pieces) ?? numbers(at: index, pieces)
    case .mark: return nil
    }
  }

  /// A month in words first, as in "June 6" and "Jun 6th, 2025".
  private static func monthFirst(at index: Int, _ pieces: [Piece]) -> WrittenDay? {
    guard let month = months[pieces[index].folded] else { return nil }
    var next = index + 1
    if next < pieces.count, pieces[next].isMark(".") { next += 1 }
    guard let dayOfMonth = pieces.number(at: next, digits: 1...2) else { return nil }
    next = pieces.afterOrdinal(next + 1)
    let (year, end) = pieces.year(at: next)
    if year == nil, next < pieces.count, pieces[next].isMark(":"), !pieces[next].isSpaced {
      return nil
    }
    return WrittenDay(pieces: index..<end, year: year, month: month, dayOfMonth: dayOfMonth)
  }

  /// "6 June", "6th of June 2025", "06-Jun-2025".
  private static func dayFirst(at index: Int, _ pieces: [Piece]) -> WrittenDay? {
    guard let dayOfMonth = pieces.number(at: index, digits: 1...2) else { return nil }
    var next = pieces.afterOrdinal(index + 1)
    if next < pieces.count, pieces[next].isMark("-") || pieces[next].folded == "of" { next += 1 }
    guard next < pieces.count, pieces[next].capitals != .none,
      let month = months[pieces[next].folded]
    else { return nil }
    next += 1
    if next < pieces.count, pieces[next].isMark(".-") { next += 1 }
    let (year, end) = pieces.year(at: next)
    return WrittenDay(
      pieces: index..<(year == nil ? next : end),
      year: year,
      month: month,
      dayOfMonth: dayOfMonth
    )
  }

  /// "2025-06-06", "06/06/2025", "6.6.25", "20250606".
  private static func numbers(at index: Int, _ pieces: [Piece]) -> WrittenDay? {
    if let compact = pieces.number(at: index, digits: 8...8),
      (1900...2100).contains(compact / 10_000)
    {
      return WrittenDay(
        pieces: index..<index + 1,
        year: compact / 10_000,
        month: compact / 100 % 100,
        dayOfMonth: compact % 100
      )
    }
    guard index + 4 < pieces.count, pieces[index + 1].isMark("-/."),
      pieces[index + 3].folded == pieces[index + 1].folded,
      (index + 1...index + 4).allSatisfy({ !pieces[$0].isSpaced }),
      let second = pieces.number(at: index + 2, digits: 1...2)
    else { return nil }
    let end = index + 5
    if let year = pieces.number(at: index, digits: 4...4),
      let third = pieces.number(at: index + 4, digits: 1...2), (1900...2100).contains(year)
    {
      return WrittenDay(pieces: index..<end, year: year, month: second, dayOfMonth: third)
    }
    guard let first = pieces.number(at: index, digits: 1...2),
      var year = pieces.number(at: index + 4, digits: 2...4), year < 100 || year >= 1900
    else { return nil }
    if year < 100 { year += 2000 }
    let isDayFirst = first > 12 || pieces[index + 1].isMark(".")
    return WrittenDay(
      pieces: index..<end,
      year: year,
      month: isDayFirst ? second : first,
      dayOfMonth: isDayFirst ? first : second,
      isAmbiguous: !isDayFirst && second <= 12 && first != second
    )
  }

  /// Takes in the weekday before or after it and the time of day beside it.
  private mutating func takeNeighbours(_ pieces: [Piece], after limit: Int) {
    var start = pieces.lowerBound(self.pieces.lowerBound, skipping: ",", after: limit)
    if start > limit, let weekday = WrittenDay.weekdays[pieces[start - 1].folded] {
      self.weekday = weekday
      self.pieces = start - 1..<self.pieces.upperBound
    }
    start = pieces.skip(",|·•–—-@(T", from: self.pieces.upperBound)
    if start < pieces.count, let weekday = WrittenDay.weekdays[pieces[start].folded] {
      self.weekday = self.weekday ?? weekday
      self.pieces = self.pieces.lowerBound..<start + 1
      start = pieces.skip(",|·•–—-@(", from: start + 1)
    }
    if start < pieces.count, pieces[start].folded == "at" { start += 1 }
    if let end = Clock.end(at: start, in: pieces) {
      hasClock = true
      self.pieces = self.pieces.lowerBound..<end
    }
  }

  static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]

  static let weekdays: [String: Int] = [
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3,
    "thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
    "sunday": 7, "sun": 7,
  ]
}

extension [Piece] {
  func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < count, self[index].kind == .number, digits.contains(self[index].folded.utf8.count)
    else { return nil }
    return Int(self[index].folded)
  }

  /// The year there, after a comma perhaps, and where it ends; else nil and where it would have
  /// begun.
  fileprivate func year(at index: Int) -> (year: Int?, end: Int) {
    let start = skip(",", from: index)
    guard let year = number(at: start, digits: 4...4), (1900...2100).contains(year) else {
      return (nil, index)
    }
    return (year, start + 1)
  }

  /// Past "st", "nd", "rd", "th" that stand close to a number.
  fileprivate func afterOrdinal(_ index: Int) -> Int {
    guard index < count, !self[index].isSpaced,
      ["st", "nd", "rd", "th"].contains(self[index].folded)
    else { return index }
    return index + 1
  }

  func skip(_ marks: String, from index: Int) -> Int {
    var index = index
    while index < count, self[index].isMark(marks) { index += 1 }
    return index
  }

  fileprivate func lowerBound(_ index: Int, skipping marks: String, after limit: Int) -> Int {
    var index = index
    while index > limit, self[index - 1].isMark(marks) { index -= 1 }
    return index
  }
}
