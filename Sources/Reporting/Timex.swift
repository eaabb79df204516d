import Facts

/// A TIMEX3 value taken apart, to be told in words.
///
/// Ground: TimeML 1.2.1, TIMEX3 `value`; ISO 8601.
struct Timex {
  private let text: String
  private let date: Substring
  /// A part of day, or hours and minutes without their zone; empty where only a day is told.
  private let time: Substring

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let partsOfDay = [
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
    "DT": "daytime",
  ]

  private static let seasons = ["SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"]

  private static let references = [
    "PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future",
  ]

  init(_ text: String) {
    self.text = text
    let isReference = Timex.references[text] != nil
    let split = isReference ? nil : text.firstIndex(of: "T")
    date = text[..<(split ?? text.endIndex)]
    let rest = split.map { text[text.index(after: $0)...] } ?? ""
    let clock = rest.prefix { $0.isWholeNumber || $0 == ":" }
    time = clock.isEmpty ? rest : clock
  }

  /// "May 8, 2031", "summer 2031", "the 1990s", "evening of May 8, 2031", "14:05".
  var words: String {
    if let reference = Timex.references[text] { return reference }
    let day = dateWords ?? String(date)
    guard !time.isEmpty else { return day }
    guard let part = Timex.partsOfDay[String(time)] else {
      return day.isEmpty ? String(time) : day + ", " + time
    }
    return day.isEmpty ? part : part + " of " + day
  }

  /// "every Tuesday", "every 2 weeks"; the value itself where it is none of these.
  var recurrence: String {
    if text.hasPrefix("P"), let duration = duration { return "every " + duration }
    guard text.hasPrefix("XXXX"), let words = dateWords, words != date else { return text }
    let part = Timex.partsOfDay[String(time)].map { " " + $0 } ?? (time.isEmpty ? "" : ", " + time)
    return "every " + words + part
  }

  private var dateWords: String? {
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    switch fields.count {
    case 1: return yearWords(date)
    case 2: return twoFieldWords(fields[0], fields[1])
    case 3: return threeFieldWords(fields[0], fields[1], fields[2])
    default: return nil
    }
  }

  private func yearWords(_ year: Substring) -> String? {
    guard year.allSatisfy(\.isWholeNumber), let number = Int(year) else { return nil }
    return switch year.count {
    case 2: "the " + Value.ordinal(number + 1) + " century"
    case 3: "the " + year + "0s"
    default: String(year)
    }
  }

  private func twoFieldWords(_ year: Substring, _ field: Substring) -> String? {
    let tail = year == "XXXX" ? "" : " " + year
    if let month = Timex.name(field, in: Timex.months) { return month + tail }
    if let season = Timex.seasons[String(field)] { return season + tail }
    let ofYear = year == "XXXX" ? "" : " of " + year
    guard let number = Int(field.dropFirst()) else { return nil }
    switch field.first {
    case "Q": return Value.ordinal(number) + " quarter" + ofYear
    case "H": return Value.ordinal(number) + " half" + ofYear
    case "W": return "week \(number)" + ofYear
    default: return nil
    }
  }

  private func threeFieldWords(_ year: Substring, _ field: Substring, _ last: Substring) -> String?
  {
    if last == "XX" { return twoFieldWords(year, field) }
    let hasYear = year != "XXXX"
    if let month = Timex.name(field, in: Timex.months), let day = Int(last) {
      return "\(month) \(day)" + (hasYear ? ", " + year : "")
    }
    guard field.hasPrefix("W") else { return nil }
    let week = hasYear ? twoFieldWords(year, field).map { " of " + $0 } ?? "" : ""
    if last == "WE" { return "weekend" + week }
    return Timex.name(last, in: Timex.weekdays).map { $0 + week }
  }

  /// "day", "2 weeks", from `P1D`, `P2W`.
  private var duration: String? {
    let letters = [("Y", "year"), ("M", "month"), ("W", "week"), ("D", "day"), ("H", "hour")]
    guard let last = text.last, let unit = letters.first(where: { $0.0 == String(last) })?.1,
      let number = Int(text.drop { !$0.isWholeNumber }.dropLast())
    else { return nil }
    return number == 1 ? unit : "\(number) \(unit)s"
  }

  /// The name of a number that counts from 1.
  private static func name(_ field: Substring, in names: [String]) -> String? {
    guard let number = Int(field), (1...names.count).contains(number) else { return nil }
    return names[number - 1]
  }
}
