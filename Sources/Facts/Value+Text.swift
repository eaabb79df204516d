extension Value {
  /// The normalised value as reports print it: `>=40`, `12.5%`, `USD 3500000000`, `PT45M`,
  /// `2025-06-05`, `3-1`, `true`.
  package var text: String {
    switch self {
    case .count(let quantity), .age(let quantity): quantity.text
    case .percent(let quantity): quantity.text + "%"
    case .money(let money): Value.money(money)
    case .measure(let measure): measure.amount.text + " " + measure.unit.id
    case .duration(let duration): duration.amount.bound.rawValue + duration.iso
    case .moment(let moment): moment.text
    case .recurrence(let timex): timex
    case .ordinal(let rank): String(rank)
    case .score([0]): "unanimous"
    case .score(let sides) where sides.count == 1: "\(sides[0]) against"
    case .score(let sides): sides.map(String.init).joined(separator: "-")
    case .quotation(let words), .role(let words), .text(let words): words
    case .name(let name): name.text
    case .truth(let holds): holds ? "true" : "false"
    case .list(let items): items.joined(separator: "; ")
    }
  }

  /// A vote with none against.
  package static let unanimous = Value.score([0])

  private static func money(_ money: Money) -> String {
    let number = money.amount.text.drop { "~<>=".contains($0) }
    return money.amount.bound.rawValue + money.currency + " " + number
      + (money.per.map { "/" + $0 } ?? "")
  }
}

extension Moment {
  /// The date or the clock time as reports print it: `2025-06`, `14:05`, `07:45 GMT`, `<2019-06`.
  ///
  /// A part of a day is told by its day alone.
  package var text: String {
    sign + (clock ?? (precision == .vague ? timex : String(timex.prefix { $0 != "T" })))
  }

  private var sign: String {
    switch modifier {
    case .before, .lessThan: "<"
    case .after, .moreThan: ">"
    case .onOrBefore: "<="
    case .onOrAfter: ">="
    case .approximately: "~"
    case .start, .mid, .end, nil: ""
    }
  }

  private var clock: String? {
    guard let minute else { return nil }
    let time = CivilDay.padded(minute / 60, 2) + ":" + CivilDay.padded(minute % 60, 2)
    guard let zone else { return time }
    if zone == 0 { return time + " GMT" }
    let size = abs(zone)
    return time + (zone < 0 ? "-" : "+") + CivilDay.padded(size / 60, 2) + ":"
      + CivilDay.padded(size % 60, 2)
  }
}
