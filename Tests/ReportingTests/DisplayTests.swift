import Facts
import Reporting
import TestKit
import Testing

/// Every row of Fixtures/display.tsv.
@Suite struct DisplayTests {
  static let path = "display.tsv"

  @Test(arguments: Table(path).rows)
  func `a value is displayed as its row has it`(row: Table.Row) throws {
    try #require(row.fields.count == 3)
    let value = try #require(made(row.fields[0], row.fields[1]))
    #expect(value.display.replacing("\u{A0}", with: " ") == row.fields[2])
  }

  @Test func `the table is there`() {
    #expect(Table(DisplayTests.path).rows.count > 60)
  }

  private func made(_ kind: String, _ text: String) -> Value? {
    let words = text.split(separator: " ").map(String.init)
    let number = quantity(words[0])
    let rest = words.dropFirst().joined(separator: " ")
    switch kind {
    case "count": return number.map { .count($0) }
    case "age": return number.map { .age($0) }
    case "percent": return number.map { .percent($0) }
    case "money":
      let parts = rest.split(separator: "/").map(String.init)
      return number.map {
        .money(Money(amount: $0, currency: parts[0], per: parts.dropFirst().first))
      }
    case "measure":
      let unit = Measure.Unit(id: rest, dimension: "any", scale: 1)
      return number.map { .measure(Measure(amount: $0, unit: unit)) }
    case "duration":
      guard let number, let unit = Duration.Unit(rawValue: words[1]) else { return nil }
      return .duration(Duration(amount: number, unit: unit, iso: words[2]))
    case "moment":
      let modifier = Moment.Modifier(rawValue: words[0])
      let timex = modifier == nil ? words[0] : words[1]
      let zone = modifier == nil && words.count > 1 ? Int(words[1]) : nil
      return .moment(Moment(timex: timex, precision: .day, modifier: modifier, zone: zone))
    case "recurrence": return .recurrence(text)
    case "ordinal": return Int(text).map { .ordinal($0) }
    case "score": return .score(text.split(separator: "-").compactMap { Int($0) })
    case "quotation": return .quotation(text)
    case "role": return .role(text)
    case "truth": return .truth(text == "true")
    default: return nil
    }
  }

  private func quantity(_ text: String) -> Quantity? {
    let bounds = Quantity.Bound.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    guard let bound = bounds.first(where: { text.hasPrefix($0.rawValue) }) else { return nil }
    let ends = text.dropFirst(bound.rawValue.count).replacing("..", with: "…").split(separator: "…")
      .compactMap { Double($0) }
    return ends.first.flatMap { Quantity($0, upper: ends.dropFirst().first, bound: bound) }
  }
}
