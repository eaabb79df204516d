/// A token that opens with a number in digits, taken apart: "2,500", "3.5", "21st", "1.2m", "2½",
/// "½".
///
/// Grouping is English ("12,000") or Indian ("1,00,000"); "1,2,3,4", "1.2.3" and 400 digits are no
/// numbers.
package struct DigitToken: Sendable, Hashable {
  package let value: Double
  /// The place of the last digit told: 1000 for "12,000", 10 for "250", 0.1 for "3.5".
  package let step: Double
  /// Digits before the point, grouping left out: 4 for "2025" and "2,025".
  package let width: Int
  /// Nothing but digits: "2025", "07".
  package let isPlain: Bool
  /// What follows the number: "st", "m", "pm"; empty where nothing does.
  package let tail: Substring

  /// Nil where the token does not open with a number.
  package init?(_ token: String) {
    let bytes = token.utf8
    guard let first = bytes.first, DigitToken.isDigit(first) || first >= 0x80 else { return nil }
    let digits = bytes.prefix { DigitToken.isDigit($0) || $0 == UInt8(ascii: ",") }
    let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count == 1 || DigitToken.isGrouping(groups.map { $0.count }) else { return nil }
    let whole = String(decoding: digits.filter(DigitToken.isDigit), as: UTF8.self)
    var rest = token[digits.endIndex...]
    let decimals = DigitToken.decimals(&rest)
    let fraction = DigitToken.fraction(&rest)
    guard whole.count <= 18, decimals.count <= 18, !DigitToken.opensDecimals(rest),
      !whole.isEmpty || (fraction != nil && decimals.isEmpty),
      let number = Double((whole.isEmpty ? "0" : whole) + "." + (decimals.isEmpty ? "0" : decimals))
    else { return nil }
    value = number + (fraction ?? 0)
    step = fraction ?? DigitToken.step(whole: whole, decimals: decimals)
    width = whole.count
    isPlain = rest.isEmpty && decimals.isEmpty && fraction == nil && groups.count == 1
    tail = rest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isGrouping(_ widths: [Int]) -> Bool {
    guard let first = widths.first else { return true }
    let middle = Set(widths.dropFirst().dropLast())
    return (1...3).contains(first) && widths.last == 3
      && (middle.isEmpty || middle == [3] || (middle == [2] && first < 3))
  }

  private static func opensDecimals(_ text: Substring) -> Bool {
    text.utf8.first == UInt8(ascii: ".") && text.utf8.dropFirst().first.map(isDigit) == true
  }

  private static func decimals(_ rest: inout Substring) -> String {
    guard opensDecimals(rest) else { return "" }
    let digits = rest.utf8.dropFirst().prefix(while: isDigit)
    rest = rest[digits.endIndex...]
    return String(decoding: digits, as: UTF8.self)
  }

  private static func fraction(_ rest: inout Substring) -> Double? {
    guard let scalar = rest.unicodeScalars.first, let value = vulgar[scalar] else { return nil }
    rest = Substring(rest.unicodeScalars.dropFirst())
    return value
  }

  private static func step(whole: String, decimals: String) -> Double {
    var step = 1.0
    for _ in decimals { step /= 10 }
    guard decimals.isEmpty else { return step }
    for _ in whole.reversed().prefix(while: { $0 == "0" }).prefix(whole.count - 1) { step *= 10 }
    return step
  }

  private static let vulgar: [Unicode.Scalar: Double] = [
    "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅛": 0.125, "⅜": 0.375,
    "⅝": 0.625, "⅞": 0.875, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1.0 / 6, "⅚": 5.0 / 6,
  ]
}
