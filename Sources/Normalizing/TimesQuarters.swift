import Facts

/// Quarters, halves and fiscal years: "the third quarter of 1984", "this year's second half", "Q3
/// 2024", "fiscal 1989".
extension TimesGrammar {
  func quarterly(_ place: Int) -> TimesPoint? {
    fiscalYear(place) ?? shortQuarter(place) ?? yearsQuarter(place) ?? yearEarlier(place)
      ?? quarterOfYear(place) ?? yearEnd(place)
  }

  /// "fiscal 1989", "fiscal year 1989", "the fiscal year".
  private func fiscalYear(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    guard row.says(start, oneOf: ["fiscal", "fy", "financial"]) else { return nil }
    let next = row.says(start + 1, "year") ? start + 2 : start + 1
    if let year = yearNumber(next), let period = Period.year(year.number) {
      return TimesPoint(open: .period(period), end: year.end, basis: .stated)
    }
    guard next == start + 2, start > place else { return nil }
    return TimesPoint(open: .offset(0, .year, from: .reference), end: next)
  }

  /// "Q3 2024", "Q3", "H1 2020".
  private func shortQuarter(_ place: Int) -> TimesPoint? {
    let start = row.word(place).shift == nil ? place : place + 1
    guard let cycle = letteredQuarter(start) else { return nil }
    guard start > place else { return inYear(cycle, end: place + 1, at: place) }
    return TimesPoint(open: shifted(cycle, row.word(place).shift, at: start), end: start + 1)
  }

  /// "Q3", "q3", "H1".
  private func letteredQuarter(_ place: Int) -> Cycle? {
    let text = row.lower(place).utf8
    guard text.count == 2, let first = text.first, let last = text.last else { return nil }
    let number = Int(last) - 0x30
    switch first {
    case UInt8(ascii: "q") where (1...4).contains(number): return .quarter(number)
    case UInt8(ascii: "h") where (1...2).contains(number) && row.isCapital(place):
      return .half(number)
    default: return nil
    }
  }

  /// "the third quarter", "third-quarter", "the fiscal first quarter", "the second half of 1989".
  private func quarterOfYear(_ place: Int) -> TimesPoint? {
    var start = behindThe(place)
    if row.says(start, "fiscal") { start = row.behindHyphen(start + 1) }
    guard let found = ordinalQuarter(start) else { return nil }
    // Matches have halves too: "the second half" alone is none of a year.
    if case .half = found.cycle, yearBehind(found.end) == nil { return nil }
    if isOfElse(found.end) { return nil }
    return inYear(found.cycle, end: found.end, at: place)
  }

  /// The quarter of a century or of a match.
  func isOfElse(_ place: Int) -> Bool {
    row.reads("of", "the", at: place) && yearBehind(place) == nil
      && !(place + 2..<place + 4).contains { row.says($0, oneOf: ["year", "fiscal"]) }
  }

  /// "third quarter", "third-quarter", "second half".
  func ordinalQuarter(_ place: Int) -> (cycle: Cycle, end: Int)? {
    guard
      row.word(place).isNumber || TimesRow.isDigits(row.lower(place)) || row.says(place, "last"),
      let (number, behind) = ordinal(place)
    else { return nil }
    let next = row.behindHyphen(row.says(behind, "fiscal") ? behind + 1 : behind)
    if row.word(next).unit == .quarter, !row.word(next).isPlural, (1...4).contains(number) {
      return (.quarter(number), next + 1)
    }
    guard row.says(next, "half"), (1...2).contains(number) || number == -1,
      row.says(next + 1, oneOf: ["of", "-"]) == false || yearBehind(next + 1) != nil
    else { return nil }
    return (.half(number == -1 ? 2 : number), next + 1)
  }

  /// 1 for "first" or "1st", -1 for "last".
  func ordinal(_ place: Int) -> (Int, end: Int)? {
    if row.says(place, "last") { return (-1, place + 1) }
    if row.says(place, "final") { return (-1, place + 1) }
    guard let number = row.number(place), number.isOrdinal, number.value <= 366 else { return nil }
    return (Int(number.value), number.end)
  }

