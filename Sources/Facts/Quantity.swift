/// A number as the words give it: a value or a range, how it is bounded, and how finely it is told.
///
/// "about 250" is 250 `about`, step 10; "at least 40" is 40 `atLeast`; "40 to 50" is 40 with upper
/// 50; "$3.7 billion" is 3 700 000 000 with step 100 000 000.
package struct Quantity: Sendable, Hashable {
  package enum Bound: String, Sendable, CaseIterable {
    case exact = ""
    case about = "~"
    case atLeast = ">="
    case moreThan = ">"
    case atMost = "<="
    case lessThan = "<"
  }

  package let value: Double
  /// The upper end of a range; never below `value`.
  package let upper: Double?
  package let bound: Bound
  /// The place of the last digit told: 1 for "43", 0.1 for "3.5", 1000 for "12,000"; above 0.
  package let step: Double

  /// Nil for what is not a number, an infinity, or a range that runs backwards.
  package init?(_ value: Double, upper: Double? = nil, bound: Bound = .exact, step: Double = 1) {
    guard value.isFinite, step.isFinite, step > 0 else { return nil }
    if let upper {
      guard upper.isFinite, upper >= value else { return nil }
    }
    self.value = value
    self.upper = upper
    self.bound = bound
    self.step = step
  }

  /// The value, or the range, as plain digits with its bound in front: `>=40`, `40..50`,
  /// `3700000000`.
  package var text: String {
    let number = upper.map { "\(Quantity.plain(value))..\(Quantity.plain($0))" }
    return bound.rawValue + (number ?? Quantity.plain(value))
  }

  /// Plain digits without exponent or trailing zeros: 3700000000, 0.25, -4.
  package static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    let text = number.description
    return text.contains("e") || !text.hasSuffix(".0") ? text : String(text.dropLast(2))
  }
}
