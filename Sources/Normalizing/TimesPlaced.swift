import Facts

/// Seasons, feasts, and days or weeks by their place in something larger.
extension TimesGrammar {
  /// "the winter of 1994", "summer 2020", "the summer"; bare seasons only behind a word that makes
  /// them times.
  func seasonal(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    guard let season = row.word(start).season, !row.word(start).isPlural, row.isNoun(start) else {
      return nil
    }
    if let year = yearBehind(start + 1) {
      return TimesPoint(
        open: .inside(.season(season), 1, year.open),
        end: year.end,
        basis: year.open.isGrounded ? .stated : .resolved
      )
    }
    let isBound =
      row.says(place - 1, oneOf: ["in", "by", "since", "until", "during", "of", "this", "through"])
      || row.word(place - 1).edge != nil
    guard isBound || start > place, season != .fall || start == place || isBound else { return nil }
    return TimesPoint(
      open: sought(.season(season), at: start),
      end: start + 1
    )
  }

  /// "Christmas", "last Thanksgiving", "Easter 2010", "Christmas of next year", "Easter week".
  func festive(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    let shift = row.word(start).shift
    let first = shift == nil ? start : start + 1
    guard row.word(first).opensFeast,
      let (feast, count) = TimesFeasts.english.name(in: row, at: first)
    else { return nil }
    let end = first + count
    if shift == nil, let year = yearBehind(end) {
      return around(
        TimesPoint(
          open: .inside(.feast(feast), 1, year.open),
          end: year.end,
          basis: year.open.isGrounded ? .stated : .resolved
        )
      )
    }
    return around(TimesPoint(open: shifted(.feast(feast), shift, at: first), end: end))
  }

  /// "Easter week", "Labor Day weekend".
  private func around(_ day: TimesPoint) -> TimesPoint {
    let end = day.end
    if row.word(end).unit == .week || row.word(end).unit == .weekend, !row.word(end).isPlural {
      let precision = row.word(end).unit == .week ? Moment.Precision.week : .weekend
      return TimesPoint(
        open: .offset(0, precision, from: day.open),
        end: end + 1,
        basis: day.basis
      )
    }
    return day
  }

  /// "the first week of October", "the last Sunday of March 2014", "the week of May 12", "the third
  /// day".
  func placed(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    return holding(start) ?? nth(start)
  }

  /// "the week of May 12", "the week ended June 7", "the weekend of".
  private func holding(_ place: Int) -> TimesPoint? {
    let word = row.word(place)
    guard word.unit == .week || word.unit == .weekend, !word.isPlural else { return nil }
    let next =
      row.says(place + 1, oneOf: ["of", "ended", "ending", "beginning", "starting"])
      ? place + 2 : place
    guard next > place, let day = inner(behindThe(next)), day.open.precision == .day else {
      return nil
    }
    return TimesPoint(
      open: .offset(0, word.unit == .week ? .week : .weekend, from: day.open),
      end: day.end,
      basis: day.basis
    )
  }

  private func nth(_ place: Int) -> TimesPoint? {
    guard let (number, next) = ordinal(place), number != 0 else { return nil }
    let word = row.word(next)
    guard !word.isPlural, row.says(next + 1, oneOf: ["of", "in"]),
      let whole = inner(next + 2), whole.open.precision < .week
    else { return nil }
    let isKnown = whole.open.isGrounded
    if let weekday = weekdayNumber(next) {
      return TimesPoint(
        open: .inside(.weekday(weekday), number, whole.open),
        end: whole.end,
        basis: isKnown ? .stated : .resolved
      )
    }
    guard let unit = word.unit, unit.calendar.1 == 1, unit.calendar.0 < .part,
      unit.calendar.0 > whole.open.precision, unit != .quarter
    else { return nil }
    return TimesPoint(
      open: .part(unit.calendar.0, number, whole.open),
      end: whole.end,
      basis: isKnown ? .stated : .resolved
    )
  }
}
