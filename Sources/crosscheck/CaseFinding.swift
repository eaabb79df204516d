import Facts
import Normalizing

/// Writes what was found in a scorer's case the way the scorer reads it.
struct CaseFinding {
  private let text: String
  private let reference: CivilDay?
  private let offsets: ScalarOffsets

  init(text: String, reference: CivilDay?) {
    self.text = text
    self.reference = reference
    offsets = ScalarOffsets(of: text)
  }

  /// `{"start","end","type","value"}` of the times among the mentions.
  func timexes(_ mentions: [Mention]) -> [JSONValue] {
    mentions.compactMap { mention in
      mention.value.timex.map { timex in
        let span = offsets[mention.bytes]
        return [
          "start": .integer(span.lowerBound), "end": .integer(span.upperBound),
          "type": .string(mention.kind.rawValue.uppercased()), "value": .string(timex),
        ]
      }
    }
  }

  /// The mentions; then whatever else is a number, an end of a range or the name of a unit, each
  /// span once.
  func items(_ mentions: [Mention], _ listing: NumberListing) -> [JSONValue] {
    var spans: Set<Range<Int>> = []
    let found = (mentions + listing.ends() + listing.numbers())
      .filter { spans.insert($0.bytes).inserted }
    let units = listing.units().filter { unit in !spans.contains { $0.overlaps(unit.bytes) } }
    return found.map { item($0.bytes, $0.kind.rawValue, members(of: $0.value)) }
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

  private func members(of value: Value) -> [JSONValue.Member] {
    switch value {
    case .count(let quantity): quantity.members
    case .percent(let quantity): quantity.members + [.init("unit", "percent")]
    case .age(let quantity): quantity.members + [.init("unit", "year")]
    case .money(let money): money.amount.members + [.init("unit", .string(money.currency))]
    case .measure(let measure):
      measure.amount.members + [.init("unit", .string(measure.unit.name))]
    case .duration(let duration):
      duration.amount.members + [
        .init("unit", .string(duration.unit.rawValue)), .init("timex", .string(duration.iso)),
      ]
    case .ordinal(let rank): [.init("value", .integer(rank))]
    case .moment(let moment): members(of: moment)
    case .recurrence(let timex):
      [.init("timex", .string(timex)), .init("values", CaseFinding.open)]
    default: []
    }
  }

  /// Both readings of a day that may lie before or behind; a year is also the number it is written
  /// with.
  private func members(of moment: Moment) -> [JSONValue.Member] {
    var values = [moment.days, moment.alternative].compactMap { $0 }.map {
      moment.resolution(on: $0)
    }
    if moment.timex == "PRESENT_REF", let reference { values = [["value": .string(reference.iso)]] }
    let year = moment.precision == .year ? Int(moment.timex) : nil
    return [.init("timex", .string(moment.timex)), .init("values", .array(values))]
      + (year.map { [.init("value", .integer($0))] } ?? [])
  }

  /// A repeated time has no one value.
  private static let open: JSONValue = [["value": "not resolved"]]
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
  /// A day, a time of day, or a period by its first day and the day behind its last.
  fileprivate func resolution(on days: ClosedRange<CivilDay>) -> JSONValue {
    let (day, next) = (days.lowerBound.iso, days.upperBound.adding(days: 1)?.iso)
    if let minute {
      let clock = CivilDay.padded(minute / 60, 2) + ":" + CivilDay.padded(minute % 60, 2) + ":00"
      return ["value": .string(day + "T" + clock)]
    }
    if let part = timex.split(separator: "T").last, let hours = Moment.hours[String(part)] {
      return ["start": .string(day + "T" + hours.0), "end": .string(day + "T" + hours.1)]
    }
    switch modifier {
    case .before: return ["end": .string(day)]
    case .after: return ["start": JSONValue(next)]
    case .onOrAfter: return ["start": .string(day)]
    default: break
    }
    return days.lowerBound == days.upperBound
      ? ["value": .string(day)] : ["start": .string(day), "end": JSONValue(next)]
  }

  /// What the cases take the parts of a day to be.
  private static let hours = [
    "MO": ("08:00:00", "12:00:00"), "AF": ("12:00:00", "16:00:00"), "EV": ("16:00:00", "20:00:00"),
    "NI": ("20:00:00", "23:59:59"), "DT": ("08:00:00", "18:00:00"),
  ]
}
