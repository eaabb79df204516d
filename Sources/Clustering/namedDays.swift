import Facts

/// The days that sentences name, as "MM-DD", ascending: "June 5", "5 October", "2025-06-05", and a
/// weekday's date on or before the day of publication; ends of quarters are no days of a story's own.
func namedDays(in sentences: [Sentence], published: CivilDay?) -> [String] {
  var found: Set<String> = []
  for sentence in sentences {
    let words = sentence.words
    for index in words.indices {
      if let month = month(words[index]), let day = day(beside: index, in: words) {
        found.insert(CivilDay.padded(month, 2) + "-" + CivilDay.padded(day, 2))
      } else if let published, let weekday = weekdays.firstIndex(of: words[index].folded),
        let day = published.adding(days: -((published.weekday - weekday + 6) % 7))
      {
        found.insert(String(day.iso.dropFirst(5)))
      } else if let day = isoDay(at: index, in: words) {
        found.insert(day)
      }
    }
  }
  return found.subtracting(quarterEnds).sorted()
}

/// Every firm's books close on these days.
private let quarterEnds: Set<String> = ["03-31", "06-30", "09-30", "12-31"]

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]

private let weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]

/// The number, 1 to 12, of a month's name or its first letters.
private func month(_ word: Sentence.Word) -> Int? {
  guard word.isCapital, word.folded.utf8.count > 2 else { return nil }
  let name = word.folded == "sept" ? "sep" : word.folded
  return months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
}

/// The day of the month before or behind a month's name: "June 5", "5 June", "5th of June".
private func day(beside index: Int, in words: [Sentence.Word]) -> Int? {
  var before = index - 1
  if before >= 0, words[before].folded == "of" { before -= 1 }
  if before > 0, ["st", "nd", "rd", "th"].contains(words[before].folded) { before -= 1 }
  for place in [index + 1, before] where words.indices.contains(place) {
    if let day = Int(words[place].folded), (1...31).contains(day) { return day }
  }
  return nil
}

private func isoDay(at index: Int, in words: [Sentence.Word]) -> String? {
  guard index + 2 < words.count, words[index].isNumber, words[index].folded.utf8.count == 4 else {
    return nil
  }
  let parts = words[index...(index + 2)].map(\.folded)
  return CivilDay(iso: parts.joined(separator: "-")).map { String($0.iso.dropFirst(5)) }
}
