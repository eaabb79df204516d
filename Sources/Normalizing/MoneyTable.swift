import Facts

/// The currencies by code, name, symbol, part and country.
///
/// Data: `currencies.tsv`.
struct CurrencyTable {
  /// A currency found at some atoms.
  struct Match {
    let code: String
    /// Several currencies bear the name, and no adjective told which.
    let isAssumed: Bool
    /// Cents, pence: hundredths.
    var isPart = false
    /// 1,000,000 in "MEUR"; else 1.
    var scale = 1.0
    var atoms: Range<Int>
  }

  static let english = CurrencyTable()

  private var codes: [String] = []
  private var countries: [Set<String>] = []
  private var adjectives: [String: [Int]] = [:]
  /// The first words of adjectives.
  private var openings: Set<String> = []
  private var names: [String: [Int]] = [:]
  private var parts: [String: [Int]] = [:]
  private var symbols: [String: [Int]] = [:]
  private var rows: [String: Int] = [:]

  private init() {
    for row in Lexicon.rows(of: "currencies") where row.count == 6 {
      let index = codes.count
      codes.append(row[0])
      rows[row[0]] = index
      countries.append(Set(row[1].columnItems))
      for adjective in row[2].columnItems {
        adjectives[adjective, default: []].append(index)
        openings.formUnion(adjective.split(separator: " ").prefix(1).map(String.init))
      }
      for name in row[3].columnItems { CurrencyTable.add(index, name, to: &names) }
      for symbol in row[4].columnItems { symbols[symbol, default: []].append(index) }
      for part in row[5].columnItems { CurrencyTable.add(index, part, to: &parts) }
    }
  }

  private static func add(_ index: Int, _ name: String, to names: inout [String: [Int]]) {
    let forms = name.inflected
    for form in Set([forms.one, forms.many]) {
      if names[form]?.last != index { names[form, default: []].append(index) }
    }
  }
}

/// Where an article is at home, as far as that tells whose pounds it means.
struct Locality {
  /// ISO 3166-1 alpha-2, where it is known.
  var country: String?
  /// By currency: how often the article tells its adjectives and countries.
  fileprivate var told: [Int: Int] = [:]
  /// Currencies that the article writes with a sign or an adjective of their own: "A$", "Canadian
  /// dollars".
  fileprivate var marked: Set<Int> = []

  static let unknown = Locality()
}

extension CurrencyTable {
  func locality(of atoms: Atoms, country: String?) -> Locality {
    var locality = Locality(country: country)
    for index in atoms.list.indices where [.word, .sign].contains(atoms.list[index].kind) {
      let isOpening = openings.contains(atoms.text(at: index))
      for width in 1...3 where index + width <= atoms.count {
        if isOpening { countWords(index..<index + width, in: atoms, &locality) }
        if width > 1 { markSign(index..<index + width, in: atoms, &locality) }
      }
    }
    return locality
  }

  private func countWords(_ range: Range<Int>, in atoms: Atoms, _ locality: inout Locality) {
    let text = range.map(atoms.text).joined(separator: " ")
    let isPronoun = text == "us" && atoms.surface(range) != "US"
    // "Liberian-flagged": not where the article is at home.
    let isCompound = atoms.text(at: range.upperBound) == "-" && atoms.isGlued(at: range.upperBound)
    for row in isPronoun || isCompound ? [] : adjectives[text] ?? [] {
      locality.told[row, default: 0] += 1
      if names[atoms.text(at: range.upperBound)]?.contains(row) ?? false {
        locality.marked.insert(row)
      }
    }
  }

  private func markSign(_ range: Range<Int>, in atoms: Atoms, _ locality: inout Locality) {
    if range.dropFirst().allSatisfy(atoms.isGlued),
      let rows = symbols[atoms.surface(range).lowercased()], rows.count == 1
    {
      locality.marked.insert(rows[0])
    }
  }

  /// A name, symbol or code behind a number: "Swedish crowns", "€", "USD", "cents".
  func match(in atoms: Atoms, after start: Int, locality: Locality) -> Match? {
    sign(in: atoms, at: start, locality)
      ?? named(in: atoms, at: start, from: start, among: nil, locality)
      ?? qualified(in: atoms, at: start, locality)
  }

