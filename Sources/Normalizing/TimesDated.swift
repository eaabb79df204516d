import Facts
import Language

/// Days and stretches with what narrows them: "early next year", "the end of June", "Friday night", "Wednesday at 10 p.m."
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
    if isNoun || row.says(next, oneOf: ["of", "in"]) {
      guard row.says(next, oneOf: ["of", "in"]) else { return nil }
      next += 1
    }
    if let part = edgedPart(next, edge) { return part }
    guard let point = point(next) else { return nil }
    var phrase = completed(point)
    phrase.modifier = phrase.modifier ?? edge
    return phrase
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
    guard point.open.precision >= .day else { return phrase }
    addPart(to: &phrase)
    addClock(to: &phrase, open: point.open)
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
    guard let part = row.word(next).part, !row.word(next).isPlural else { return }
    phrase.tail = "T" + part.rawValue
    phrase.end = next + 1
    phrase.modifier = phrase.modifier ?? edge
  }

  /// ", at about 10 p.m. EST".
  private func addClock(to phrase: inout TimesPhrase, open: Moment.Open) {
    var next = phrase.end
    if row.says(next, ",") { next += 1 }
    if row.says(next, "at") { next += 1 }
    if row.word(next).bound == .approximately { next += 1 }
    guard let clock = clock(next, isCertain: next > phrase.end) else { return }
    phrase.end = clock.end
    phrase.minute = clock.minute
    phrase.zone = clock.zone
    phrase.tail = clock.tail
  }

  /// A part of day on its own: "overnight", "in the morning", "midafternoon"; of the day spoken of.
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
    if let day = point(start + 1), day.open.precision == .day {
      phrase.content = .moment(day.open)
      phrase.end = day.end
      phrase.basis = day.basis
    }
    return phrase
  }
}
