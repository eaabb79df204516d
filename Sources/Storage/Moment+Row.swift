import Facts
import GRDB

extension Moment {
  var detail: Value.Detail {
    Value.Detail(
      timex: timex, modifier: modifier?.rawValue, minute: minute, zone: zone, open: open?.words)
  }

  init(row: Row, _ detail: Value.Detail) throws {
    let unit: String = try row.decode(forColumn: "unit")
    let modifier = try detail.modifier.map {
      try Value.part(Modifier(rawValue: $0), of: "value_detail", $0)
    }
    let open = try detail.open.map { try Value.part(Open(words: $0), of: "value_detail", $0) }
    self.init(
      timex: try Value.part(detail.timex, of: "value_detail", unit),
      precision: try Value.part(Precision(name: unit), of: "unit", unit), modifier: modifier,
      days: try Moment.days(row: row), minute: detail.minute, zone: detail.zone, open: open)
  }

  private static func days(row: Row) throws -> ClosedRange<CivilDay>? {
    guard let first = try row.decode(day: "first_day") else { return nil }
    guard let last = try row.decode(day: "last_day"), first <= last else {
      throw UnreadableColumn(column: "last_day", found: first.iso)
    }
    return first...last
  }
}

extension Moment.Precision {
  /// The case's own name: its raw value is an order, and moves when a case comes in between.
  var name: String { "\(self)" }

  fileprivate init?(name: String) {
    guard let precision = Moment.Precision.allCases.first(where: { $0.name == name }) else {
      return nil
    }
    self = precision
  }
}

extension Moment.Open {
  /// In words: `weekday 4 past`, `offset -2 year`, `month 6 nearest`, `month-day 6 5 future`.
  fileprivate var words: String {
    switch self {
    case .weekday(let weekday, let direction): "weekday \(weekday) \(direction.rawValue)"
    case .offset(let amount, let unit): "offset \(amount) \(unit.rawValue)"
    case .month(let month, let direction): "month \(month) \(direction.rawValue)"
    case .monthDay(let month, let day, let direction):
      "month-day \(month) \(day) \(direction.rawValue)"
    }
  }

  fileprivate init?(words: String) {
    let words = words.split(separator: " ").map(String.init)
    guard let kind = words.first, let last = words.last else { return nil }
    let numbers = words.dropFirst().dropLast().compactMap { Int($0) }
    switch (kind, numbers.count, Direction(rawValue: last), Facts.Duration.Unit(rawValue: last)) {
    case ("weekday", 1, let direction?, _): self = .weekday(numbers[0], direction)
    case ("month", 1, let direction?, _): self = .month(numbers[0], direction)
    case ("month-day", 2, let direction?, _): self = .monthDay(numbers[0], numbers[1], direction)
    case ("offset", 1, _, let unit?): self = .offset(numbers[0], unit)
    default: return nil
    }
  }
}
