import Facts

/// Reads a value of a comparator's corpus: numbers with a bound in front, `USD 5 @1000` with the
/// step after an at sign, `USD? 5` where the words leave the currency open.
struct Reader {
  let kind: String

  func value(_ text: String) -> Value? {
    switch kind {
    case "count": quantity(text).map(Value.count)
    case "percent": quantity(text).map(Value.percent)
    case "age": quantity(text).map(Value.age)
    case "money": money(text)
    case "measure": measure(text)
    case "duration": duration(text)
    case "moment": moment(text)
    case "ordinal": Int(text).map(Value.ordinal)
    case "score" where text == "unanimous": .unanimous
    case "score" where text.hasSuffix(" against"):
      .score(text.split(separator: " ").compactMap { Int($0) })
    case "score": .score(text.split(separator: "-").compactMap { Int($0) })
    case "name": .name(name(text))
    case "role": .role(text)
    case "quotation": .quotation(text)
    case "truth": .truth(text == "true")
    case "text": .text(text)
    default: nil
    }
  }

  /// `>=40`, `~70`, `40..50`; the step is the place of the last digit that is no trailing zero, or
  /// of the last decimal.
  private func quantity(_ text: String) -> Quantity? {
    let sign = String(text.prefix { "<>=~".contains($0) })
    guard let bound = Quantity.Bound(rawValue: sign) else { return nil }
    let ends = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let digits = text.dropFirst(sign.count)
    if digits.contains("..") {
      let parts = digits.replacing("..", with: " ").split(separator: " ").compactMap { Double($0) }
      guard parts.count == 2 else { return nil }
      return Quantity(parts[0], upper: parts[1], bound: bound)
    }
    guard let number = Double(digits) else { return nil }
    return Quantity(number, bound: bound, step: step(of: ends))
  }

  private func step(of parts: [Substring]) -> Double {
    var step = 1.0
    if parts.count == 2 {
      for _ in parts[1] { step /= 10 }
      return step
    }
    for digit in parts[0].reversed() {
      guard digit == "0" else { break }
      step *= 10
    }
    return step
  }

  private func money(_ text: String) -> Value? {
    let sign = String(text.prefix { "<>=~".contains($0) })
    let fields = text.dropFirst(sign.count).split(separator: " ")
    guard fields.count == 2, let amount = quantity(sign + String(fields[1].prefix { $0 != "/" }))
    else {
      return nil
    }
    let per = fields[1].split(separator: "/").dropFirst().first.map(String.init)
    let isAssumed = fields[0].hasSuffix("?")
    let currency = isAssumed ? fields[0].dropLast() : fields[0]
    return .money(
      Money(amount: amount, currency: String(currency), isAssumed: isAssumed, per: per)
    )
  }

  private static let units: [String: (String, Double, Double)] = [
    "km": ("length", 1000.0, 0.0), "mile": ("length", 1609.344, 0), "m": ("length", 1, 0),
    "ft": ("length", 0.3048, 0), "kg": ("mass", 1, 0), "magnitude": ("magnitude", 1, 0),
    "C": ("temperature", 1, 273.15), "F": ("temperature", 5.0 / 9, 255.3722222),
    "t": ("mass", 1000, 0), "ton": ("mass", 907.18474, 0), "m2": ("area", 1, 0),
    "sqft": ("area", 0.09290304, 0),
  ]

  private func measure(_ text: String) -> Value? {
    let fields = text.split(separator: " ").map(String.init)
    guard fields.count == 2, let amount = quantity(fields[0]), let unit = Reader.units[fields[1]]
    else { return nil }
    return .measure(
      Measure(
        amount: amount,
        unit: Measure.Unit(id: fields[1], dimension: unit.0, scale: unit.1, offset: unit.2)
      )
    )
  }

  private func duration(_ text: String) -> Value? {
    let fields = text.split(separator: " ").map(String.init)
    guard fields.count == 2, let amount = quantity(fields[0]),
      let unit = Duration.Unit(rawValue: fields[1])
    else { return nil }
    return .duration(Duration(amount: amount, unit: unit, iso: text))
  }

  /// `2025`, `2025-06`, `2025-06-05`, `2025-06-05T14:05+120`, `2025-06-05TEV`, with a bound in
  /// front; behind it `?` where it may be before noon or behind it, `*` where the day was only
  /// gathered; `XXXX-WXX-4` is left open.
  private func moment(_ text: String) -> Value? {
    if text == "XXXX-WXX-4" {
      return .moment(Moment(timex: text, precision: .day, open: .reference))
    }
    let sign = String(text.prefix { "<>=~".contains($0) })
    let modifier: [String: Moment.Modifier] = [
      "<": .before, ">": .after, "<=": .onOrBefore, ">=": .onOrAfter, "~": .approximately,
    ]
    let marks = text.filter { "?*".contains($0) }
    let body = text.dropFirst(sign.count).dropLast(marks.count)
    let date = String(body.prefix { $0 != "T" })
    guard let days = days(date) else { return nil }
    let clock = body.drop { $0 != "T" }.dropFirst()
    let zoned = clock.split(separator: "+")
    let parts = (zoned.first ?? "").split(separator: ":").compactMap { Int($0) }
    let minute = parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    let coarse: Moment.Precision = date.count == 4 ? .year : date.count == 7 ? .month : .day
    return .moment(
      Moment(
        timex: String(body.prefix { $0 != "+" }),
        precision: minute != nil ? .minute : clock.isEmpty ? coarse : .part,
        modifier: modifier[sign],
        days: days,
        minute: minute,
        zone: zoned.count == 2 ? Int(zoned[1]) : nil,
        isDayTold: !marks.contains("*"),
        isHalfTold: !marks.contains("?")
      )
    )
  }

  private func days(_ iso: String) -> ClosedRange<CivilDay>? {
    if let day = CivilDay(iso: iso) { return day...day }
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return nil }
    let (from, to) = parts.count == 2 ? (parts[1], parts[1]) : (1, 12)
    guard let first = CivilDay(year: year, month: from, day: 1),
      let last = CivilDay(year: year, month: to, day: CivilDay.days(inMonth: to, of: year))
    else { return nil }
    return first...last
  }

  private func name(_ text: String) -> Name {
    let fields = text.split(separator: ":", maxSplits: 1).map(String.init)
    return fields.count == 2
      ? Name(fields[1], Name.Kind(rawValue: fields[0]) ?? .other) : Name(text, .person)
  }
}
