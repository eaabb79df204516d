import Facts
import Language

/// Which numbers count something, and which only name, date or address it.
extension NumberMentions {
  func isCount(_ figure: Figure) -> Bool {
    switch figure.form {
    case .ordinal, .article: return false
    case .few:
      return atoms.text(at: figure.number.upperBound - 1) == "couple"
        && atoms.text(at: figure.number.upperBound) == "of"
    case .fraction
    where figure.number.count == 3 && atoms.text(at: figure.number.lowerBound + 1) == "/":
      if figure.value >= 1 || figure.step < 1.0 / 16 { return false }
    default: break
    }
    let token = atoms.list[figure.number.upperBound - 1].token
    return !isCode(figure) && !isYear(figure) && !isClock(figure) && !isName(figure, token)
      && !isPronoun(figure, token) && !isItem(figure) && !isStay(figure)
  }

  /// Part of a longer code: "SCP-173", "24703L202", "555-0199", "7/2", "20 7946 0018", and what an unknown
  /// currency tells: "¤7".
  private func isCode(_ figure: Figure) -> Bool {
    let isNegative = atoms.text(at: figure.number.lowerBound) == "-"
    let start = figure.number.lowerBound + (isNegative ? 1 : 0)
    let end = figure.number.upperBound
    guard atoms[start]?.kind == .digits else { return false }
    let neighbours = [start - 2, start - 1, end, end + 1].map { atoms[$0]?.kind == .digits }
    if zip(neighbours, neighbours.dropFirst()).contains(where: { $0 && $1 }) { return true }
    if atoms.text(at: start).hasPrefix("0"), atoms.text(at: start).utf8.count > 1,
      !atoms.text(at: start).hasPrefix("0.")
    {
      return true
    }
    return isBound(atoms.isGlued(at: start) ? start - 1 : nil, from: start)
      || isBound(atoms.isGlued(at: end) ? end : nil, from: end - 1)
  }

  /// Whether the atom beside a number makes it part of a code.
  private func isBound(_ beside: Int?, from number: Int) -> Bool {
    guard let beside, let atom = atoms[beside] else { return false }
    let beyond = beside < number ? beside - 1 : beside + 1
    switch atom.kind {
    case .word: return true
    case .digits, .fraction: return true
    case .gap: return false
    case .sign:
      let isTied = atoms.isGlued(at: max(beside, beyond)) && atoms[beyond] != nil
      switch atom.text {
      case "#", "_", "@", "\\", "=", "&": return true
      case "-": return isTied && (beside < number || atoms[beyond]?.kind == .digits)
      case "/", ":", ".", ",", "^", "+": return isTied
      default: return atom.isCurrencySign
      }
    }
  }

  /// Four bare digits with nothing to count.
  private func isYear(_ figure: Figure) -> Bool {
    guard figure.number.count == 1, let digits = atoms[figure.number.lowerBound]?.digits,
      digits.isPlain, digits.width == 4, (1000...2199).contains(digits.value)
    else { return false }
    let token = atoms.list[figure.number.lowerBound].token
    let head = analysis.heads[token]
    return !(analysis.labels[token] == .nummod && head > token && analysis.tags[head] == "NNS")
  }

  /// "6 pm", "at 18.21" and "after six" with nothing to count.
  private func isClock(_ figure: Figure) -> Bool {
    let text = atoms.text(at: figure.number.lowerBound)
    if figure.number.count == 1, atoms.text(at: figure.number.lowerBound - 1) == "at",
      text.utf8.count == 4 || text.utf8.count == 5, figure.value < 24,
      text.dropLast(2).last == ".", !isPlural(atoms[figure.atoms.upperBound])
    {
      return true
    }
    return NumberCues.english.clock.contains(atoms.text(at: figure.atoms.upperBound))
      || isHour(figure)
  }

  private func isPlural(_ atom: Atom?) -> Bool {
    atom.map { ["NNS", "NNPS"].contains(analysis.tags[$0.token]) } ?? false
  }

  /// "Shortly after nine", with nothing to count.
  private func isHour(_ figure: Figure) -> Bool {
    guard figure.number.count == 1, (1...12).contains(figure.value), figure.step == 1 else {
      return false
    }
    let token = atoms.list[figure.number.lowerBound].token
    return analysis.labels[token] == .pobj
      && ["after", "before", "until", "till", "past"].contains(
        analysis.lowers[analysis.heads[token]]
      )
      && analysis.children(of: token).allSatisfy {
        ["in", "on"].contains(analysis.lowers[$0])
      }
  }

  /// "After five nights": as long, not as many.
  private func isStay(_ figure: Figure) -> Bool {
    head(of: figure).map { analysis.lowers[$0] == "nights" } ?? false
  }

  /// "Boeing 737", "Room 12", "No 9", "10 Downing Street", "Apollo 11", "the year 0", "June 31".
  private func isName(_ figure: Figure, _ token: Int) -> Bool {
    let named: Set<String> = ["ORG", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", "GPE", "LOC"]
    if let entity = analysis.entity(at: token), entity.tokens.count > 1,
      named.contains(entity.label)
    {
      return true
    }
    let last = figure.number.lowerBound - 1
    let before = atoms.text(
      at: atoms.text(at: last) == "." && atoms.isGlued(at: last) ? last - 1 : last
    )
    if NumberCues.english.numbered.contains(before),
      atoms[figure.number.lowerBound]?.kind == .digits
        || figure.number.count == 1
    {
      return true
    }
    let head = analysis.heads[token]
    guard [.nummod, .nmod, .npadvmod].contains(analysis.labels[token]) else { return false }
    if isNoun(head), (TimesWord.english[analysis.lowers[head]]?.month ?? 0) > 0 { return true }
    return head == atoms.list[figure.number.lowerBound].token - 1 && isNoun(head)
  }

  /// "this one", "one another", "no one": not a count of one.
  private func isPronoun(_ figure: Figure, _ token: Int) -> Bool {
    guard analysis.lowers[token] == "one", figure.number.count == 1 else { return false }
    if analysis.labels[token] == .nummod { return analysis.heads[token] < token }
    let before = atoms.text(at: figure.number.lowerBound - 1)
    if token > 0, analysis.parts[token - 1] == .adjective { return true }
    return analysis.tags[token] != "CD"
      || ["this", "that", "which", "no", "any", "every", "each", "the", "another", "some", "but"]
        .contains(before)
      || atoms.text(at: figure.number.upperBound) == "another"
  }

  /// The number of a line in a list: "1) Open the door".
  private func isItem(_ figure: Figure) -> Bool {
    let start = figure.number.lowerBound
    guard start == 0 || atoms[start - 1]?.kind == .gap else { return false }
    return [".", ")"].contains(atoms.text(at: figure.number.upperBound))
  }
}
