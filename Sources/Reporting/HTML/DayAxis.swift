import Facts

/// A horizontal axis of days for drawings whose width is not known.
///
/// Places are percentages of the width, heights are pixels: so the text keeps its size on a phone.
struct DayAxis {
  /// Day numbers, as `CivilDay.number` counts.
  private let first: Int
  private let last: Int

  /// Percent left free on either side.
  private static let margin = 6.0

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  init(_ days: ClosedRange<Int>) {
    first = days.lowerBound
    last = days.upperBound
  }

  /// Where a day stands, or a moment within it: "37.5%".
  func x(_ day: Double) -> String {
    let share = last > first ? (day - Double(first)) / Double(last - first) : 0.5
    return DayAxis.percent(DayAxis.margin + share * (100 - 2 * DayAxis.margin))
  }

  func x(_ day: Int) -> String { x(Double(day)) }

  /// How a label at a day is set so that it stays inside the drawing.
  func anchor(_ day: Double) -> String {
    let share = last > first ? (day - Double(first)) / Double(last - first) : 0.5
    return share < 0.15 ? "start" : share > 0.85 ? "end" : "middle"
  }

  static func percent(_ number: Double) -> String {
    Quantity.plain(number.rounded(to: 2)) + "%"
  }

  /// At most six labelled days with fine lines from the top down to `y`.
  func markup(y: Int) -> Markup {
    let step = max(1, (last - first + 4) / 5)
    return .group(
      stride(from: first, through: last, by: step).compactMap { number in
        CivilDay(number: number).map { tick($0, y: y) }
      }
    )
  }

  private func tick(_ day: CivilDay, y: Int) -> Markup {
    let x = x(day.number)
    let words = words(day)
    return .tag(
      "g",
      ["class": "tick"],
      .tag("line", ["x1": x, "x2": x, "y1": "4", "y2": String(y)]),
      .tag("text", ["x": x, "y": String(y + 16), "text-anchor": "middle"], words.upper),
      .tag("text", ["x": x, "y": String(y + 30), "text-anchor": "middle"], words.lower)
    )
  }

  /// "Mon" over "Mar 3" within two months, "Mar" over "2031" beyond, and years beyond four.
  private func words(_ day: CivilDay) -> (upper: String, lower: String) {
    let month = String(Timex(String(day.iso.prefix(7))).words.prefix(3))
    switch last - first {
    case ..<62: return (DayAxis.weekdays[day.weekday - 1], "\(month) \(day.day)")
    case ..<1_461: return (month, String(day.year))
    default: return ("", String(day.year))
    }
  }
}
