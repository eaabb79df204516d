extension Value {
  /// The digits of the first number in its text, without zeros at the ends.
  package var digits: [Character] {
    let number = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    let digits = number.filter(\.isNumber).reversed().drop { $0 == "0" }
    return Array(digits.reversed().drop { $0 == "0" })
  }
}

/// Whether two numbers have the same digits in another order: 64 and 46, 803 and 830.
///
/// `ratio` is that of the first to the second: 16 is no 106.
package func areSwapped(_ one: [Character], _ other: [Character], ratio: Double) -> Bool {
  let length = max(one.count, other.count)
  let (left, right) = (padded(one, length), padded(other, length))
  guard length > 1, left != right, left.sorted() == right.sorted(),
    let numerator = Double(String(left)), let denominator = Double(String(right)), denominator > 0
  else { return false }
  return abs(abs(ratio) / (numerator / denominator) - 1) < 0.01
}

private func padded(_ digits: [Character], _ length: Int) -> [Character] {
  digits + Array(repeating: "0", count: length - digits.count)
}
