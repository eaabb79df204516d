import Facts

/// A number with what it measures.
struct Figure {
  enum Unit: Equatable {
    case none, percent
    case money(currency: String, isAssumed: Bool)
    case measure(Measure.Unit)
    /// A length of time, which the times make a duration of and the ages an age.
    case time(Duration.Unit)
  }

  var value: Double
  /// The upper end of a range.
  var upper: Double?
  var step: Double
  var form: Numeral.Form
  var unit: Unit
  /// Of the whole mention; half-open.
  var atoms: Range<Int>
  /// Of the number alone.
  var number: Range<Int>
  /// What the number's last scale word multiplies by.
  var scale: Double
  var bound = Quantity.Bound.exact
  /// What a sum of money buys: "barrel".
  var per: String?
  /// Told in cents, pence or other hundredths of its currency.
  var isPart = false

  init(_ numeral: Numeral, _ unit: Unit = .none) {
    value = numeral.value
    step = numeral.step
    form = numeral.form
    self.unit = unit
    atoms = numeral.atoms
    number = numeral.atoms
    scale = numeral.scale
  }

  mutating func multiply(by factor: Double) {
    value = exact(value, step: step, times: factor)
    step *= factor
    scale *= factor
  }

  mutating func divide(by parts: Double) {
    value /= parts
    step /= parts
  }

  /// Nil for what is no number.
  var quantity: Quantity? {
    Quantity(value, upper: upper, bound: bound, step: step)
  }

  var isPlain: Bool { form == .digits || form == .spelled }
}
