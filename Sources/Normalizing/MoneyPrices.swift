import Facts
import Language

/// What may follow a sum: its cents, and what it buys.
extension FigureReader {
  /// "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50".
  func change(_ figure: Figure) -> Figure {
    guard case .money(let currency, _) = figure.unit, !figure.isPart, figure.scale == 1 else {
      return figure
    }
    var next = figure.atoms.upperBound
    if atoms.text(at: next) == "and" { next += 1 }
    guard let part = numbers.numeral(at: next), part.value >= 1, part.value < 100,
      part.value == part.value.rounded(), part.form == .digits || part.form == .spelled
    else { return figure }
    let cents = currencies.match(in: atoms, after: part.atoms.upperBound, locality: locality)
    let end: Int
    if let cents, cents.isPart, cents.isAssumed || cents.code == currency {
      end = cents.atoms.upperBound
    } else if atoms.text(at: part.atoms.upperBound) == "c", atoms.isGlued(at: part.atoms.upperBound)
    {
      end = part.atoms.upperBound + 1
    } else if isLoose(part),
      figure.atoms.upperBound > figure.number.upperBound
        || next > figure.atoms.upperBound
    {
      end = part.atoms.upperBound
    } else {
      return figure
    }
    var changed = figure
    changed.value += part.value / 100
    changed.step = 0.01
    changed.atoms = figure.atoms.lowerBound..<end
    return changed
  }

  /// Nothing follows that it could count.
  private func isLoose(_ numeral: Numeral) -> Bool {
    let end = numeral.atoms.upperBound
    guard let next = atoms[end], next.kind != .gap else { return true }
    return (next.kind == .sign && ![",", "%", "$", "-", "/", "°"].contains(next.text))
      || next.text == "more"
  }

  /// "$70 a barrel", "4 dollars the kilo", "€5 per tonne", "$350/kg", "$12-a-share", "£5 each"; "85
  /// million rand ($4.6 million) a day" for both.
  func priced(_ figure: Figure) -> Figure {
    let end = figure.atoms.upperBound
    let close = atoms.closing(at: end, within: 10)
    var next = close.map { $0 + 1 } ?? end
    if atoms.text(at: next) == "-" { next += 1 }
    let sign = atoms.text(at: next)
    var priced = figure
    switch sign {
    case "each", "apiece":
      guard close == nil else { return figure }
      priced.per = "each"
      priced.atoms = figure.atoms.lowerBound..<next + 1
      return priced
    case "per", "/", "a", "an": next += atoms.text(at: next + 1) == "-" ? 2 : 1
    case "the" where UnitTable.english.names[atoms.text(at: next + 1)] != nil: next += 1
    default: return figure
    }
    guard let noun = atoms[next], noun.kind == .word, sign != "/" || noun.isGlued,
      !["cent", "capita", "se"].contains(noun.text),
      !cues.pointing.contains(atoms.text(at: next + 1))
    else { return figure }
    let isBought =
      ["per", "/", "the"].contains(sign) || atoms.analysis.labels[noun.token] == .npadvmod
      || cues.sold.contains(noun.text)
    guard isBought, sign == "/" || [.noun, .proper].contains(atoms.analysis.parts[noun.token])
    else { return figure }
    priced.per = UnitTable.english.names[noun.text]?.id ?? atoms.analysis.lemmas[noun.token]
    if close == nil { priced.atoms = figure.atoms.lowerBound..<next + 1 }
    return priced
  }
}
