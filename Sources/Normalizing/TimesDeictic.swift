import Facts
import Language

/// Days and stretches seen from the day of publication: "yesterday", "last month", "this quarter",
/// "the past week".
extension TimesGrammar {
  /// "today", "yesterday", "the day before yesterday", "tonight".
  func deictic(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    if row.says(start, "day"), row.says(start + 1, oneOf: ["before", "after"]),
      let day = row.word(start + 2).day, day != 0
    {
      return TimesPoint(open: .offset(2 * day, .day, from: .reference), end: start + 3)
    }
    guard let day = row.word(place).day, !row.says(place - 1, "of") || day < 1 else { return nil }
    return TimesPoint(
      open: day == 0 ? .reference : .offset(day, .day, from: .reference),
      end: place + 1,
      tail: row.says(place, "tonight") ? "TNI" : ""
    )
  }

  /// A unit, month or part of day with a shift before it: "last year", "this May", "last night",
  /// "the same day".
  func shifted(_ place: Int) -> TimesPoint? {
    let start = behindThe(place)
    guard let shift = row.word(start).shift else {
      return start > place ? bare(start) : nil
    }
    if shift == .that, row.part(start) == .subordinating || row.part(start) == .pronoun {
      return nil
    }
    if shift == .this || shift == .that, let inner = row.word(start + 1).shift {
      return unit(start + 2, inner, isThis: true) ?? cyclic(start + 2, inner, isThis: true)
    }
    if start > place, let next = following(start) { return next }
    let next =
      row.says(start + 1, oneOf: ["fiscal", "calendar", "financial"]) ? start + 2 : start + 1
    return unit(next, shift, isThis: false) ?? period(next, shift) ?? cyclic(
      next,
      shift,
      isThis: false
    )
      ?? partOfDay(next, shift)
  }

  /// "the next day", and "the next week" of a tale, seen from an earlier expression.
  private func following(_ place: Int) -> TimesPoint? {
    let word = row.word(place + 1)
    guard row.word(place).shift == .next, let unit = word.unit, !word.isPlural,
      [.day, .week, .month, .year].contains(unit),
      unit == .day || row.tense(at: place + 1).tense == .past,
      let anchor = history.anchor(for: unit.calendar.0)
    else { return nil }
    return TimesPoint(
      open: .offset(1, unit.calendar.0, from: anchor),
      end: place + 2,
      basis: .computed
    )
  }

  /// "last week", "the current year", "that day".
  private func unit(_ place: Int, _ shift: TimesWord.Shift, isThis: Bool) -> TimesPoint? {
    let word = row.word(place)
    guard let unit = word.unit, !word.isPlural, row.isNoun(place),
      !row.isHyphen(place + 1), !row.isInName(place), unit != .quarter || !isOfElse(place + 1)
    else { return nil }
    let (precision, size) = unit.calendar
    guard precision < .part else { return nil }
    if let count = TimesGrammar.count(of: shift) {
      let isStretch = shift == .past && !isThis
      if isStretch { return nil }
      return TimesPoint(
        open: .offset(count * size, precision, from: .reference),
        end: place + 1
      )
    }
    return anchored(shift, precision, end: place + 1)
  }

  /// "the previous year", "the same day", "the latest quarter": seen from an earlier expression.
  private func anchored(_ shift: TimesWord.Shift, _ precision: Moment.Precision, end: Int)
    -> TimesPoint?
  {
    switch shift {
    case .latest, .recent:
      let open =
        history.latest(precision)
        ?? .offset(precision == .quarter ? -1 : 0, precision, from: .reference)
      return TimesPoint(open: open, end: end)
    case .previous, .following:
      let count = shift == .previous ? -1 : 1
      return TimesPoint(
        open: .offset(count, precision, from: history.anchor(for: precision) ?? .reference),
        end: end,
        basis: .computed
      )
    default:
      let open = history.anchor(for: precision).map { Moment.Open.offset(0, precision, from: $0) }
      return TimesPoint(
        open: open ?? .offset(0, precision, from: .reference),
        end: end,
        basis: .computed
      )
    }
  }

