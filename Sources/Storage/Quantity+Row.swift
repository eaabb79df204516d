import Facts
import GRDB

extension Quantity {
  init(row: Row, _ detail: Value.Detail) throws {
    let amount: Double = try row.decode(forColumn: "amount")
    let bound = try detail.bound.map {
      try Value.part(Bound(rawValue: $0), of: "value_detail", $0)
    }
    let quantity = Quantity(
      amount,
      upper: try row.decode(forColumn: "amount_upper"),
      bound: bound ?? .exact,
      step: detail.step ?? 1
    )
    self = try Value.part(quantity, of: "amount", String(amount))
  }
}

extension Money {
  init(row: Row, _ detail: Value.Detail) throws {
    self.init(
      amount: try Quantity(row: row, detail),
      currency: try row.decode(forColumn: "unit"),
      isAssumed: detail.isAssumed ?? false,
      per: detail.per
    )
  }
}

extension Measure {
  init(row: Row, _ detail: Value.Detail) throws {
    let unit: String = try row.decode(forColumn: "unit")
    self.init(
      amount: try Quantity(row: row, detail),
      unit: Unit(
        id: unit,
        dimension: try Value.part(detail.dimension, of: "value_detail", unit),
        scale: try Value.part(detail.scale, of: "value_detail", unit),
        offset: try Value.part(detail.offset, of: "value_detail", unit)
      )
    )
  }
}

extension Duration {
  init(row: Row, _ detail: Value.Detail) throws {
    let unit: String = try row.decode(forColumn: "unit")
    self.init(
      amount: try Quantity(row: row, detail),
      unit: try row.decode(case: "unit"),
      iso: try Value.part(detail.iso, of: "value_detail", unit)
    )
  }
}
