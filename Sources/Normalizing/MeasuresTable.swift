import Facts

/// The units of measure by name and by symbol.
///
/// Data: `units.tsv`, with every decimal prefix its rows allow. Ground: SI brochure, 9th edition,
/// table 7.
struct UnitTable {
  /// A unit found at some atoms.
  struct Match {
    var unit: Measure.Unit
    /// Behind the last atom.
    var end: Int
    /// Told by a symbol: "km", "m".
    var isSymbol = false
  }

  static let english = UnitTable()

  private(set) var names: [String: Measure.Unit] = [:]
  private(set) var symbols: [String: Measure.Unit] = [:]
  private var openings: Set<String> = []
  /// The first name of each unit by its id.
  private(set) var printed: [String: String] = [:]

  private init() {
    for row in Lexicon.rows(of: "units") where row.count == 7 {
      guard let scale = Double(row[2]), let offset = Double(row[3]) else { continue }
      let unit = Measure.Unit(id: row[0], dimension: row[1], scale: scale, offset: offset)
      add(unit, row[5], row[6])
      for prefix in UnitTable.prefixes[row[4]] ?? [] {
        let larger = Measure.Unit(
          id: prefix.symbol + row[0],
          dimension: row[1],
          scale: scale * prefix.factor
        )
        add(
          larger,
          row[5].prefixed(by: prefix.name),
          prefix.symbol == "µ"
            ? ["µ", "μ", "u"].map { row[6].prefixed(by: $0) }.joined(separator: ";")
            : row[6].prefixed(by: prefix.symbol)
        )
      }
    }
  }

  private mutating func add(_ unit: Measure.Unit, _ names: String, _ symbols: String) {
    for (index, name) in names.columnItems.enumerated() {
      let forms = name.inflected
      if index == 0, printed[unit.id] == nil { printed[unit.id] = forms.0 }
      for form in [forms.0, forms.1] where self.names[form] == nil {
        self.names[form] = unit
        openings.insert(form.opening)
      }
    }
    for symbol in symbols.columnItems where self.symbols[symbol] == nil && symbol != "pm" {
      self.symbols[symbol] = unit
      openings.insert(symbol.lowercased().opening)
    }
  }

  /// The longest name or symbol, without powers and without "per".
  func simple(in atoms: Atoms, at start: Int) -> Match? {
    guard let first = atoms[start], openings.contains(first.text) else { return nil }
    var found: Match?
    var text = ""
    for end in start + 1...start + 5 {
      guard let atom = atoms[end - 1], atom.kind != .gap, atom.kind != .digits else { break }
      if end > start + 1, !atom.isGlued { text += " " }
      text += atom.text
      if let unit = names[text] { found = Match(unit: unit, end: end) }
      if end > start + 1, !atom.isGlued { continue }
      if let unit = symbols[atoms.surface(start..<end)]
        ?? (text.utf8.count > 1 ? symbols[text] : nil), names[text] == nil
      {
        found = Match(unit: unit, end: end, isSymbol: true)
      }
    }
    return found
  }

  private struct Prefix {
    let symbol: String
    let name: String
    let factor: Double

    init(_ symbol: String, _ name: String, _ factor: Double) {
      self.symbol = symbol
      self.name = name
      self.factor = factor
    }
  }

  private static let large = [
    Prefix("k", "kilo", 1e3), Prefix("M", "mega", 1e6), Prefix("G", "giga", 1e9),
    Prefix("T", "tera", 1e12), Prefix("P", "peta", 1e15), Prefix("E", "exa", 1e18),
  ]
  private static let small = [
    Prefix("p", "pico", 1e-12), Prefix("n", "nano", 1e-9), Prefix("µ", "micro", 1e-6),
    Prefix("m", "milli", 1e-3), Prefix("c", "centi", 1e-2), Prefix("d", "deci", 0.1),
    Prefix("h", "hecto", 100),
  ]
  private static let binary = [
    Prefix("Ki", "kibi", 1024), Prefix("Mi", "mebi", 1_048_576),
    Prefix("Gi", "gibi", 1_073_741_824), Prefix("Ti", "tebi", 1_099_511_627_776),
  ]
  private static let prefixes = [
    "si": small + large, "large": large, "binary": large + binary,
  ]
}

extension String {
  /// The items of a column; "-" is none.
  var columnItems: [String] {
    self == "-" ? [] : split(separator: ";").map(String.init)
  }

  /// One and many: "foot/feet" as it says, "mile" with an s.
  var inflected: (one: String, many: String) {
    let forms = split(separator: "/").map(String.init)
    return forms.count == 2 ? (forms[0], forms[1]) : (self, self + "s")
  }

  fileprivate func prefixed(by prefix: String) -> String {
    let items = columnItems.map { item in
      let forms = item.split(separator: "/").map { prefix + $0 }
      return forms.joined(separator: "/")
    }
    return items.isEmpty ? "-" : items.joined(separator: ";")
  }

  /// What stands before the first hyphen or space.
  fileprivate var opening: String {
    String(prefix { $0 != " " && $0 != "-" && $0 != "/" })
  }
}
