import Facts
import Normalizing

/// Writes what was found in a scorer's case the way the scorer reads it.
struct CaseFinding {
  private let text: String
  private let offsets: ScalarOffsets

  init(text: String) {
    self.text = text
    offsets = ScalarOffsets(of: text)
  }

  /// `{"start","end","type","value"}` of the times among the mentions; an age is none.
  func timexes(_ mentions: [Mention]) -> [JSONValue] {
    mentions.filter { $0.kind != .age }.compactMap { mention in
      mention.value.timex.map { timex in
        let span = offsets[mention.bytes]
        return [
          "start": .integer(span.lowerBound), "end": .integer(span.upperBound),
          "type": .string(mention.kind.rawValue.uppercased()), "value": .string(timex),
        ]
      }
    }
  }

  /// The mentions, a stretch of time as one; then whatever else is a number, an end of a range or
  /// the name of a unit, each span once.
  func items(_ mentions: [Mention], _ times: TimeListing, _ numbers: NumberListing) -> [JSONValue] {
    var spans: Set<Range<Int>> = []
    let found = (mentions.filter { !times.isEnd($0) } + numbers.ends() + numbers.numbers())
      .filter { spans.insert($0.bytes).inserted }
    let units = numbers.units().filter { unit in !spans.contains { $0.overlaps(unit.bytes) } }
    return found.map { item($0.bytes, $0.kind.rawValue, members(of: $0, times)) }
      + times.stretches.map { item($0.bytes, "date", [CaseFinding.values($0.readings)]) }
      + units.map { item($0.bytes, "unit", [.init("unit", .string($0.name))]) }
  }

  private func item(_ bytes: Range<Int>, _ type: String, _ members: [JSONValue.Member]) -> JSONValue
  {
    let span = offsets[bytes]
    return .object(
      [
        .init("start", .integer(span.lowerBound)), .init("end", .integer(span.upperBound)),
        .init("text", .string(text.slice(bytes))), .init("type", .string(type)),
      ] + members
    )
  }

  private func members(of mention: Mention, _ times: TimeListing) -> [JSONValue.Member] {
    switch mention.value {
    case .count(let quantity): quantity.members
    case .percent(let quantity): quantity.members + [.init("unit", "percent")]
    case .age(let quantity): quantity.members + [.init("unit", "year")]
    case .money(let money): money.amount.members + [.init("unit", .string(money.currency))]
    case .measure(let measure):
      measure.amount.members + [.init("unit", .string(measure.unit.name))]
    case .duration(let duration):
      duration.amount.members + [
        .init("unit", .string(duration.unit.rawValue)), .init("timex", .string(duration.iso)),
        CaseFinding.values(times.readings(of: mention)),
      ]
    case .ordinal(let rank): [.init("value", .integer(rank))]
    case .moment(let moment):
      [
        .init("timex", .string(moment.timex)), CaseFinding.values(times.readings(of: mention)),
      ] + moment.year
    case .recurrence(let timex):
      [.init("timex", .string(timex)), CaseFinding.values(times.readings(of: mention))]
    default: []
    }
  }

  private static func values(_ readings: [TimeListing.Reading]) -> JSONValue.Member {
    .init(
      "values",
      .array(
        readings.map { reading in
          .object(
            [("value", reading.value), ("start", reading.start), ("end", reading.end)]
              .compactMap { name, text in text.map { JSONValue.Member(name, .string($0)) } }
          )
        }
      )
    )
  }
}

extension Quantity {
  /// The value, or the ends of the range and its middle.
  fileprivate var members: [JSONValue.Member] {
    guard let upper else { return [.init("value", .number(value))] }
    return [
      .init("value", .number((value + upper) / 2)), .init("from", .number(value)),
      .init("to", .number(upper)),
    ]
  }
}

extension Value {
  /// The TIMEX3 value of a time; nil for what is none.
  fileprivate var timex: String? {
    switch self {
    case .moment(let moment): moment.timex
    case .duration(let duration): duration.iso
    case .recurrence(let timex): timex
    default: nil
    }
  }
}

extension Moment {
  /// A year is also the number it is written with.
  fileprivate var year: [JSONValue.Member] {
    guard precision == .year, let number = Int(timex) else { return [] }
    return [.init("value", .integer(number))]
  }
}
