/// What currencies are roughly worth, from `Resources/rates.tsv`: whether two sums of two
/// currencies can be one sum converted.
package struct ExchangeRates: Sendable {
  private let dollars: [String: Double]

  package static let rough = ExchangeRates(Table.lines(of: "rates"))

  private init(_ lines: [String]) {
    dollars = Dictionary(
      uniqueKeysWithValues: lines.compactMap { line in
        let fields = line.split(separator: "\t")
        return fields.count == 2 ? Double(fields[1]).map { (String(fields[0]), $0) } : nil
      }
    )
  }

  /// US dollars for one unit of a currency; nil where it is unknown.
  package func worth(of currency: String) -> Double? { dollars[currency] }

  /// How many times the greater of two sums is worth the smaller; nil where a currency is unknown
  /// or a sum is not above 0.
  func ratio(
    _ left: (amount: Double, currency: String),
    _ right: (amount: Double, currency: String)
  )
    -> Double?
  {
    guard let one = dollars[left.currency], let other = dollars[right.currency], left.amount > 0,
      right.amount > 0
    else { return nil }
    let ratio = left.amount * one / (right.amount * other)
    return max(ratio, 1 / ratio)
  }
}
