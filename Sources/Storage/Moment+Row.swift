import Facts
import GRDB

extension Moment {
  var detail: Value.Detail {
    Value.Detail(
      timex: timex,
      modifier: modifier?.rawValue,
      alternative: alternative,
      minute: minute,
      zone: zone,
      open: open,
      isDayTold: isDayTold ? nil : false,
      isHalfTold: isHalfTold ? nil : false
    )
  }

  init(row: Row, _ detail: Value.Detail) throws {
    let unit: String = try row.decode(forColumn: "unit")
    let modifier = try detail.modifier.map {
      try Value.part(Modifier(rawValue: $0), of: "value_detail", $0)
    }
    self.init(
      timex: try Value.part(detail.timex, of: "value_detail", unit),
      precision: try Value.part(Precision(name: unit), of: "unit", unit),
      modifier: modifier,
      days: try Moment.days(row: row),
      alternative: detail.alternative,
      minute: detail.minute,
      zone: detail.zone,
      open: detail.open,
      isDayTold: detail.isDayTold ?? true,
      isHalfTold: detail.isHalfTold ?? true
    )
  }

  private static func days(row: Row) throws -> ClosedRange<CivilDay>? {
    guard let first = try row.decode(day: "first_day") else { return nil }
    guard let last = try row.decode(day: "last_day"), first <= last else {
      throw UnreadableColumn(column: "last_day", found: first.iso)
    }
    return first...last
  }
}
