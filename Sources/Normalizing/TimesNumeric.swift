import Facts
import Language

/// Dates in digits: "2025-06-05", "6/5/2025", "05.06.2025", "2025-06", "31-Oct-74",
/// "2025-06-05T14:05Z", "2025-Q2", "2025-W23".
///
/// The tokenizer parts "2025-06-05" at its hyphens, so the tokens that touch are read as one.
extension TimesGrammar {
  func numeric(_ place: Int) -> TimesPoint? {
    let text = row.text(place)
    guard
      TimesRow.isDigits(text) || row.word(place).month > 0
        || text.utf8.last.map({ $0 &- 0x30 < 10 }) == true,
      text.utf8.count <= 25,
      row.isLoose(place) || row.isHyphen(place - 1)
        || row.part(place - 1) == .punctuation || row.part(place - 1) == .symbol
    else { return nil }
    var chunk = ""
    var best: TimesPoint?
    for end in place..<min(place + 7, row.count) where end == place || !row.isLoose(end) {
      guard chunk.utf8.count < 30, end == place || isJoined(end, place) else { break }
      chunk += row.text(end)
      if let point = dated(chunk, at: place, end: end + 1) { best = point }
    }
    return best
  }

  /// Every token between the two touches the one before it.
  private func isJoined(_ place: Int, _ start: Int) -> Bool {
    (start + 1...place).allSatisfy { !row.isLoose($0) }
  }

  private func dated(_ chunk: String, at place: Int, end: Int) -> TimesPoint? {
    guard let separator = chunk.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = chunk.prefix { $0 != "T" }
      .split(separator: separator, omittingEmptySubsequences: false)
    switch parts.count {
    case 3:
      return date(parts, separator).map {
        TimesPoint(open: .period(.day($0)), end: end, basis: .stated)
      }
    case 2: return partDate(parts, separator, at: place, end: end)
    default: return nil
    }
  }

  private func date(_ parts: [Substring], _ separator: Character) -> CivilDay? {
    let widths = parts.map(\.utf8.count)
    if let month = TimesWord.english[parts[0].lowercased()]?.month, month > 0,
      let year = Int(parts[1]), let day = Int(parts[2]), widths[1] == 4
    {
      return CivilDay(year: year, month: month, day: day)
    }
    guard let first = Int(parts[0]) else { return nil }
    if let month = TimesWord.english[parts[1].lowercased()]?.month, month > 0,
      let last = Int(parts[2])
    {
      return widths[0] == 4
        ? CivilDay(year: first, month: month, day: last)
        : CivilDay(year: TimesGrammar.fullYear(parts[2]), month: month, day: first)
    }
    guard let middle = Int(parts[1]), widths[1] <= 2 else { return nil }
    guard let last = Int(parts[2]) else {
      let month = TimesWord.english[parts[2].lowercased()]?.month ?? 0
      return month > 0 && widths[0] == 4 ? CivilDay(year: first, month: month, day: middle) : nil
    }
    return TimesGrammar.day(first, middle, last, widths, separator)
  }

  /// Year first where it has four digits; else the month first, as most of our outlets write,
  /// unless that gives no day.
  private static func day(
    _ first: Int,
    _ middle: Int,
    _ last: Int,
    _ widths: [Int],
    _ separator: Character
  ) -> CivilDay? {
    if widths[0] == 4 { return CivilDay(year: first, month: middle, day: last) }
    guard widths[0] <= 2, widths[2] == 4 || (widths[2] == 2 && separator != ".") else { return nil }
    let year = widths[2] == 4 ? last : century(of: last)
    let dayFirst = CivilDay(year: year, month: middle, day: first)
    let monthFirst = CivilDay(year: year, month: first, day: middle)
    return separator == "." ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
  }

  /// "2025-06", "06/2025", "Dec/2018"; "6/5" behind "on" and the like.
  private func partDate(_ parts: [Substring], _ separator: Character, at place: Int, end: Int)
    -> TimesPoint?
  {
    guard separator != "." else { return nil }
    if let period = month(parts, separator) ?? TimesGrammar.lettered(parts, separator) {
      return TimesPoint(open: .period(period), end: end, basis: .stated)
    }
    guard separator == "/", let (month, day) = TimesGrammar.monthDay(parts),
      isDated(place) || row.word(place).month > 0
    else { return nil }
    return TimesPoint(open: sought(.monthDay(month, day), at: place), end: end)
  }

  private func month(_ parts: [Substring], _ separator: Character) -> Period? {
    if let month = TimesWord.english[parts[0].lowercased()]?.month, month > 0,
      parts[1].utf8.count == 4, let year = Int(parts[1])
    {
      return Period.month(year, month)
    }
    guard let first = Int(parts[0]), let last = Int(parts[1]) else { return nil }
    switch (parts[0].utf8.count, parts[1].utf8.count) {
    case (4, 2) where (1_500...2_199).contains(first) && last <= 12:
      return Period.month(first, last)
    case (1...2, 4) where (1_500...2_199).contains(last): return Period.month(last, first)
    default: return nil
    }
  }

  /// "2025-Q2", "2025-H1", "2025-W23", "2025-SU".
  private static func lettered(_ parts: [Substring], _ separator: Character) -> Period? {
    guard separator == "-", parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
    if let season = Cycle.Season(rawValue: String(parts[1])) { return .season(year, season) }
    guard let number = Int(parts[1].dropFirst()) else { return nil }
    switch (parts[1].first, parts[1].utf8.count) {
    case ("Q", 2) where (1...4).contains(number): return .quarter(year, number)
    case ("H", 2) where (1...2).contains(number): return .half(year, number)
    case ("W", 3): return week(year, number)
    default: return nil
    }
  }

  /// As ISO 8601 numbers the weeks: January 4 is always in the first.
  private static func week(_ year: Int, _ number: Int) -> Period? {
    CivilDay(year: year, month: 1, day: 4)?.adding(days: 7 * (number - 1))
      .flatMap { Period.holding($0, .week) }
      .flatMap { $0.timex == "\(year)-W\(CivilDay.padded(number, 2))" ? $0 : nil }
  }

  /// "6/5", "22/04", "Nov/2".
  private static func monthDay(_ parts: [Substring]) -> (Int, Int)? {
    guard let last = Int(parts[1]), parts.allSatisfy({ $0.utf8.count <= 2 || Int($0) == nil })
    else {
      return nil
    }
    if let month = TimesWord.english[parts[0].lowercased()]?.month, month > 0 {
      return CivilDay(year: 2_000, month: month, day: last) == nil ? nil : (month, last)
    }
    guard let first = Int(parts[0]) else { return nil }
    if CivilDay(year: 2_000, month: first, day: last) != nil { return (first, last) }
    return CivilDay(year: 2_000, month: last, day: first) == nil ? nil : (last, first)
  }

  private func isDated(_ place: Int) -> Bool {
    row.says(place - 1, oneOf: ["on", "since", "until", "till", "from", "by", ",", "to"])
      || row.word(place - 1).weekday > 0 || row.word(place - 1).shift != nil
  }

  private static func fullYear(_ text: Substring) -> Int {
    guard let number = Int(text) else { return 0 }
    return text.utf8.count == 2 ? century(of: number) : number
  }
}