  /// A cycle with the year it lies in, which may follow it; else the one the text or the verb
  /// points at.
  func inYear(_ cycle: Cycle, end: Int, at place: Int) -> TimesPoint {
    if let year = yearBehind(end) {
      return TimesPoint(
        open: .inside(cycle, 1, year.open),
        end: year.end,
        basis: year.open.isGrounded ? .stated : .resolved
      )
    }
    return TimesPoint(
      open: sought(cycle, at: place),
      end: end
    )
  }

  /// "of 1984", "1984", "of last year", "this year", "of the year" behind a place.
  func yearBehind(_ place: Int) -> (open: Moment.Open, end: Int)? {
    let isJoined = row.says(place, oneOf: ["of", "in", ","]) || row.isHyphen(place)
    let start = isJoined ? place + 1 : place
    if let year = yearNumber(start), !row.isAmount(start), let period = Period.year(year.number) {
      return (.period(period), year.end)
    }
    if isJoined, let fiscal = fiscalYear(start) { return (fiscal.open, fiscal.end) }
    let shift = behindThe(start)
    guard let which = row.word(shift).shift, let count = TimesGrammar.count(of: which),
      row.says(shift + 1, "year"), which != .past
    else { return nil }
    return (.offset(count, .year, from: .reference), shift + 2)
  }

  /// "this year's third quarter", "last year's fourth quarter", "the 1988 third quarter", "last
  /// year's quarter".
  private func yearsQuarter(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    guard let year = yearBehind(start), year.end > start else { return nil }
    let isJoined = row.says(year.end, oneOf: ["'s", "’s", "'", "-"])
    let next = isJoined ? year.end + 1 : year.end
    if let found = ordinalQuarter(next) ?? letteredQuarter(next).map({ ($0, next + 1) }) {
      return TimesPoint(
        open: .inside(found.cycle, 1, year.open),
        end: found.end,
        basis: year.open.isGrounded ? .stated : .resolved
      )
    }
    guard row.word(next).unit == .quarter || (row.says(next, "period") && start > place),
      let quarter = history.latest(.quarter)
    else { return nil }
    return TimesPoint(
      open: history.move(quarter, to: year.open),
      end: next + 1,
      basis: .computed,
      isAside: true
    )
  }

  /// "the year-earlier quarter", "a year-ago period", "the year-earlier third quarter",
  /// "year-earlier".
  private func yearEarlier(_ place: Int) -> TimesPoint? {
    var start = row.says(place, "a") ? place + 1 : behindThe(place)
    if row.says(start, oneOf: ["comparable", "same", "corresponding", "similar"]) { start += 1 }
    guard row.says(start, "year"), row.isHyphen(start + 1),
      row.says(start + 2, oneOf: ["earlier", "ago"])
    else { return nil }
    if let found = ordinalQuarter(start + 3) {
      return TimesPoint(
        open: .shift(
          -1,
          .year,
          from: .nearest(found.cycle, .likelyPast, to: .reference)
        ),
        end: found.end,
        basis: .computed,
        isAside: true
      )
    }
    let isNamed =
      row.word(start + 3).unit == .quarter || row.says(start + 3, oneOf: ["period", "level"])
    return TimesPoint(
      open: yearBefore(),
      end: isNamed && !row.says(start + 3, "level") ? start + 4 : start + 3,
      basis: .computed,
      isAside: true
    )
  }

  /// A year before the quarter or year the text speaks of.
  func yearBefore() -> Moment.Open {
    history.yearBefore() ?? .offset(-1, .year, from: history.anchor(for: .year) ?? .reference)
  }

  /// "year-end", "the year's end".
  private func yearEnd(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    guard row.says(start, "year") else { return nil }
    let isJoined = row.isHyphen(start + 1) || row.says(start + 1, oneOf: ["'s", "’s"])
    let end = isJoined ? start + 2 : start + 1
    guard row.says(end, "end"), isJoined || start == place else { return nil }
    let year = yearBehind(end + 1)
    return TimesPoint(
      open: year.map { .inside(.monthDay(12, 31), 1, $0.open) }
        ?? sought(.monthDay(12, 31), at: place),
      end: year?.end ?? end + 1
    )
  }
}
