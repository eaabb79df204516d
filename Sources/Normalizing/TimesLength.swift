import Facts

/// A length of time as the words give it: "two weeks", "about an hour and a half", "several years".
struct TimesLength {
  var unit: TimesWord.Unit
  /// Nil where the words give no number.
  var count: Double?
  /// The upper end of "two to three weeks".
  var upper: Double?
  /// The smaller units that follow: 15 minutes in "an hour and 15 minutes".
  var rest: [(count: Double, unit: TimesWord.Unit)] = []
  var bound: Quantity.Bound = .exact
  var end: Int
  /// -1 for a stretch that ends on the day of publication ("the past two weeks"), 1 for one that
  /// begins behind it.
  var window = 0
  /// A unit in the plural, or a number written out: what cannot be an attribute.
  var isPlural = true

  /// ISO 8601 with TIMEX3's X: `P2W`, `PT1H15M`, `PXD`.
  var iso: String {
    let parts = [(count, unit)] + rest.map { ($0.count, $0.unit) }
    let pieces = parts.map { TimesLength.piece($0.0, $0.1) }
    let days = pieces.filter { !$0.isOfClock }.map(\.text).joined()
    let clock = pieces.filter(\.isOfClock).map(\.text).joined()
    return "P" + days + (clock.isEmpty ? "" : "T" + clock)
  }

  var duration: Duration? {
    let (base, size) = unit.length
    let whole = rest.reduce((count ?? 1) * size) { sum, part in
      sum + part.count * part.unit.length.1 * part.unit.length.0.seconds / base.seconds
    }
    let quantity = Quantity(
      whole,
      upper: upper.map { $0 * size },
      bound: count == nil ? .atLeast : bound
    )
    return quantity.map { Duration(amount: $0, unit: base, iso: iso) }
  }

  /// Months in all, where it counts nothing finer: 18 for "a year and a half".
  var months: Int? {
    guard let count, rest.isEmpty else { return nil }
    let (base, size) = unit.length
    switch base {
    case .month: return Int(exactly: count * size)
    case .year: return Int(exactly: count * size * 12)
    default: return nil
    }
  }

  private static func piece(_ count: Double?, _ unit: TimesWord.Unit) -> (
    text: String, isOfClock: Bool
  ) {
    let (base, size) = unit.length
    guard let count else {
      let letter = unit == .decade ? "DE" : unit == .century ? "CE" : base.letter
      return ("X" + letter, base.isOfClock)
    }
    let number = count * size
    if number != number.rounded() {
      if let finer = TimesLength.finer(base),
        (number * finer.1).truncatingRemainder(dividingBy: 1) == 0
      {
        let whole = number.rounded(.down)
        let left = Quantity.plain((number - whole) * finer.1) + finer.0.letter
        let head = whole > 0 ? Quantity.plain(whole) + base.letter : ""
        return finer.0.isOfClock == base.isOfClock
          ? (head + left, base.isOfClock) : (head + "T" + left, false)
      }
    }
    return (Quantity.plain(number) + base.letter, base.isOfClock)
  }

  /// The unit that a fraction is told in: half an hour is 30 minutes, a year and a half 18 months.
  private static func finer(_ unit: Duration.Unit) -> (Duration.Unit, Double)? {
    switch unit {
    case .year: (.month, 12)
    case .day: (.hour, 24)
    case .hour: (.minute, 60)
    case .minute: (.second, 60)
    case .week: nil
    case .second, .month: nil
    }
  }
}