  /// "the latest period": the quarter that a report speaks of.
  private func period(_ place: Int, _ shift: TimesWord.Shift) -> TimesPoint? {
    guard shift == .latest, row.says(place, "period"), let quarter = history.latest(.quarter) else {
      return nil
    }
    return TimesPoint(open: quarter, end: place + 1, basis: .computed)
  }

  /// "last May", "next summer", "this past spring".
  private func cyclic(_ place: Int, _ shift: TimesWord.Shift, isThis: Bool) -> TimesPoint? {
    let word = row.word(place)
    if let month = month(place), let day = dayOfMonth(place + 1) {
      let cycle = Cycle.monthDay(month, day.number)
      return TimesPoint(open: shifted(cycle, shift, at: place), end: day.end)
    }
    let cycle: Cycle? =
      month(place).map(Cycle.month) ?? (word.isPlural ? nil : word.season.map(Cycle.season))
    guard let cycle else { return nil }
    return TimesPoint(
      open: isThis ? doublyShifted(cycle, shift) : shifted(cycle, shift, at: place),
      end: place + 1
    )
  }

  /// "last night", "this morning", "that evening".
  private func partOfDay(_ place: Int, _ shift: TimesWord.Shift) -> TimesPoint? {
    let word = row.word(place)
    guard let part = word.part, !word.isPlural else { return nil }
    let tail = "T" + part.rawValue
    switch shift {
    case .this: return TimesPoint(open: .reference, end: place + 1, tail: tail)
    case .last:
      return TimesPoint(
        open: .offset(-1, .day, from: .reference),
        end: place + 1,
        tail: tail
      )
    case .that, .same:
      return TimesPoint(
        open: history.anchor(for: .day) ?? .reference,
        end: place + 1,
        basis: .computed,
        tail: tail
      )
    case .previous, .following, .next:
      guard let anchor = history.anchor(for: .day) else { return nil }
      return TimesPoint(
        open: .offset(shift == .previous ? -1 : 1, .day, from: anchor),
        end: place + 1,
        basis: .computed,
        tail: tail
      )
    default: return nil
    }
  }

  /// "ended September 30" behind a quarter.
  private func quarterEnded(_ place: Int) -> Moment.Open? {
    guard row.says(place, oneOf: ["ended", "ending"]), let day = inner(place + 1) else {
      return nil
    }
    return .offset(0, .quarter, from: day.open)
  }

  /// "the day the king left": which day it is, its own clause tells.
  private func isTold(by place: Int) -> Bool {
    ["DT", "NNP", "PRP", "PRP$", "WDT", "WRB"].contains(row.tag(place))
  }

  /// "the year", "the quarter", "the weekend": the one spoken of, else the running one.
  private func bare(_ place: Int) -> TimesPoint? {
    let word = row.word(place)
    guard let unit = word.unit, !word.isPlural, row.isNoun(place), !row.isHyphen(place + 1),
      [.day, .week, .weekend, .month, .quarter, .year].contains(unit),
      !row.says(place + 1, oneOf: ["before", "after", "of"]),
      unit != .year || !row.says(place + 1, oneOf: ["ended", "ending"]),
      !TimesRow.isDigits(row.lower(place + 1)), unit != .day || !isTold(by: place + 1)
    else { return nil }
    let precision = unit.calendar.0
    let open: Moment.Open =
      switch unit {
      case .weekend: sought(.weekend, at: place)
      case .quarter:
        history.latest(.quarter) ?? quarterEnded(place + 1)
          ?? .offset(-1, .quarter, from: .reference)
      default:
        history.anchor(for: precision).map { .offset(0, precision, from: $0) }
          ?? .offset(0, precision, from: .reference)
      }
    return TimesPoint(open: open, end: place + 1, basis: .computed)
  }
}
