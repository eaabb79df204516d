/// Whole numbers, decimals, and what may follow them.
extension NumbersReader {
  /// "12,000", "1.2m", "4 thousand 3 hundred", "21st", "3/4", "2 1/2", "1.3x10^6", "40 000".
  func digits(at start: Int, _ atom: Atom) -> Numeral? {
    guard let digits = atom.digits else { return nil }
    let next = start + 1
    if atoms.isGlued(at: next), ["st", "nd", "rd", "th"].contains(atoms.text(at: next)) {
      return Numeral(digits, .ordinal, start..<next + 1)
    }
    if let numeral = ratio(at: start, glue: "/") { return numeral }
    if let numeral = power(digits, at: start) ?? grouped(digits, at: start) { return numeral }
    let suffix = atoms.isGlued(at: next) ? NumbersReader.suffixes[atoms.text(at: next)] : nil
    guard let suffix else { return cardinal(at: start).map { part($0) ?? point($0) ?? $0 } }
    var numeral = Numeral(digits, .digits, start..<next + 1)
    numeral.multiply(by: suffix)
    return numeral
  }

  /// Digits and number words that make one whole number: "two hundred and five thousand".
  ///
  /// An implied one opens "hundred thousand".
  func cardinal(at start: Int, isImplied: Bool = false, isAlone: Bool = false) -> Numeral? {
    var sum = NumberSum()
    if isImplied { _ = sum.take(.article) }
    let isDigits = atoms[start]?.kind == .digits
    var end = start
    while !sum.isOrdinal {
      let next = end == start || isAlone ? end : bridged(end, sum, from: start)
      guard let atom = atoms[next], next == start || !isCompound(next),
        take(atom, into: &sum, isDigits && end > start)
      else { break }
      end = next + 1
    }
    guard end > start else { return nil }
    let form = sum.isOrdinal ? Numeral.Form.ordinal : isDigits ? .digits : .spelled
    var numeral = Numeral(sum.value, step: sum.step, form, start..<end)
    numeral.scale = sum.scale
    return numeral
  }

  /// The "one" of "$2.6 million one-time payment".
  private func isCompound(_ index: Int) -> Bool {
    atoms.text(at: index + 1) == "-" && atoms.isGlued(at: index + 1)
      && atoms.word(at: index + 2) == nil && atoms[index + 2]?.kind == .word
      && !atoms.isGlued(at: index)
  }

  /// Behind digits a small number must follow a hundred or a scale: "40 five" is two numbers.
  private func take(_ atom: Atom, into sum: inout NumberSum, _ isBehindDigits: Bool) -> Bool {
    if let digits = atom.digits { return sum.take(digits: digits.value, step: digits.step) }
    guard let word = atom.word else { return false }
    switch word {
    case .unit, .ten, .nth: return (!isBehindDigits || sum.mayTakeAnd) && sum.take(word)
    default: return sum.take(word)
    }
  }

  /// The atom behind a hyphen, or behind an "and" or a comma that the number may go on after.
  private func bridged(_ end: Int, _ sum: NumberSum, from start: Int) -> Int {
    switch atoms.text(at: end) {
    case "-":
      let isHyphen = atoms.isGlued(at: end) == atoms.isGlued(at: end + 1)
      return isHyphen && atoms.word(at: end + 1) != nil && atoms.word(at: end - 1) != nil
        ? end + 1 : end
    case "and", "&": return sum.mayTakeAnd && goesOn(end + 1, sum, from: start) ? end + 1 : end
    case ",":
      guard sum.mayTakeAnd, sum.place >= 1000, atoms[end + 1]?.digits == nil else { return end }
      return goesOn(end + 1, sum, from: start) ? end + 1 : end
    default: return end
    }
  }

  /// Whether the words behind "and" belong to the number: "two hundred and five thousand" but not
  /// "between two hundred and five thousand", "a million and three quarters", "2.1 million and two
  /// cars".
  private func goesOn(_ next: Int, _ sum: NumberSum, from start: Int) -> Bool {
    guard let rest = cardinal(at: next, isAlone: true), rest.value > 0, part(rest) == nil else {
      return false
    }
    if sum.place >= 1e6, rest.value < 100, atoms[start]?.kind == .digits { return false }
    if rest.value < sum.place { return true }
    return sum.place == 100 && rest.scale >= 1000 && rest.value / rest.scale < 100
      && atoms.text(at: start - 1) != "between"
  }

  /// "two thirds", "one-eighth", "three quarters": nil where no part follows.
  func part(_ count: Numeral) -> Numeral? {
    guard count.form != .ordinal else { return nil }
    var next = count.atoms.upperBound
    if atoms.text(at: next) == "-" { next += 1 }
    let parts: Double
    switch atoms.word(at: next) {
    case .part(let value): parts = value
    case .nth(let value) where value > 2 && count.value == 1: parts = value
    case .quarter where count.value == 1: parts = 4
    case .half where count.value == 1: parts = 2
    default: return nil
    }
    return Numeral(
      count.value / parts,
      step: 1 / parts,
      .fraction,
      count.atoms.lowerBound..<next + 1
    )
  }

  /// "two point five", "1 point 1", "nought point nought three million".
  func point(_ whole: Numeral) -> Numeral? {
    let point = whole.atoms.upperBound
    guard atoms.text(at: point) == "point", whole.form != .ordinal, whole.scale == 1,
      atoms.text(at: whole.atoms.lowerBound - 1) != "at"
    else { return nil }
    var places = ""
    var end = point + 1
    while places.utf8.count < 9, let next = decimals(at: end) {
      places += next
      end += 1
      if atoms.text(at: end) == "-" { end += 1 }
    }
    guard let part = Double("0." + places), end > point + 1 else { return nil }
    if atoms.text(at: end - 1) == "-" { end -= 1 }
    var step = 1.0
    for _ in places { step /= 10 }
    return scaled(
      Numeral(whole.value + part, step: step, whole.form, whole.atoms.lowerBound..<end)
    )
  }

  private func decimals(at index: Int) -> String? {
    if let digits = atoms[index]?.digits, digits.isPlain { return atoms.text(at: index) }
    switch atoms.word(at: index) {
    case .unit(let value): return String(Int(value))
    case .ten(let value):
      if case .unit = atoms.word(at: index + 1) { return String(Int(value) / 10) }
      if atoms.text(at: index + 1) == "-" { return String(Int(value) / 10) }
      return String(Int(value))
    default: return nil
    }
  }

  static let suffixes: [String: Double] = [
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
    "million": 1e6, "billion": 1e9, "trillion": 1e12, "cr": 1e7,
  ]
}
