import Facts
import Language

/// Sums of money: "$3.7 billion", "Swedish crowns", "50 cents", "3 dollars 50", "$70 a barrel".
extension FigureReader {
  func money(_ numeral: Numeral) -> Figure? {
    guard numeral.form != .ordinal, let figure = signed(numeral) ?? named(numeral) else {
      return nil
    }
    return priced(change(figure))
  }

  /// The currency in front: "$3.7 billion", "EUR 20", "MSEK 60"; "$10 US" names it again.
  private func signed(_ numeral: Numeral) -> Figure? {
    let start = numeral.atoms.lowerBound
    guard numeral.form != .article,
      let match = currencies.match(in: atoms, before: start, country: country)
    else { return nil }
    let numeral = suffixed(numeral, isMoney: true) ?? numeral
    var figure = Figure(numeral)
    figure.multiply(by: match.scale)
    figure.atoms = match.atoms.lowerBound..<numeral.atoms.upperBound
    figure.unit = .money(currency: match.code, isAssumed: match.isAssumed)
    if match.isAssumed, let again = currency(behind: numeral), !again.isPart, !again.isAssumed {
      figure.unit = .money(currency: again.code, isAssumed: false)
      figure.atoms = match.atoms.lowerBound..<again.atoms.upperBound
    }
    return figure
  }

  /// The currency behind: "20 euros", "50p", "125 million Australian dollars", "75 USD million".
  private func named(_ plain: Numeral) -> Figure? {
    let suffixed = suffixed(plain, isMoney: true)
    guard
      let (numeral, match) = [suffixed, plain].lazy.compactMap({ $0 }).compactMap({ numeral in
        self.currency(behind: numeral).map { (numeral, $0) }
      }).first, isMoney(match, numeral)
    else { return nil }
    var figure = Figure(numeral)
    figure.multiply(by: match.scale)
    if match.isPart { figure.divide(by: 100) }
    figure.unit = .money(currency: match.code, isAssumed: match.isAssumed)
    figure.isPart = match.isPart
    figure.atoms = numeral.atoms.lowerBound..<match.atoms.upperBound
    if case .scale(let scale) = atoms.word(at: match.atoms.upperBound) {
      figure.multiply(by: scale)
      figure.atoms = numeral.atoms.lowerBound..<match.atoms.upperBound + 1
    }
    return figure
  }

  private func currency(behind numeral: Numeral) -> CurrencyTable.Match? {
    let end = numeral.atoms.upperBound
    let next = numeral.form == .fraction ? behindArticle(end) : joint(end)
    if numeral.form == .digits, atoms.isGlued(at: end), atoms.text(at: end) == "p",
      numeral.value < 480
    {
      return CurrencyTable.Match(code: "GBP", isAssumed: false, isPart: true, atoms: end..<end + 1)
    }
    return currencies.match(in: atoms, after: next, country: country)
  }

  /// Some names of currencies are also verbs, weights and things.
  private func isMoney(_ match: CurrencyTable.Match, _ numeral: Numeral) -> Bool {
    guard let last = atoms[match.atoms.upperBound - 1], last.kind == .word else {
      return numeral.form != .article
    }
    let part = atoms.analysis.parts[last.token]
    if part == .verb || part == .adjective { return false }
    if match.atoms.count > 1, !match.isAssumed { return true }
    switch last.text {
    case "pound", "pounds": return !isWeight(match, numeral)
    case "mark", "marks", "crown", "crowns", "real", "reals", "sum", "som", "buck", "bans":
      return numeral.value >= 1000 || last.text == "bucks"
    default: return true
    }
  }

