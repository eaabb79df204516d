import Facts
import Language

/// Finds every number of a text that has a unit or may count something, with its unit, range and
/// bound.
struct FigureReader {
  let atoms: Atoms
  let locality: Locality
  let numbers: NumbersReader
  let units: UnitReader
  let currencies = CurrencyTable.english
  let cues = NumberCues.english

  init(_ atoms: Atoms, country: String?) {
    self.atoms = atoms
    locality = CurrencyTable.english.locality(of: atoms, country: country)
    numbers = NumbersReader(atoms: atoms)
    units = UnitReader(atoms)
  }

  /// In the order of the text, without overlap; ranges in one piece, or each end by itself.
  ///
  /// Numbers that begin inside `dates`, bytes in the order of the text, are left to them.
  func figures(besides dates: [Range<Int>], joined isJoining: Bool) -> [Figure] {
    var figures: [Figure] = []
    var dates = dates[...]
    var next = 0
    while next < atoms.count {
      let start = atoms.list[next].bytes.lowerBound
      while let date = dates.first, date.upperBound <= start { dates.removeFirst() }
      guard atoms.mayOpenNumber(at: next), dates.first?.contains(start) != true,
        let found = figure(at: next, behind: figures.last?.atoms.upperBound ?? 0)
      else {
        next += 1
        continue
      }
      let figure = inherited(found, from: figures)
      if isJoining, let last = figures.last {
        figures.removeLast()
        figures += joined(last, figure)
      } else {
        figures.append(figure)
      }
      next = max(next + 1, figure.atoms.upperBound)
    }
    return figures.map { finished($0) }
  }

  /// What stands before `end` belongs to another figure.
  private func figure(at start: Int, behind end: Int) -> Figure? {
    guard let numeral = numbers.numeral(at: start), !isRemainder(start) else { return nil }
    let plain = suffixed(numeral, isMoney: false) ?? numeral
    let share = numbers.share(numeral)
    let measure = share == nil ? measure(plain).map(composite) : nil
    let figure = percent(numeral) ?? money(numeral) ?? measure
    if let figure, figure.atoms.lowerBound >= end { return figure }
    guard numeral.form != .article else { return nil }
    return Figure(share ?? plain)
  }

  /// What is left of a longer figure that is no number: the last "4" of "1,2,3,4", the "0" of "5/0".
  private func isRemainder(_ start: Int) -> Bool {
    [",", ".", "/", ":", "^"].contains(atoms.text(at: start - 1)) && atoms.isGlued(at: start)
      && atoms.isGlued(at: start - 1) && atoms[start - 2]?.kind == .digits
      && atoms[start]?.kind == .digits
  }

  /// "5%", "five per cent", "100-per-cent".
  private func percent(_ numeral: Numeral) -> Figure? {
    guard numeral.form != .article, numeral.form != .ordinal else { return nil }
    let start = unitStart(behind: numeral)
    var end = start
    switch atoms.text(at: start) {
    case "%", "percent", "percents", "pct": end += 1
    case "pc" where atoms.isGlued(at: start): end += 1
    case "per":
      end += atoms.text(at: start + 1) == "-" ? 2 : 1
      guard atoms.text(at: end) == "cent" else { return nil }
      end += 1
    default: return nil
    }
    guard units.unit(at: start) == nil else { return nil }
    var figure = Figure(numeral, .percent)
    figure.atoms = numeral.atoms.lowerBound..<end
    return figure
  }

  /// Behind the hyphen of "5-mile" and "100-per-cent".
  func joint(_ index: Int) -> Int {
    atoms.text(at: index) == "-" && atoms.isGlued(at: index) && atoms.isGlued(at: index + 1)
      ? index + 1 : index
  }

  /// "m", "b" and "t" are scales beside a currency; elsewhere "M" is, and "m" and "B" before a plural:
  /// "4B" may be a ward.
  func suffixed(_ numeral: Numeral, isMoney: Bool) -> Numeral? {
    let end = numeral.atoms.upperBound
    if let hyphened = hyphened(numeral) { return hyphened }
    guard numeral.form == .digits, numeral.scale == 1, atoms.isGlued(at: end),
      let atom = atoms[end],
      let scale = ["m": 1e6, "b": 1e9, "t": 1e12, "g": 1e9][atom.text]
    else { return nil }
    let isCapital = atoms.surface(end..<end + 1) != atom.text
    let isScale =
      switch atom.text {
      case "m": isMoney || isCapital || isPluralNoun(after: end)
      case "b": numeral.value < 1000 && (isMoney || numeral.step < 1 || isPluralNoun(after: end))
      case "t": isMoney
      default: isCapital
      }
    guard isScale, isMoney || !atoms.isGlued(at: end + 1) else { return nil }
    var scaled = numeral
    scaled.multiply(by: scale)
    scaled.atoms = numeral.atoms.lowerBound..<end + 1
    return scaled
  }

  /// "15.8-million".
  private func hyphened(_ numeral: Numeral) -> Numeral? {
    let end = numeral.atoms.upperBound
    guard numeral.form == .digits, numeral.scale == 1, atoms.text(at: end) == "-",
      atoms.isGlued(at: end), atoms.isGlued(at: end + 1),
      case .scale(let scale) = atoms.word(at: end + 1)
    else { return nil }
    var scaled = numeral
    scaled.multiply(by: scale)
    scaled.atoms = numeral.atoms.lowerBound..<end + 2
    return scaled
  }

  private func isPluralNoun(after index: Int) -> Bool {
    guard let next = atoms[index + 1], next.kind == .word else { return false }
    return atoms.analysis.tags[next.token] == "NNS"
  }
}
