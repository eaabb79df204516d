import Facts
import Language

/// Times without a date: "now", "recently", "in the past", "the near future", "these days".
extension TimesGrammar {
  func vague(_ place: Int) -> TimesPhrase? {
    if let value = row.word(place).vague, !isDiscourse(place) {
      return TimesPhrase(.vague(value), end: place + 1)
    }
    if row.says(place, "these"), row.says(place + 1, "days") {
      return TimesPhrase(.vague("PRESENT_REF"), end: place + 2)
    }
    if row.reads("at", "present", at: place) {
      return TimesPhrase(.vague("PRESENT_REF"), end: place + 2)
    }
    if isSomeDay(place) {
      let isAhead = row.tense(at: place + 1).tense == .future
      return TimesPhrase(.vague(isAhead ? "FUTURE_REF" : "PAST_REF"), end: place + 2)
    }
    let start = behindThe(place)
    let next =
      row.says(start, oneOf: ["near", "distant"]) || row.says(start + 1, oneOf: ["past"])
      ? start + 1 : start
    switch row.lower(next) {
    case "past" where start > place && row.isNoun(next) && !isFollowedByUnit(next):
      return TimesPhrase(.vague("PAST_REF"), end: next + 1)
    case "future"
    where row.isNoun(next) && !row.says(next + 1, "of")
      && (start > place || row.says(place - 1, oneOf: ["in", "into"])):
      return TimesPhrase(.vague("FUTURE_REF"), end: next + 1)
    case "recent" where start == place && !row.says(place - 1, "the"):
      return stretch(next, "PAST_REF") ?? adjective(next, "PAST_REF")
    case "coming", "future": return stretch(next, "FUTURE_REF")
    case "current": return adjective(next, "PRESENT_REF")
    default: return nil
    }
  }

  /// "one day" of a tale or a hope, not the length of a day.
  func isSomeDay(_ place: Int) -> Bool {
    guard row.reads("one", "day", at: place), row.head(place + 1) ?? 0 > place + 1,
      !row.says(place + 2, oneOf: ["ago", "earlier", "later", "before", "after"])
    else { return false }
    switch row.part(place - 1) {
    case .auxiliary, .pronoun: return true
    case .adposition: return false
    default: return row.label(place + 1) == .npadvmod
    }
  }

  /// "Now, …" takes the next step of a tale, and tells no time.
  private func isDiscourse(_ place: Int) -> Bool {
    row.says(place, "now") && row.says(place + 1, ",") && place <= 1
  }

  /// "recent years", "the coming months".
  private func stretch(_ place: Int, _ value: String) -> TimesPhrase? {
    isFollowedByUnit(place) && row.word(place + 1).isPlural
      ? TimesPhrase(.vague(value), end: place + 2) : nil
  }

  private func adjective(_ place: Int, _ value: String) -> TimesPhrase? {
    row.part(place) == .adjective && !isFollowedByUnit(place)
      ? TimesPhrase(.vague(value), end: place + 1) : nil
  }

  private func isFollowedByUnit(_ place: Int) -> Bool {
    let word = row.word(place + 1)
    return word.unit != nil || word.season != nil || word.isNumber || word.amount != nil
  }
}
