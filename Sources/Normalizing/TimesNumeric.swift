import Facts

/// Dates in digits: "2025-06-05", "6/5/2025", "05.06.2025", "2025-06", "31-Oct-74", "2025-06-05T14:05Z".
extension TimesGrammar {
  func numeric(_ place: Int) -> TimesPoint? {
    let text = row.text(place)
    guard TimesRow.isDigits(text), text.utf8.count >= 3, text.utf8.count <= 25 else { return nil }
    let separators: Set<Character> = ["-", "/", "."]
    guard let separator = text.first(where: { separators.contains($0) }) else { return nil }
    let parts = text.prefix { $0 != "T" }
      .split(separator: separator, omittingEmptySubsequences: false)
    switch parts.count {
    case 3: return date(parts, separator, end: place + 1)
    case 2: return partDate(parts, separator, at: place)
    default: return nil
    }
  }

  private func date(_ parts: [Substring], _ separator: Character, end: Int) -> TimesPoint? {
    guard let last = Int(parts[2]), let first = Int(parts[0]) else { return nil }
    let widths = parts.map(\.count)
    var found: CivilDay?
    if let month = TimesWord.english[parts[1].lowercased()]?.month, month > 0 {
      found =
        widths[0] == 4
        ? CivilDay(year: first, month: month, day: last)
        : CivilDay(year: TimesGrammar.fullYear(parts[2]), month: month, day: first)
    } else if let middle = Int(parts[1]), widths[1] <= 2 {
      found = TimesGrammar.day(first, middle, last, widths, separator)
    }
    return found.map { TimesPoint(open: .period(.day($0)), end: end, basis: .stated) }
  }

  /// Year first where it has four digits; else the month first, as most of our outlets write, unless that gives no day.
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

  /// "2025-06", "2025/06", "06/2025"; "6/5" behind "on" and the like.
  private func partDate(_ parts: [Substring], _ separator: Character, at place: Int) -> TimesPoint?
  {
    guard separator != ".", let first = Int(parts[0]), let last = Int(parts[1]) else { return nil }
    switch (parts[0].count, parts[1].count) {
    case (4, 2) where (1_500...2_199).contains(first) && last <= 12:
      return Period.month(first, last).map {
        TimesPoint(open: .period($0), end: place + 1, basis: .stated)
      }
    case (1...2, 4) where (1_500...2_199).contains(last) && separator == "/":
      return Period.month(last, first).map {
        TimesPoint(open: .period($0), end: place + 1, basis: .stated)
      }
    case (1...2, 1...2) where separator == "/" && isDated(place):
      let isMonthFirst = CivilDay(year: 2_000, month: first, day: last) != nil
      let (month, day) = isMonthFirst ? (first, last) : (last, first)
      guard CivilDay(year: 2_000, month: month, day: day) != nil else { return nil }
      return TimesPoint(
        open: sought(.monthDay(month, day), at: place),
        end: place + 1
      )
    default: return nil
    }
  }

  private func isDated(_ place: Int) -> Bool {
    row.says(place - 1, oneOf: ["on", "since", "until", "till", "from", "by", ","])
      || row.word(place - 1).weekday > 0
  }

  private static func fullYear(_ text: Substring) -> Int {
    guard let number = Int(text) else { return 0 }
    return text.count == 2 ? century(of: number) : number
  }
}
