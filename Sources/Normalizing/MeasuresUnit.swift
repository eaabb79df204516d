import Facts

/// Reads the unit behind a number: simple, squared, by another unit.
struct UnitReader {
  let atoms: Atoms
  private let table = UnitTable.english

  init(_ atoms: Atoms) { self.atoms = atoms }

  /// The unit at an atom: "km", "square miles", "metres per second", "degrees Celsius".
  func unit(at start: Int) -> UnitTable.Match? {
    guard let match = degrees(at: start) ?? powered(at: start) else { return nil }
    return divided(match)
  }

  /// "degrees Celsius", "deg F", "° C", "24C".
  private func degrees(at start: Int) -> UnitTable.Match? {
    let scales = ["c": "celsius", "f": "fahrenheit", "k": "kelvin"]
    guard ["degree", "degrees", "deg", "degs", "°", "º"].contains(atoms.text(at: start)) else {
      return atoms.isGlued(at: start) && ["C", "F"].contains(atoms.surface(start..<start + 1))
        ? unit(scales, at: start) : nil
    }
    let next = atoms.text(at: start + 1) == "-" ? start + 2 : start + 1
    if let match = table.simple(in: atoms, at: next), match.unit.dimension == "temperature" {
      return match
    }
    return unit(scales, at: next) ?? table.simple(in: atoms, at: start)
  }

  private func unit(_ scales: [String: String], at index: Int) -> UnitTable.Match? {
    scales[atoms.text(at: index)].flatMap(table.unit)
      .map { UnitTable.Match(unit: $0, end: index + 1) }
  }

  private func powered(at start: Int) -> UnitTable.Match? {
    let openings = ["square": 2, "sq": 2, "cubic": 3, "cu": 3]
    let next = atoms.text(at: start + 1) == "-" ? start + 2 : start + 1
    if let power = openings[atoms.text(at: start)],
      let length = table.simple(in: atoms, at: next), length.unit.dimension == "length"
    {
      return UnitTable.Match(unit: length.unit.raised(to: power), end: length.end)
    }
    guard var match = table.simple(in: atoms, at: start) else { return nil }
    guard match.unit.dimension == "length" else { return match }
    if atoms.text(at: match.end) == "^" { match.end += 1 }
    let endings = ["squared": 2, "cubed": 3, "2": 2, "3": 3]
    if let power = endings[atoms.text(at: match.end)],
      power.description != atoms.text(at: match.end) || atoms.isGlued(at: match.end)
    {
      match.unit = match.unit.raised(to: power)
      match.end += 1
    }
    return match
  }

  /// "per second", "/min", "a day": by a time, or by any unit behind "per" and "/"; a bracket with
  /// the same in another unit may stand between: "185 kilometers (115 miles) per hour".
  private func divided(_ match: UnitTable.Match) -> UnitTable.Match {
    if let speed = dividedBehindBracket(match) { return speed }
    let sign = atoms.text(at: match.end)
    guard sign == "per" || sign == "/" || sign == "a" || sign == "an",
      sign != "/" || atoms.isGlued(at: match.end),
      let lower = powered(at: match.end + 1), !match.unit.dimension.contains("/"),
      sign == "per" || sign == "/" || (lower.unit.dimension == "time" && !lower.isSymbol),
      !["temperature", "angle", "time"].contains(match.unit.dimension),
      !NumberCues.english.pointing.contains(atoms.text(at: lower.end))
    else { return match }
    return UnitTable.Match(unit: quotient(match.unit, lower.unit), end: lower.end)
  }

  /// A speed whose "per hour" stands behind the bracket that opens behind the length, or that the
  /// length stands in.
  private func dividedBehindBracket(_ match: UnitTable.Match) -> UnitTable.Match? {
    guard match.unit.dimension == "length",
      let close = atoms.closing(at: match.end, within: 6),
      ["per", "an"].contains(atoms.text(at: close + 1)), let time = powered(at: close + 2),
      time.unit.dimension == "time"
    else { return nil }
    return UnitTable.Match(unit: quotient(match.unit, time.unit), end: match.end)
  }

  private func quotient(_ upper: Measure.Unit, _ lower: Measure.Unit) -> Measure.Unit {
    let unit = Measure.Unit(
      id: upper.id + "/" + lower.id,
      dimension: upper.dimension + "/" + lower.dimension,
      scale: upper.scale / lower.scale
    )
    return table.known(unit) ?? unit
  }
}

extension UnitTable {
  func unit(named name: String) -> Measure.Unit? { names[name] }

  /// The unit of the table that is the same by dimension and size: km/h for km by h.
  func known(_ unit: Measure.Unit) -> Measure.Unit? {
    guard unit.dimension == "length/time" else { return nil }
    return ["km/h", "mph", "m/s", "ft/s"].compactMap { symbols[$0] }.first {
      abs($0.scale - unit.scale) < 1e-9 * unit.scale
    }
  }
}

extension Measure.Unit {
  /// A length as an area or a volume: "km2", "ft3".
  fileprivate func raised(to power: Int) -> Measure.Unit {
    Measure.Unit(
      id: id + String(power),
      dimension: power == 2 ? "area" : "volume",
      scale: power == 2 ? scale * scale : scale * scale * scale
    )
  }
}
