/// Fractions, ratios and powers.
extension NumbersReader {
  /// "3/4" by the glue "/"; nil where a sign or a digit beside it makes it a date or a path.
  func ratio(at start: Int, glue: String) -> Numeral? {
    guard atoms.text(at: start + 1) == glue, atoms.isGlued(at: start + 1),
      atoms.isGlued(at: start + 2), let upper = atoms[start]?.digits,
      let lower = atoms[start + 2]?.digits, upper.isPlain, lower.isPlain, lower.value > 1,
      lower.width <= 4, atoms.text(at: start + 3) != glue, atoms.text(at: start - 1) != glue
    else { return nil }
    return Numeral(
      upper.value / lower.value,
      step: 1 / lower.value,
      .fraction,
      start..<start + 3
    )
  }

  /// "one in five", "two out of three", "nine of every ten", "nine barrels in every ten": nil for a
  /// larger number in a smaller one.
  func share(_ upper: Numeral) -> Numeral? {
    var next = upper.atoms.upperBound
    switch (atoms.text(at: next), atoms.text(at: next + 1)) {
    case ("in", _), ("over", _): next += 1
    case ("out", "of"), ("in", "every"), ("of", "every"): next += 2
    case (_, "in") where atoms.text(at: next + 2) == "every": next += 3
    default: return nil
    }
    let isOver = atoms.text(at: next - 1) == "over"
    guard [.digits, .spelled].contains(upper.form), upper.value != 0,
      abs(upper.value) <= 10 || isOver, let lower = cardinal(at: next), lower.form != .ordinal,
      lower.value > abs(upper.value),
      lower.value <= 1e6, lower.value < 1900 || lower.scale > 1
    else { return nil }
    guard !isOver || atoms[lower.atoms.upperBound]?.kind != .word else { return nil }
    return Numeral(
      upper.value / lower.value,
      step: 1 / lower.value,
      .fraction,
      upper.atoms.lowerBound..<lower.atoms.upperBound
    )
  }

  /// "10½", "10 1/2", "two and a half million", "a million and a half"; the same where no part
  /// follows.
  func mixed(_ whole: Numeral) -> Numeral {
    guard [.digits, .spelled].contains(whole.form),
      let part = mixedPart(at: whole.atoms.upperBound, whole), part.value < 1
    else { return whole }
    var mixed = whole
    mixed.atoms = whole.atoms.lowerBound..<part.atoms.upperBound
    let scaled = scaled(part)
    if whole.scale == 1 {
      mixed.value += part.value
      mixed.step = part.step
      return self.scaled(mixed)
    }
    mixed.value += scaled.scale > 1 ? scaled.value : part.value * whole.scale
    mixed.step = scaled.scale > 1 ? scaled.step : part.step * whole.scale
    mixed.atoms = whole.atoms.lowerBound..<scaled.atoms.upperBound
    return mixed
  }

  private func mixedPart(at index: Int, _ whole: Numeral) -> Numeral? {
    if let digits = atoms[index]?.digits, whole.form == .digits {
      if atoms[index]?.kind == .fraction { return Numeral(digits, .fraction, index..<index + 1) }
      return atoms.isGlued(at: index) ? nil : ratio(at: index, glue: "/")
    }
    var next = index
    if atoms.text(at: next) == "-" { next += 1 }
    guard ["and", "&"].contains(atoms.text(at: next)) else { return nil }
    next += atoms.text(at: next + 1) == "-" ? 2 : 1
    if case .article = atoms.word(at: next), atoms.text(at: next + 1) == "-",
      case .half = atoms.word(at: next + 2)
    {
      return Numeral(0.5, .fraction, next..<next + 3)
    }
    let part: Numeral? =
      if case .article = atoms.word(at: next) { afterArticle(next) } else {
        cardinal(at: next).flatMap(part)
      }
    return part?.form == .fraction ? part : nil
  }

  /// "1.3x10^6", "4e14", "2^10".
  func power(_ digits: DigitToken, at start: Int) -> Numeral? {
    let isTen = atoms.text(at: start + 1) == "x" && atoms.text(at: start + 2) == "10"
    let base = isTen || atoms.text(at: start + 1) == "e" ? 10 : digits.value
    var next = start + (isTen ? 3 : 2)
    guard ["x", "e", "^"].contains(atoms.text(at: start + 1)),
      (start + 1..<next).allSatisfy(atoms.isGlued), isTen || atoms.text(at: start + 1) != "x"
    else { return nil }
    if atoms.text(at: next) == "^" { next += 1 }
    var isNegative = false
    while ["+", "-"].contains(atoms.text(at: next)), atoms.isGlued(at: next) {
      isNegative = isNegative || atoms.text(at: next) == "-"
      next += 1
    }
    guard let exponent = atoms[next]?.digits, exponent.isPlain, exponent.value < 300,
      atoms.isGlued(at: next)
    else { return nil }
    var factor = 1.0
    for _ in 0..<Int(exponent.value) { factor *= base }
    if isNegative { factor = 1 / factor }
    let isPower = base == digits.value && atoms.text(at: start + 1) == "^"
    var numeral = Numeral(digits, .digits, start..<next + 1)
    numeral.multiply(by: isPower ? factor / base : factor)
    return numeral
  }

  /// "1 234 567", "40 000": groups of three behind spaces.
  func grouped(_ digits: DigitToken, at start: Int) -> Numeral? {
    guard digits.isPlain, digits.width <= 3, digits.value > 0 else { return nil }
    var value = digits.value
    var end = start + 1
    while let group = atoms[end]?.digits, group.isPlain, group.width == 3, !atoms.isGlued(at: end) {
      value = value * 1000 + group.value
      end += 1
    }
    let isThousand = end == start + 2 && atoms.text(at: start + 1) == "000"
    guard end > start + 2 || isThousand, value < 1e15 else { return nil }
    return Numeral(value, step: isThousand ? 1000 : 1, .digits, start..<end)
  }
}
