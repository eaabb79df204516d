import Facts

extension Value {
  /// A value from the text that reports print of it, and its kind; nil where it is none.
  ///
  /// `40`, `>=40`, `40..50` for count, age and percent (with or without its %); `USD 3500000000`
  /// for money; `2025-06-05`, `2025-06`, `2025` for date; `3-1` for score; `true` for truth.
  init?(_ text: String, as kind: Imported.Kind) {
    switch kind {
    case .count: self.init(Quantity(written: text)) { .count($0) }
    case .age: self.init(Quantity(written: text)) { .age($0) }
    case .percent:
      let number = text.hasSuffix("%") ? String(text.dropLast()) : text
      self.init(Quantity(written: number)) { .percent($0) }
    case .money: self.init(Money(written: text)) { .money($0) }
    case .date: self.init(Moment(written: text)) { .moment($0) }
    case .ordinal: self.init(Int(text).flatMap { $0 > 0 ? $0 : nil }) { .ordinal($0) }
    case .score: self.init(Value.sides(text)) { .score($0) }
    case .truth: self.init(Bool(text)) { .truth($0) }
    case .person: self = .name(Name(text, .person))
    case .organization: self = .name(Name(text, .organization))
    case .place: self = .name(Name(text, .place))
    case .role: self = .role(text)
    case .quotation: self = .quotation(text)
    case .text: self = .text(text)
    }
  }

  private init?<Part>(_ part: Part?, _ make: (Part) -> Value) {
    guard let part else { return nil }
    self = make(part)
  }

  private static func sides(_ text: String) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let sides = parts.compactMap { Int($0) }
    return sides.count == 2 && parts.count == 2 ? sides : nil
  }
}

extension Quantity {
  /// `>=40`, `0.25`, `40..50`.
  fileprivate init?(written text: String) {
    let bounds: [Bound] = [.atLeast, .atMost, .about, .moreThan, .lessThan]
    let bound = bounds.first { text.hasPrefix($0.rawValue) } ?? .exact
    let digits = String(text.dropFirst(bound.rawValue.count))
    let ends = digits.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, let value = Double(plain: ends[0]) else { return nil }
    let upper = ends.count == 2 ? Double(plain: ends[1]) : nil
    guard ends.count == 1 || upper != nil else { return nil }
    self.init(value, upper: upper, bound: bound, step: Quantity.step(of: ends[0]))
  }

  private static func step(of digits: String) -> Double {
    guard let point = digits.firstIndex(of: ".") else { return 1 }
    return digits[point...].dropFirst().reduce(1) { step, _ in step / 10 }
  }
}

extension Double {
  /// Digits with a sign and a point at most: no exponent, no name, no hexadecimal.
  fileprivate init?(plain text: String) {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || ".-".contains($0)) })
    else { return nil }
    self.init(text)
  }
}

extension Money {
  /// `USD 3500000000`, `>=USD 40`.
  fileprivate init?(written text: String) {
    let bound = text.prefix { "~<>=".contains($0) }
    let parts = text.dropFirst(bound.count).split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 3,
      parts[0].allSatisfy({ $0.isASCII && $0.isUppercase }),
      let amount = Quantity(written: String(bound + parts[1]))
    else { return nil }
    self.init(amount: amount, currency: String(parts[0]))
  }
}

extension Moment {
  /// A day, a month or a year.
  fileprivate init?(written text: String) {
    guard let period = Period(written: text) else { return nil }
    self.init(timex: text, precision: period.precision, days: period.days)
  }
}

extension Period {
  fileprivate init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = parts.first.flatMap({ $0.count == 4 ? Int($0) : nil })
    else { return nil }
    let period: Period? =
      switch parts.count {
      case 1: .year(year)
      case 2: parts[1].count == 2 ? Int(parts[1]).flatMap { .month(year, $0) } : nil
      case 3: CivilDay(iso: text).map { .day($0) }
      default: nil
      }
    guard let period else { return nil }
    self = period
  }
}
