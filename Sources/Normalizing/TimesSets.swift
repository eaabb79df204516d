import Facts
import Language

/// Repeated times: "every day", "each July", "daily", "Mondays", "twice a week".
extension TimesGrammar {
  func repeated(_ place: Int) -> TimesPhrase? {
    let word = row.word(place)
    if let often = word.often, !isRate(place) {
      return TimesPhrase(.set(often), end: place + 1, basis: .stated)
    }
    if word.isEvery { return every(place) }
    if word.weekday > 0, !word.isPlural, let part = row.word(place + 1).part,
      row.word(place + 1).isPlural, row.isNamed(place)
    {
      return TimesPhrase(
        .set("XXXX-WXX-\(word.weekday)T\(part.rawValue)"),
        end: place + 2,
        basis: .stated
      )
    }
    if word.isPlural, let value = plural(place) {
      return TimesPhrase(.set(value), end: place + 1, basis: .stated)
    }
    return rate(place)
  }

  /// "8.5% annually", "10,000 units annually".
  private func isRate(_ place: Int) -> Bool {
    row.part(place) == .adverb
      && (row.says(place - 1, oneOf: ["%", "percent"]) || row.tag(place - 1) == "NNS")
  }

  /// "every day", "every two weeks", "every other month", "each Friday", "every summer", "every
  /// morning".
  private func every(_ place: Int) -> TimesPhrase? {
    if row.says(place + 1, "other"), let unit = row.word(place + 2).unit {
      return set(unit, count: 2, end: place + 3)
    }
    if let weekday = weekdayNumber(place + 1) {
      var value = "XXXX-WXX-\(weekday)"
      guard let part = row.word(place + 2).part else {
        return TimesPhrase(.set(value), end: place + 2, basis: .stated)
      }
      value += "T" + part.rawValue
      return TimesPhrase(.set(value), end: place + 3, basis: .stated)
    }
    if let month = month(place + 1) {
      return TimesPhrase(
        .set("XXXX-" + CivilDay.padded(month, 2)),
        end: place + 2,
        basis: .stated
      )
    }
    let word = row.word(place + 1)
    if let season = word.season {
      return TimesPhrase(.set("XXXX-" + season.rawValue), end: place + 2, basis: .stated)
    }
    if let part = word.part {
      return TimesPhrase(.set("XXXX-XX-XXT" + part.rawValue), end: place + 2, basis: .stated)
    }
    if word.unit == .weekend {
      return TimesPhrase(.set("XXXX-WXX-WE"), end: place + 2, basis: .stated)
    }
    if let unit = word.unit, !word.isPlural, row.isNoun(place + 1) {
      return set(unit, count: 1, end: place + 2)
    }
    guard let length = counted(place + 1), length.count != nil else { return nil }
    return TimesPhrase(.set(length.iso), end: length.end, basis: .stated)
  }

  private func set(_ unit: TimesWord.Unit, count: Double, end: Int) -> TimesPhrase {
    TimesPhrase(
      .set(TimesLength(unit: unit, count: count, end: end).iso),
      end: end,
      basis: .stated
    )
  }

  /// "Mondays", "on weekends", "in the mornings", "summers"; not "two nights".
  private func plural(_ place: Int) -> String? {
    let word = row.word(place)
    guard !row.word(place - 1).isNumber, !TimesRow.isDigits(row.lower(place - 1)),
      row.word(place - 1).amount == nil, row.word(place - 1).shift == nil
    else { return nil }
    if word.weekday > 0 { return "XXXX-WXX-\(word.weekday)" }
    if let part = word.part,
      row.says(place - 1, oneOf: ["in", "the"]) || row.word(place - 1).weekday > 0
    {
      return "XXXX-XX-XXT" + part.rawValue
    }
    if word.unit == .weekend, row.part(place - 1) != .number {
      return "XXXX-WXX-WE"
    }
    return nil
  }

  /// "a week" behind "once", "twice", "three times".
  private func rate(_ place: Int) -> TimesPhrase? {
    guard row.says(place, oneOf: ["a", "an", "per"]),
      row.says(place - 1, oneOf: ["once", "twice", "times"]),
      let unit = row.word(place + 1).unit, !row.word(place + 1).isPlural
    else { return nil }
    return set(unit, count: 1, end: place + 2)
  }
}
