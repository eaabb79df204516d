/// What a line says of when its article came out: the days, the words that only count back, and
/// what else stands there.
struct DateLine {
  let days: [WrittenDay]
  /// "5 days ago", "yesterday", "Last Sunday", a weekday or a time alone: it gives no day.
  let isRelative: Bool
  /// The words that belong to no date: "Lima", "by Denny".
  let rest: [Int]

  init(_ look: Look) {
    days = WrittenDay.days(in: look.pieces)
    var isCovered = [Bool](repeating: false, count: look.pieces.count)
    for day in days { for index in day.pieces { isCovered[index] = true } }
    var isRelative = false
    var index = 0
    while index < look.pieces.count {
      if !isCovered[index], let end = DateLine.relativeEnd(at: index, look.pieces) {
        isRelative = true
        for covered in index..<end { isCovered[covered] = true }
        index = end
      } else {
        index += 1
      }
    }
    self.isRelative = isRelative
    rest = look.words.filter {
      !isCovered[$0] && !DateLine.fillers.contains(look.pieces[$0].folded)
    }
  }

  var hasTime: Bool { !days.isEmpty || isRelative }

  private static func relativeEnd(at index: Int, _ pieces: [Piece]) -> Int? {
    if let clock = Clock.end(at: index, in: pieces) { return clock }
    let folded = pieces[index].folded
    if ["yesterday", "today"].contains(folded) { return index + 1 }
    if WrittenDay.weekdays[folded] != nil, pieces[index].capitals != .none { return index + 1 }
    if folded == "just", index + 1 < pieces.count, pieces[index + 1].folded == "now" {
      return index + 2
    }
    guard pieces[index].kind == .number || counts.contains(folded) else { return nil }
    var next = index + 1
    if next < pieces.count, units.contains(pieces[next].folded) { next += 1 }
    guard next < pieces.count, next > index + 1, pieces[next].folded == "ago" else { return nil }
    return next + 1
  }

  private static let counts: Set<String> = [
    "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "few", "several",
  ]

  private static let units: Set<String> = [
    "second", "seconds", "sec", "secs", "min", "mins", "minute", "minutes", "m", "hr", "hrs",
    "hour", "hours", "h", "day", "days", "d", "week", "weeks", "w", "wk", "wks", "month", "months",
    "mo", "mos", "year", "years", "y", "yr", "yrs",
  ]

  /// Words that stand in date lines and say nothing else.
  private static let fillers: Set<String> = [
    "published", "updated", "posted", "first", "last", "modified", "originally", "on", "at", "in",
    "date", "time", "local", "the", "of", "read", "min", "mins", "minute", "minutes", "and",
    "issued",
    "issue", "edition", "released", "created", "filed", "a", "ago", "about", "entry", "day", "all",
    "am", "pm",
  ]
}
