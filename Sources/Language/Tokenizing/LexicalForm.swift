/// Forms of a word as Python's Unicode predicates give them, scalar by scalar.
enum LexicalForm {
  private static let capitalSigma: Unicode.Scalar = "\u{3a3}"
  private static let longest = 100
  private static let longestRun = 4

  /// Lower case, with the final sigma.
  static func lower(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    var lower = String.UnicodeScalarView()
    let scalars = Array(word.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if scalar == capitalSigma {
        lower.append(isFinal(place, in: scalars) ? "\u{3c2}" : "\u{3c3}")
      } else {
        let mapping = Scalars.properties(scalar)?.lowercaseMapping
        lower.append(contentsOf: (mapping ?? String(scalar)).unicodeScalars)
      }
    }
    return String(lower)
  }

  /// A cased letter precedes and none follows, case-ignorable scalars aside.
  private static func isFinal(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let isPassedOver = { (scalar: Unicode.Scalar) in
      Scalars.properties(scalar)?.isCaseIgnorable == true
    }
    let isCased = { (scalar: Unicode.Scalar) in Scalars.properties(scalar)?.isCased == true }
    guard let before = scalars[..<place].last(where: { !isPassedOver($0) }), isCased(before)
    else { return false }
    let after = scalars[(place + 1)...].first { !isPassedOver($0) }
    return !(after.map(isCased) ?? false)
  }

  /// `Reuters` → `Xxxxx`, `3.5bn` → `d.dxx`; runs are cut at four.
  static func shape(_ word: String) -> String {
    let scalars = word.unicodeScalars
    if scalars.count >= longest { return "LONG" }
    var mask = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in scalars {
      let mapped = shape(of: scalar)
      run = mapped == last ? run + 1 : 0
      last = mapped
      if run < longestRun { mask.append(mapped) }
    }
    return String(mask)
  }

  private static func shape(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let properties = Scalars.properties(scalar) else { return scalar }
    if properties.isLetter { return properties.isUppercase ? "X" : "x" }
    switch properties.numericType {
    case .decimal, .digit: return "d"
    default: return scalar
    }
  }

  /// Python's `str.isalpha`.
  static func isAlphabetic(_ word: String) -> Bool {
    !word.isEmpty && word.unicodeScalars.allSatisfy { Scalars.properties($0)?.isLetter == true }
  }
}