  /// Whether pounds are a weight: nothing says money, and they are few, or of something.
  private func isWeight(_ match: CurrencyTable.Match, _ numeral: Numeral) -> Bool {
    let isHyphened = atoms.text(at: numeral.atoms.upperBound) == "-"
    if numeral.scale >= 1000 { return false }
    if isHyphened || atoms.text(at: match.atoms.upperBound) == "of" { return true }
    let token = atoms.list[numeral.atoms.lowerBound].token
    let near = max(0, token - 12)..<min(atoms.analysis.count, token + 12)
    if near.contains(where: { FigureReader.weighing.contains(atoms.analysis.lemmas[$0]) }) {
      return true
    }
    let isPaid = near.contains { FigureReader.paying.contains(atoms.analysis.lemmas[$0]) }
    return !isPaid && match.code == "GBP" && country != "GB"
  }

  /// "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50".
  private func change(_ figure: Figure) -> Figure {
    guard case .money(let currency, _) = figure.unit, !figure.isPart, figure.scale == 1 else {
      return figure
    }
    var next = figure.atoms.upperBound
    if atoms.text(at: next) == "and" { next += 1 }
    guard let part = numbers.numeral(at: next), part.value >= 1, part.value < 100,
      part.value == part.value.rounded(), part.form == .digits || part.form == .spelled
    else { return figure }
    let cents = currencies.match(in: atoms, after: part.atoms.upperBound, country: country)
    let end: Int
    if let cents, cents.isPart, cents.isAssumed || cents.code == currency {
      end = cents.atoms.upperBound
    } else if atoms.text(at: part.atoms.upperBound) == "c", atoms.isGlued(at: part.atoms.upperBound)
    {
      end = part.atoms.upperBound + 1
    } else if isLoose(part),
      figure.atoms.upperBound > figure.number.upperBound || next > figure.atoms.upperBound
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

  /// "$70 a barrel", "€5 per tonne", "$350/kg", "$12-a-share", "£5 each".
  func priced(_ figure: Figure) -> Figure {
    let end = figure.atoms.upperBound
    var next = end
    if atoms.text(at: next) == "-" { next += 1 }
    let sign = atoms.text(at: next)
    var priced = figure
    switch sign {
    case "each", "apiece":
      priced.per = "each"
      priced.atoms = figure.atoms.lowerBound..<next + 1
      return priced
    case "per", "/", "a", "an": next += atoms.text(at: next + 1) == "-" ? 2 : 1
    default: return figure
    }
    guard let noun = atoms[next], noun.kind == .word, sign != "/" || noun.isGlued,
      !["cent", "capita", "se"].contains(noun.text), !isPointer(next + 1)
    else { return figure }
    let isBought =
      sign == "per" || sign == "/" || atoms.analysis.labels[noun.token] == .npadvmod
      || FigureReader.sold.contains(noun.text)
    guard isBought, sign == "/" || [.noun, .proper].contains(atoms.analysis.parts[noun.token])
    else { return figure }
    priced.per = UnitTable.english.names[noun.text]?.id ?? atoms.analysis.lemmas[noun.token]
    priced.atoms = figure.atoms.lowerBound..<next + 1
    return priced
  }

  /// "a year ago", "a day earlier": a time, not what one pays for.
  func isPointer(_ index: Int) -> Bool {
    ["ago", "earlier", "later", "before", "after", "previously"].contains(atoms.text(at: index))
  }

  private static let paying: Set<String> = [
    "cost", "price", "pay", "worth", "fine", "fee", "buy", "sell", "charge", "spend", "earn",
    "salary", "wage", "bill", "cash", "money", "sum", "fund", "donate", "raise", "bank", "tax",
    "profit", "£", "bet", "loan", "debt", "borrow", "rent", "save", "penny",
  ]
  private static let weighing: Set<String> = [
    "weigh", "weight", "heavy", "ounce", "diet", "muscle", "ton", "kilogram", "kg",
  ]
  private static let sold: Set<String> = [
    "barrel", "share", "tonne", "ton", "ounce", "pound", "gallon", "litre", "liter", "kilo",
    "kilogram", "bushel", "year", "month", "week", "day", "hour", "night", "head", "person",
    "piece", "unit", "ticket", "bottle", "mile", "minute", "seat", "household", "pint", "dozen",
  ]
}
