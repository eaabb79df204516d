import Facts

extension Moment {
  /// The date or time in words, with its modifier and its zone: "early May 2031", "14:05 UTC+2".
  var display: String {
    let words = Timex(timex).words
    return switch modifier {
    case .start: "early " + words
    case .mid: "mid-" + words
    case .end: "late " + words
    case .approximately: "about " + words + zoneWords
    case .before, .lessThan: "before " + words + zoneWords
    case .after, .moreThan: "after " + words + zoneWords
    case .onOrBefore: words + zoneWords + " or earlier"
    case .onOrAfter: words + zoneWords + " or later"
    case nil: words + zoneWords
    }
  }

  private var zoneWords: String {
    guard let zone else { return "" }
    guard zone != 0 else { return " UTC" }
    let hours = abs(zone) / 60
    let minutes = abs(zone) % 60
    let tail = minutes == 0 ? "" : ":" + CivilDay.padded(minutes, 2)
    return " UTC" + (zone < 0 ? "−" : "+") + String(hours) + tail
  }
}
