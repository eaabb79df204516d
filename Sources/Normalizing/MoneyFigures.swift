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

  /// The currency in front: "$3.7 billion", "EUR 20", "MSEK 60", "-$5"; "$10 US" names it again.
  private func signed(_ numeral: Numeral) -> Figure? {
    let start = numeral.atoms.lowerBound
    guard numeral.form != .article,
      let match = currencies.match(in: atoms, before: start, locality: locality)
    else { return nil }
    let numeral = suffixed(numeral, isMoney: true) ?? numeral
    var figure = Figure(numeral)
    figure.multiply(by: match.scale)
    let isNegative = numbers.isMinus(at: match.atoms.lowerBound - 1)
    if isNegative { figure.value = -figure.value }
    let opening = match.atoms.lowerBound - (isNegative ? 1 : 0)
    figure.atoms = opening..<numeral.atoms.upperBound
    figure.unit = .money(currency: match.code, isAssumed: match.isAssumed)
    if match.isAssumed, let again = currency(behind: numeral), !again.isPart, !again.isAssumed {
      figure.unit = .money(currency: again.code, isAssumed: false)
      figure.atoms = opening..<again.atoms.upperBound
    }
    return figure
  }

  /// The currency behind: "20 euros", "50p", "125 million Australian dollars", "75 USD million".
  private func named(_ plain: Numeral) -> Figure? {
    let suffixed = suffixed(plain, isMoney: true)
    let behind = suffixed.flatMap(currency)
    let numeral = behind == nil ? plain : suffixed ?? plain
    guard let match = behind ?? currency(behind: plain), isMoney(match, numeral),
      numeral.form != .article || !match.isPart
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
    let next = unitStart(behind: numeral)
    if numeral.form == .digits, atoms.isGlued(at: end), atoms.text(at: end) == "p",
      numeral.value < 480
    {
      return CurrencyTable.Match(code: "GBP", isAssumed: false, isPart: true, atoms: end..<end + 1)
    }
    return currencies.match(in: atoms, after: next, locality: locality)
  }

  /// Some names of currencies are also verbs, weights and things.
  private func isMoney(_ match: CurrencyTable.Match, _ numeral: Numeral) -> Bool {
    guard let last = atoms[match.atoms.upperBound - 1], last.kind == .word else {
      return numeral.form != .article
    }
    let part = atoms.analysis.parts[last.token]
    if numeral.form == .article, atoms.analysis.words[last.token] == match.code { return false }
    if last.text == "won", numeral.scale >= 1e6 { return true }
    if part == .verb || part == .adjective { return false }
    if match.atoms.count > 1, !match.isAssumed { return true }
    switch last.text {
    case "pound", "pounds": return !isWeight(match, numeral)
    case "mark", "marks", "crown", "crowns", "real", "reals", "sum", "som", "buck", "bucks":
      return numeral.value >= 1000 || last.text == "bucks"
    case "won": return numeral.value >= 100
    default: return true
    }
  }

  /// Whether pounds are a weight: nothing says money, and they are few, or of something.
  private func isWeight(_ match: CurrencyTable.Match, _ numeral: Numeral) -> Bool {
    let isHyphened = atoms.text(at: numeral.atoms.upperBound) == "-"
    if numeral.scale >= 1000 { return false }
    if isHyphened || atoms.text(at: match.atoms.upperBound) == "of" { return true }
    let tokens = atoms.tokens(of: numeral.atoms)
    if atoms.analysis.has(cues.weighing, within: 12, of: tokens) { return true }
    let isPaid = atoms.analysis.has(cues.paying, within: 12, of: tokens)
    return !isPaid && match.code == "GBP" && locality.country != "GB"
  }
}