  /// A symbol or code in front of a number: "US$", "£", "EUR", "MSEK".
  func match(in atoms: Atoms, before end: Int, locality: Locality) -> Match? {
    for width in [3, 2, 1] where end >= width {
      let range = end - width..<end
      if let match = sign(in: atoms, range, locality) { return match }
    }
    return nil
  }

  /// The name of a currency at an atom, whatever stands before it.
  func match(in atoms: Atoms, named start: Int) -> Match? {
    named(in: atoms, at: start, from: start, among: nil, .unknown)
      ?? qualified(in: atoms, at: start, .unknown)
  }

  private func sign(in atoms: Atoms, at start: Int, _ locality: Locality) -> Match? {
    for width in [3, 2, 1] where start + width <= atoms.count {
      if let match = sign(in: atoms, start..<start + width, locality) { return match }
    }
    return nil
  }

  private func sign(in atoms: Atoms, _ range: Range<Int>, _ locality: Locality) -> Match? {
    let isWhole = range.dropFirst().allSatisfy(atoms.isGlued)
    guard isWhole, range.allSatisfy({ [.word, .sign].contains(atoms.list[$0].kind) }) else {
      return nil
    }
    let text = atoms.surface(range)
    if let found = symbols[text]
      ?? (text.utf8.allSatisfy(\.isLetter) ? nil : symbols[text.lowercased()])
    {
      return resolved(found, range, locality)
    }
    if let row = rows[text], !CurrencyTable.shouted.contains(text) {
      return Match(code: codes[row], isAssumed: false, atoms: range)
    }
    guard text.utf8.count == 4, text.hasPrefix("M"), let row = rows[String(text.dropFirst())] else {
      return nil
    }
    return Match(code: codes[row], isAssumed: false, scale: 1e6, atoms: range)
  }

  /// "pounds", "euro cents", and behind an adjective only the currencies it allows.
  private func named(
    in atoms: Atoms,
    at start: Int,
    from opening: Int,
    among allowed: [Int]?,
    _ locality: Locality
  ) -> Match? {
    for width in [3, 2, 1] where start + width <= atoms.count {
      let text = (start..<start + width).map(atoms.text).joined(separator: " ")
      let isPart = names[text] == nil
      guard var found = names[text] ?? parts[text] else { continue }
      if let allowed { found = found.filter(allowed.contains) }
      guard !found.isEmpty else { continue }
      var match = resolved(found, opening..<start + width, locality)
      match.isPart = isPart
      return match
    }
    return nil
  }

  /// "Hong Kong dollars".
  private func qualified(in atoms: Atoms, at start: Int, _ locality: Locality) -> Match? {
    for width in [3, 2, 1] {
      let text = (start..<start + width).map(atoms.text).joined(separator: " ")
      guard let allowed = adjectives[text] else { continue }
      return named(in: atoms, at: start + width, from: start, among: allowed, locality)
    }
    return nil
  }

  private func resolved(_ found: [Int], _ range: Range<Int>, _ locality: Locality) -> Match {
    let local =
      locality.country.flatMap { country in found.first { countries[$0].contains(country) } }
      ?? mostTold(found, locality)
    return Match(
      code: codes[local ?? found[0]],
      isAssumed: found.count > 1,
      atoms: range
    )
  }

  /// The currency whose adjectives and countries the article tells most.
  ///
  /// The press of many countries counts in American dollars: another dollar must be told more often
  /// than America, and must not have a sign of its own beside the bare one.
  private func mostTold(_ found: [Int], _ locality: Locality) -> Int? {
    let isDollar = codes[found[0]] == "USD"
    let found = isDollar ? found.filter { names["dollar"]?.contains($0) ?? false } : found
    let told = found.map { countries[$0].isEmpty ? 0 : locality.told[$0] ?? 0 }
    guard let most = told.max(), most > 0, let place = told.firstIndex(of: most) else { return nil }
    guard isDollar else { return found[place] }
    return most > told[0] && !locality.marked.contains(found[place])
      ? found[place] : nil
  }

  /// Codes that are also words in capitals.
  private static let shouted: Set<String> = [
    "ALL", "TOP", "TRY", "MAD", "CUP", "COP", "GEL", "SOS",
  ]
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
