/// A number as it stands in the text, without bound, unit or partner.
struct Numeral {
  enum Form {
    case digits, spelled, fraction, ordinal
    /// "dozens", "hundreds": at least two of them.
    case heap
    /// "a few", "several": the value is a guess.
    case few
    /// Only an article: "a dollar".
    case article
  }

  var value: Double
  /// The place of the last digit told.
  var step: Double
  var form: Form
  /// Half-open range of atoms.
  var atoms: Range<Int>
  /// What its last scale word multiplies by: 1,000,000 for "2.5 million"; 1 where there is none.
  var scale = 1.0

  init(_ value: Double, step: Double? = nil, _ form: Form, _ atoms: Range<Int>) {
    self.value = value
    self.step = step ?? (form == .fraction ? value : 1)
    self.form = form
    self.atoms = atoms
  }

  init(_ digits: DigitToken, _ form: Form, _ atoms: Range<Int>) {
    self.init(digits.value, step: digits.step, form, atoms)
  }

  mutating func multiply(by factor: Double) {
    value = exact(value, step: step, times: factor)
    step *= factor
    scale *= factor
  }

  /// The same with an atom more in front.
  func opened(at start: Int) -> Numeral {
    var numeral = self
    numeral.atoms = start..<atoms.upperBound
    return numeral
  }
}
