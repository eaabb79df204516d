import Facts
import Language

/// Days and stretches with what narrows them: "early next year", "the end of June", "Friday night",
/// "Wednesday at 10 p.m."
extension TimesGrammar {
  func dated(_ place: Int) -> TimesPhrase? {
    if let edged = edged(place) { return edged }
    guard let point = point(place) else { return partOfDay(place) }
    return completed(point)
  }

  /// Early, late, the middle or the end of a point.
  private func edged(_ place: Int) -> TimesPhrase? {
    let start = behindThe(place)
    guard let edge = row.word(start).edge else { return nil }
    var next = row.behindHyphen(start + 1)
    let isNoun = row.says(start, oneOf: ["beginning", "start", "middle", "end", "close"])
    if isNoun {
      guard row.says(next, "of") else { return nil }
      next += 1
    } else if row.says(next, oneOf: ["of", "in"]) {
      next += 1
    }
    if let part = edgedPart(next, edge) { return part }
    guard let point = point(next) ?? (isNoun ? running(next) : nil) else { return nil }
    var phrase = completed(point)
    phrase.modifier = phrase.modifier ?? edge
    return phrase
  }

  /// The month or year behind "the end of".
  private func running(_ place: Int) -> TimesPoint? {
    guard let unit = row.word(place).unit, !row.word(place).isPlural,
      [.week, .month, .quarter, .year].contains(unit)
    else { return nil }
    return TimesPoint(open: .offset(0, unit.calendar.0, from: .reference), end: place + 1)
  }

  /// "late afternoon", "early Friday morning".
  private func edgedPart(_ place: Int, _ edge: Moment.Modifier) -> TimesPhrase? {
    guard var phrase = partOfDay(place, isEdged: true) else { return nil }
    phrase.modifier = edge
    return phrase
  }

  /// With the part of day, the clock time or the "or later" that follow.
  func completed(_ point: TimesPoint) -> TimesPhrase {
    var phrase = TimesPhrase(point)
    if point.open.precision >= .day {
      addPart(to: &phrase)
      addClock(to: &phrase)
    }
    addBound(to: &phrase)
    return phrase
  }

  private func addPart(to phrase: inout TimesPhrase) {
    guard phrase.tail.isEmpty else { return }
    var next = phrase.end
    var edge: Moment.Modifier?
    if let found = row.word(next).edge, row.word(next + 1).part != nil {
      (edge, next) = (found, next + 1)
    }
    if row.says(next, "in"), row.says(next + 1, "the") {
      next += 2
    } else if row.says(next, "at") {
      next += 1
    }
    let half = row.word(next).halfDay.map { $0 == 0 ? TimesWord.Part.morning : .afternoon }
    guard let part = row.word(next).part ?? half, !row.word(next).isPlural else { return }
    phrase.tail = "T" + part.rawValue
    phrase.end = next + 1
    phrase.modifier = phrase.modifier ?? edge
  }

  /// "or later", "and after" behind a point.
  private func addBound(to phrase: inout TimesPhrase) {
    guard phrase.modifier == nil, row.says(phrase.end, oneOf: ["or", "and"]) else { return }
    switch row.lower(phrase.end + 1) {
    case "later", "after", "beyond", "onward", "onwards": phrase.modifier = .onOrAfter
    case "earlier", "before": phrase.modifier = .onOrBefore
    default: return
    }
    phrase.end += 2
  }

  /// ", at about 10 pm EST", "before 5 pm", "at 8".
  private func addClock(to phrase: inout TimesPhrase) {
    var next = phrase.end
    if row.says(next, ",") { next += 1 }
    let modifier = TimesGrammar.clockBounds[row.lower(next)]
    if modifier != nil || row.says(next, oneOf: ["at", "until"]) { next += 1 }
    if row.word(next).bound == .approximately { next += 1 }
    guard var clock = clock(next, isCertain: true) ?? bareHour(next) else { return }
    if !clock.isHalfKnown { clock.settle(by: phrase.tail) }
    phrase.end = clock.end
    phrase.minute = clock.minute
    phrase.zone = clock.zone
    phrase.tail = clock.tail
    phrase.isHalfKnown = clock.isHalfKnown
    phrase.modifier = phrase.modifier ?? modifier
  }

  private static let clockBounds: [String: Moment.Modifier] = [
    "before": .before, "after": .after, "by": .onOrBefore, "since": .onOrAfter,
  ]

  /// A part of day on its own: "overnight", "in the morning", "midafternoon", of the day spoken of;
  /// "in the night to Monday".
  private func partOfDay(_ place: Int, isEdged: Bool = false) -> TimesPhrase? {
    if row.says(place, "overnight"), row.part(place) == .adverb {
      return TimesPhrase(
        .moment(history.anchor(for: .day) ?? .reference),
        end: place + 1,
        basis: .computed,
        tail: "TNI"
      )
    }
    let start = behindThe(place)
    guard let part = row.word(start).part, !row.word(start).isPlural,
      isEdged || (start > place && row.says(place - 1, oneOf: ["in", "during"])),
      !row.says(start + 1, "of")
    else { return nil }
    var phrase = TimesPhrase(
      .moment(history.anchor(for: .day) ?? .reference),
      end: start + 1,
      basis: .computed,
      tail: "T" + part.rawValue
    )
    let isLeading = part.rawValue == "NI" && row.says(start + 1, oneOf: ["to", "into"])
    if let day = point(isLeading ? start + 2 : start + 1), day.open.precision == .day {
      phrase.content = .moment(day.open)
      phrase.end = day.end
      phrase.basis = day.basis
    }
    return phrase
  }
}
