import Facts
import Language

/// Measured amounts: "200ft", "5-mile", "6 feet 2 inches", "magnitude 6.4", "half a mile".
extension FigureReader {
  func measure(_ numeral: Numeral) -> Figure? {
    guard numeral.form != .ordinal else { return nil }
    if let figure = magnitude(numeral) { return figure }
    let end = numeral.atoms.upperBound
    let next = numeral.form == .fraction ? behindArticle(end) : joint(end)
    guard let match = units.unit(at: next), isUnit(match, at: next, numeral) else { return nil }
    var figure = Figure(numeral, .measure(shaken(match.unit, numeral)))
    if match.unit.dimension == "time" {
      figure.unit = FigureReader.times[match.unit.id].map { .time($0) } ?? .none
    }
    figure.atoms = numeral.atoms.lowerBound..<match.end
    return figure
  }

  /// Past "of a", "a", "-", "of an": "half a mile", "quarter-litre", "a tenth of a second".
  func behindArticle(_ index: Int) -> Int {
    var next = joint(index)
    if atoms.text(at: next) == "of" { next += 1 }
    if case .article = atoms.word(at: next) { next += 1 }
    return next
  }

  /// "magnitude 6.4", "magnitude-6.4", "a magnitude of 6.4".
  private func magnitude(_ numeral: Numeral) -> Figure? {
    var before = numeral.atoms.lowerBound - 1
    if ["-", "of", ":", "at"].contains(atoms.text(at: before)) { before -= 1 }
    guard atoms.text(at: before) == "magnitude", numeral.value > 0, numeral.value < 12,
      let unit = UnitTable.english.unit(named: "magnitude")
    else { return nil }
    var figure = Figure(numeral, .measure(unit))
    figure.atoms = before..<numeral.atoms.upperBound
    return figure
  }

  /// "a quake of 6.8 degrees" tells its magnitude.
  private func shaken(_ unit: Measure.Unit, _ numeral: Numeral) -> Measure.Unit {
    guard unit.id == "degree", numeral.value > 0, numeral.value < 10,
      let magnitude = UnitTable.english.unit(named: "magnitude")
    else { return unit }
    let token = atoms.list[numeral.atoms.lowerBound].token
    let near = max(0, token - 6)..<min(token + 6, atoms.analysis.count)
    let isQuake = near.contains {
      ["quake", "earthquake", "tremor", "shock", "aftershock", "temblor", "richter"]
        .contains(atoms.analysis.lemmas[$0].lowercased())
    }
    return isQuake ? magnitude : unit
  }

  /// A symbol stands behind digits and is no word of the sentence: "5 in" but not "5 in all".
  private func isUnit(_ match: UnitTable.Match, at start: Int, _ numeral: Numeral) -> Bool {
    if numeral.form == .article {
      return !match.isSymbol && match.unit.dimension != "time"
        && match.unit.dimension != "magnitude"
    }
    if match.unit.id == "cup" {
      return numeral.form != .spelled || atoms.text(at: match.end) == "of"
    }
    guard match.isSymbol else { return true }
    let isBehindDigits = atoms[numeral.atoms.upperBound - 1]?.digits != nil || numeral.scale > 1
    let isFree = atoms[match.end]?.kind != .word || !atoms.isGlued(at: match.end)
    guard isBehindDigits, isFree else { return false }
    switch atoms.text(at: start) {
    case "in":
      return atoms[match.end]?.kind != .word || ["x", "by"].contains(atoms.text(at: match.end))
    case "s", "a", "v", "b", "h", "st", "ct", "ac", "at", "pt", "bar":
      return atoms.isGlued(at: start) || (atoms[start]?.kind == .word && match.end > start + 1)
    default: return true
    }
  }

  /// "6 feet 2 inches", "5 lb, 3 oz", "2 km and 1 m": in the smaller unit, so that nothing is
  /// rounded.
  func composite(_ figure: Figure) -> Figure {
    var sum = figure
    while case .measure(let unit) = sum.unit, sum.isPlain, sum.scale == 1 {
      var next = sum.atoms.upperBound
      if atoms.text(at: next) == "," { next += 1 }
      if atoms.text(at: next) == "and" { next += 1 }
      guard let numeral = numbers.numeral(at: next), numeral.form != .article,
        let more = measure(numeral), more.isPlain,
        case .measure(let smaller) = more.unit, smaller.dimension == unit.dimension,
        FigureReader.summed.contains(unit.dimension), smaller.scale < unit.scale,
        more.value > 0, more.value * smaller.scale < unit.scale * 10
      else { break }
      let ratio = (unit.scale / smaller.scale * 1e9).rounded() / 1e9
      sum.value = sum.value * ratio + more.value
      sum.step = more.step
      sum.unit = more.unit
      sum.atoms = figure.atoms.lowerBound..<more.atoms.upperBound
    }
    return sum
  }

  private static let summed: Set<String> = ["length", "mass", "volume", "angle"]
  private static let times: [String: Duration.Unit] = [
    "s": .second, "min": .minute, "h": .hour, "d": .day, "wk": .week, "mo": .month, "yr": .year,
  ]
}
