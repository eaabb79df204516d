import Facts
import GRDB

extension Value {
  /// The case, as column value_kind names it.
  enum Kind: String, CaseIterable {
    case count, percent, money, measure, duration, moment, recurrence, ordinal, score, age
    case quotation, name, role, truth, text, list
  }

  /// The columns that claims and camps share: words to read, numbers and days to sort by, and in
  /// value_detail what is missing there to give the same value back.
  func columns() throws -> Columns {
    let cells = cells
    return [
      ("value_kind", cells.kind.rawValue), ("value", text), ("amount", cells.amount),
      ("amount_upper", cells.quantity?.upper), ("unit", cells.unit),
      ("first_day", cells.days?.lowerBound.iso), ("last_day", cells.days?.upperBound.iso),
      ("value_detail", cells.detail == Detail() ? nil : try JSON.text(cells.detail)),
    ]
  }

  init(row: Row) throws {
    let hasDetail = (row["value_detail"] as DatabaseValue).isNull == false
    let detail: Detail = hasDetail ? try row.decode(json: "value_detail") : Detail()
    let text: String = try row.decode(forColumn: "value")
    switch try row.decode(case: "value_kind") as Kind {
    case .count: self = .count(try Quantity(row: row, detail))
    case .percent: self = .percent(try Quantity(row: row, detail))
    case .age: self = .age(try Quantity(row: row, detail))
    case .money: self = .money(try Money(row: row, detail))
    case .measure: self = .measure(try Measure(row: row, detail))
    case .duration: self = .duration(try Duration(row: row, detail))
    case .moment: self = .moment(try Moment(row: row, detail))
    case .ordinal: self = .ordinal(try Value.part(Int(text), of: "value", text))
    case .truth: self = .truth(try Value.part(Bool(text), of: "value", text))
    case .name:
      let unit: String = try row.decode(forColumn: "unit")
      self = .name(Name(text, try Value.part(Name.Kind(rawValue: unit), of: "unit", unit)))
    case .score: self = .score(try Value.part(detail.sides, of: "value_detail", text))
    case .list: self = .list(try Value.part(detail.items, of: "value_detail", text))
    case .recurrence: self = .recurrence(text)
    case .quotation: self = .quotation(text)
    case .role: self = .role(text)
    case .text: self = .text(text)
    }
  }

  /// A part that every value of the kind has.
  static func part<Part>(_ part: Part?, of column: String, _ found: String) throws -> Part {
    guard let part else { throw UnreadableColumn(column: column, found: found) }
    return part
  }
}

extension Value {
  /// What the columns and column value_detail do not have in the text; all nil for a plain value.
  struct Detail: Codable, Equatable {
    /// Of a quantity, where it is not exact, and where it is not told to the last one.
    var bound: String?
    var step: Double?
    /// Of money.
    var isAssumed: Bool?
    var per: String?
    /// Of a unit of measure.
    var dimension: String?
    var scale: Double?
    var offset: Double?
    /// Of a duration.
    var iso: String?
    /// Of a moment.
    var timex: String?
    var modifier: String?
    var alternative: ClosedRange<CivilDay>?
    var minute: Int?
    var zone: Int?
    var open: Moment.Open?
    var isDayTold: Bool?
    var isHalfTold: Bool?
    /// Of a score, of a list.
    var sides: [Int]?
    var items: [String]?
  }

  private struct Cells {
    let kind: Kind
    var quantity: Quantity?
    var rank: Int?
    var unit: String?
    var days: ClosedRange<CivilDay>?
    var detail = Detail()

    var amount: Double? { quantity?.value ?? rank.map(Double.init) }
  }

  private var cells: Cells {
    switch self {
    case .count(let quantity): Value.cells(.count, quantity)
    case .percent(let quantity): Value.cells(.percent, quantity)
    case .age(let quantity): Value.cells(.age, quantity)
    case .money(let money):
      Value.cells(.money, money.amount, unit: money.currency) {
        $0.isAssumed = money.isAssumed ? true : nil
        $0.per = money.per
      }
    case .measure(let measure):
      Value.cells(.measure, measure.amount, unit: measure.unit.id) {
        $0.dimension = measure.unit.dimension
        $0.scale = measure.unit.scale
        $0.offset = measure.unit.offset
      }
    case .duration(let duration):
      Value.cells(.duration, duration.amount, unit: duration.unit.rawValue) {
        $0.iso = duration.iso
      }
    case .moment(let moment):
      Cells(
        kind: .moment,
        unit: moment.precision.name,
        days: moment.days,
        detail: moment.detail
      )
    case .recurrence: Cells(kind: .recurrence)
    case .ordinal(let rank): Cells(kind: .ordinal, rank: rank)
    case .score(let sides): Cells(kind: .score, detail: Detail(sides: sides))
    case .quotation: Cells(kind: .quotation)
    case .name(let name): Cells(kind: .name, unit: name.kind.rawValue)
    case .role: Cells(kind: .role)
    case .truth: Cells(kind: .truth)
    case .text: Cells(kind: .text)
    case .list(let items): Cells(kind: .list, detail: Detail(items: items))
    }
  }

  private static func cells(
    _ kind: Kind,
    _ quantity: Quantity,
    unit: String? = nil,
    _ add: (inout Detail) -> Void = { _ in }
  ) -> Cells {
    var detail = Detail()
    detail.bound = quantity.bound == .exact ? nil : quantity.bound.rawValue
    detail.step = quantity.step == 1 ? nil : quantity.step
    add(&detail)
    return Cells(kind: kind, quantity: quantity, unit: unit, detail: detail)
  }
}
