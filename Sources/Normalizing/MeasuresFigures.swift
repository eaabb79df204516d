import Facts
import Language

/// Measured amounts: "200ft", "5-mile", "6 feet 2 inches", "magnitude 6.4", "half a mile".
extension FigureReader {
  func measure(_ numeral: Numeral) -> Figure? {
    guard numeral.form != .ordinal else { return nil }
    if let figure = magnitude(numeral) { return figure }
    let next = unitStart(behind: numeral)
    guard let match = units.unit(at: next), isUnit(match, at: next, numeral) else { return nil }
    var figure = Figure(numeral, .measure(understood(match.unit, numeral)))
    if match.unit.dimension == "time" {
      figure.unit = FigureReader.times[match.unit.id].map { .time($0) } ?? .none
    }
    figure.atoms = numeral.atoms.lowerBound..<match.end
    if numeral.value == 1, match.unit.dimension != "time" { addHalf(to: &figure) }
    if ["temperature", "angle"].contains(match.unit.dimension) { sink(&figure) }
    return figure
  }

  /// "four degrees below zero" is a minus.
  private func sink(_ figure: inout Figure) {
    let end = figure.atoms.upperBound
    guard figure.value > 0, atoms.text(at: end) == "below", atoms.text(at: end + 1) == "zero"
    else { return }
    figure.value = -figure.value
    figure.atoms = figure.atoms.lowerBound..<end + 2
  }

  /// Adds the part that follows the unit: "a metre and a half", "one mile and a quarter".
  private func addHalf(to figure: inout Figure) {
    let end = figure.atoms.upperBound
    guard atoms.text(at: end) == "and", case .article = atoms.word(at: end + 1) else { return }
    switch atoms.word(at: end + 2) {
    case .half: figure.value += 0.5
    case .quarter: figure.value += 0.25
    default: return
    }
    figure.step = figure.value - 1
    figure.atoms = figure.atoms.lowerBound..<end + 3
  }

  /// Where the unit of a number may begin: behind a hyphen, and behind a fraction's "of a" as well.
  ///
  /// Examples: "half a mile", "quarter-litre", "a tenth of a second", "a quarter of one percent".
  func unitStart(behind numeral: Numeral) -> Int {
    var next = joint(numeral.atoms.upperBound)
    guard numeral.form == .fraction else { return next }
    if atoms.text(at: next) == "of" {
      next += 1
      if atoms.text(at: next) == "one" { return next + 1 }
    }
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

  /// "A quake of 6.8 degrees" tells its magnitude, "38 degrees in the heat" a temperature.
  private func understood(_ unit: Measure.Unit, _ numeral: Numeral) -> Measure.Unit {
    guard unit.id == "degree" else { return unit }
    let number = atoms.tokens(of: numeral.atoms)
    let isQuake =
      (0.1..<10).contains(numeral.value)
      && atoms.analysis.has(cues.quaking, within: 6, of: number)
    let isWeather = atoms.analysis.has(cues.weather, within: 8, of: number)
    let name = isQuake ? "magnitude" : isWeather ? scale(of: numeral.value) : nil
    return name.flatMap(UnitTable.english.unit(named:)) ?? unit
  }

  /// The scale of degrees that tell none: nobody bears 57 of Celsius.
  private func scale(of degrees: Double) -> String { degrees < 57 ? "celsius" : "fahrenheit" }

  /// A symbol stands behind digits and is no word of the sentence: "5 in" but not "5 in all".
  private func isUnit(_ match: UnitTable.Match, at start: Int, _ numeral: Numeral) -> Bool {
    if match.unit.id == "bar", atoms.text(at: match.end) == "of" { return false }
    if numeral.form == .article {
      return !match.isSymbol && !["time", "magnitude"].contains(match.unit.dimension)
        && match.unit.id != "bit"
    }
    if match.unit.id == "cup" {
      return numeral.form != .spelled || atoms.text(at: match.end) == "of"
    }
    if match.unit.id == "degree", numeral.form == .spelled, numeral.value < 10 {
      return atoms.analysis.has(cues.warming, within: 8, of: atoms.tokens(of: numeral.atoms))
    }
    guard match.isSymbol else { return true }
    let isBehindDigits = atoms[numeral.atoms.upperBound - 1]?.digits != nil || numeral.scale > 1
    let isFree = atoms[match.end]?.kind != .word || !atoms.isGlued(at: match.end)
    guard isBehindDigits, isFree else { return false }
    switch atoms.text(at: start) {
    case "in":
      let isFollowed = atoms[match.end]?.kind == .word || atoms[match.end]?.kind == .digits
      return !isFollowed || ["x", "by"].contains(atoms.text(at: match.end))
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
