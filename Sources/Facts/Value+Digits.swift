extension Value {
  /// The digits of the first number in its text, without zeros at the ends.
  package var digits: [Character] {
    let number = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    let digits = number.filter(\.isNumber).reversed().drop { $0 == "0" }
    return Array(digits.reversed().drop { $0 == "0" })
  }
}

/// Whether two numbers have the same digits in another order: 64 and 46.
package func areSwapped(_ one: [Character], _ other: [Character]) -> Bool {
  one.count > 1 && one != other && one.sorted() == other.sorted()
}
