import Facts

extension Duration {
  /// "25 minutes", "3 years 6 months", "some days".
  var display: String {
    let parts = Duration.parts(of: iso)
    if parts.count > 1 {
      let phrases = parts.map { Duration.phrase($0.number, $0.unit) }
      return amount.bound.words() + phrases.joined(separator: " ")
    }
    guard !iso.contains("X") else { return "some " + unit.rawValue + "s" }
    let isOne = amount.value == 1 && amount.upper == nil
    return amount.display() + " " + unit.rawValue + (isOne ? "" : "s")
  }

  private static func phrase(_ number: Substring, _ unit: Unit) -> String {
    number + " " + unit.rawValue + (number == "1" ? "" : "s")
  }

  /// The numbers of an ISO 8601 duration with their units: `P3Y6M` is 3 years and 6 months.
  private static func parts(of iso: String) -> [(number: Substring, unit: Unit)] {
    var parts: [(Substring, Unit)] = []
    var isTime = false
    var start = iso.startIndex
    for index in iso.indices {
      let next = iso.index(after: index)
      switch iso[index] {
      case "P": start = next
      case "T":
        isTime = true
        start = next
      case let letter where letter.isLetter && letter != "X":
        guard let unit = unit(letter, isTime: isTime) else { return [] }
        parts.append((iso[start..<index], unit))
        start = next
      default: continue
      }
    }
    return parts
  }

  private static func unit(_ letter: Character, isTime: Bool) -> Unit? {
    switch (letter, isTime) {
    case ("Y", false): .year
    case ("M", false): .month
    case ("W", false): .week
    case ("D", false): .day
    case ("H", true): .hour
    case ("M", true): .minute
    case ("S", true): .second
    default: nil
    }
  }
}
