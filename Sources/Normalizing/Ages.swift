import Facts
import Language

extension NumberMentions {
  /// How old someone or something is: "42-year-old", "aged 42", "Smith, 42,", "a boy of nine", "in
  /// his 40s".
  ///
  /// Years are an age; other units keep their own, as the duration they are: "8 months old" is P8M.
  func age(_ figure: Figure) -> Mention? {
    guard figure.value >= 0, figure.form != .ordinal,
      figure.form != .article || figure.unit != .none
    else { return nil }
    switch figure.unit {
    case .time(let unit): return old(figure, unit) ?? decade(figure)
    case .none: return bare(figure)
    default: return nil
    }
  }

  /// "five years old", "87-year-old", "3 years of age".
  private func old(_ figure: Figure, _ unit: Duration.Unit) -> Mention? {
    var next = figure.atoms.upperBound
    if atoms.text(at: next) == "-" { next += 1 }
    if atoms.text(at: next) == "of", atoms.text(at: next + 1) == "age" {
      next += 1
    } else {
      guard ["old", "olds"].contains(atoms.text(at: next)) else { return nil }
    }
    return age(figure, unit, figure.atoms.lowerBound..<next + 1)
  }

  private func age(_ figure: Figure, _ unit: Duration.Unit, _ range: Range<Int>) -> Mention? {
    guard let quantity = figure.quantity, figure.value < 1e6 else { return nil }
    let value: Value
    if unit == .year {
      value = .age(quantity)
    } else {
      guard let letter = ["day": "D", "week": "W", "month": "M"][unit.rawValue] else { return nil }
      let iso = "P" + Quantity.plain(figure.value) + letter
      value = .duration(Duration(amount: quantity, unit: unit, iso: iso))
    }
    let tokens = atoms.tokens(of: range)
    return Mention(
      kind: .age,
      bytes: atoms.bytes(of: range),
      tokens: tokens,
      value: value,
      head: person(tokens)
    )
  }

  /// A number without a unit: "aged 42", "age 87", "87 yo", "Smith, 42,", "a boy of nine", "in his
  /// 40s".
  private func bare(_ figure: Figure) -> Mention? {
    guard figure.isPlain, figure.value < 125, figure.scale == 1,
      figure.value == figure.value.rounded()
    else { return nil }
    let (start, end) = (figure.number.lowerBound, figure.number.upperBound)
    if ["yo", "y.o", "yr", "yrs"].contains(atoms.text(at: end)), atoms.text(at: end) != "yr" {
      return age(figure, .year, start..<end + 1)
    }
    if let opening = opening(of: figure) { return age(figure, .year, opening..<end) }
    if let decade = decade(figure) { return decade }
    if isApposed(start, end) || isOfChild(start) || isTurned(start, end) || isListed(start, end) {
      return age(figure, .year, start..<end)
    }
    return nil
  }

  /// "A find from the Iron Age: 63 coins".
  private static let eras: Set<String> = ["bronze", "golden", "ice", "iron", "space", "stone"]

  /// Where "aged", "age", "ages", "age of" begin, before a number or its bound ("aged under 5"); nil
  /// where the number is no age of them.
  private func opening(of figure: Figure) -> Int? {
    let start = figure.number.lowerBound
    let reach = figure.bound == .exact && figure.upper == nil ? 0 : 2
    return (start - reach...start).reversed().lazy.compactMap { place in
      switch (atoms.text(at: place - 2), atoms.text(at: place - 1)) {
      case (_, "aged"), (_, "age"), (_, "ages"): place - 1
      case ("age", ":") where Self.eras.contains(atoms.text(at: place - 3)): nil
      case ("age", "of"), ("age", ":"), ("ages", "of"): place - 2
      default: nil
      }
    }.first
  }

  /// "in his 40s", "in her mid-30s": ten years, or a third of them.
  private func decade(_ figure: Figure) -> Mention? {
    let (start, end) = (figure.number.lowerBound, figure.number.upperBound)
    guard atoms.text(at: end) == "s", atoms.isGlued(at: end), figure.value >= 10,
      figure.value.truncatingRemainder(dividingBy: 10) == 0
    else { return nil }
    var opening = start
    if atoms.text(at: opening - 1) == "-" { opening -= 1 }
    let part = atoms.text(at: opening - 1)
    let isPart = ["early", "mid", "late"].contains(part)
    if isPart { opening -= 1 } else { opening = start }
    guard ["his", "her", "their", "my", "our", "your"].contains(atoms.text(at: opening - 1)) else {
      return nil
    }
    let ends: (Double, Double) =
      switch part {
      case "early": (0, 3)
      case "mid": (4, 6)
      case "late": (7, 9)
      default: (0, 9)
      }
    guard let years = Quantity(figure.value + ends.0, upper: figure.value + ends.1) else {
      return nil
    }
    let range = opening..<end + 1
    let tokens = atoms.tokens(of: range)
    return Mention(
      kind: .age,
      bytes: atoms.bytes(of: range),
      tokens: tokens,
      value: .age(years),
      head: person(tokens)
    )
  }

  /// ", 42," and ", both 42," behind a person's name or calling.
  private func isApposed(_ start: Int, _ end: Int) -> Bool {
    let start = atoms.text(at: start - 1) == "both" ? start - 1 : start
    let isBracketed =
      atoms.text(at: start - 1) == "(" && [")", ",", ";"].contains(atoms.text(at: end))
    guard isBracketed || atoms.text(at: start - 1) == ",", let before = atoms[start - 2],
      isBracketed || [",", ".", ";", ")", ""].contains(atoms.text(at: end))
    else { return false }
    let isTold = atoms[end + 1].map { tells($0.token) } ?? false
    return isPerson(before.token) || isUnknownName(before.token, isTold: isTold)
      || isApposedName(before.token) || isCalling(before.token, isTold: isTold)
      || isSurname(before.token)
  }

  /// "Two men, 22 and 25,", "aged 18, 20 and 52": one of several ages.
  private func isListed(_ start: Int, _ end: Int) -> Bool {
    var first = start
    while Self.listing.contains(atoms.text(at: first - 1)), isNumber(first - 2) { first -= 2 }
    if first < start, ["aged", "ages"].contains(atoms.text(at: first - 1)) { return true }
    guard atoms.text(at: first - 1) == ",", let noun = atoms[first - 2], isPeople(noun.token) else {
      return false
    }
    var last = end
    while Self.listing.contains(atoms.text(at: last)), isNumber(last + 1) { last += 2 }
    return (first < start || last > end) && [",", ".", ")", ";"].contains(atoms.text(at: last))
  }

  private static let listing: Set<String> = [",", "and", "or"]

  private func isNumber(_ index: Int) -> Bool {
    guard let atom = atoms[index] else { return false }
    return analysis.parts[atom.token] == .number
  }

  private func isPeople(_ token: Int) -> Bool {
    analysis.tags[token] == "NNS"
      && NumberCues.english.person.contains(analysis.lemmas[token].lowercased())
  }

  /// The last word of a person's name that stands in full elsewhere.
  private func isSurname(_ token: Int) -> Bool {
    analysis.parts[token] == .proper
      && analysis.entities.contains { entity in
        entity.label == "PERSON" && entity.tokens.count > 1
          && analysis.lowers[entity.tokens.upperBound - 1] == analysis.lowers[token]
      }
  }

  /// "The guide, 34,", "both 21": one of the people that callings name, or what has an article and is
  /// no figure's name.
  private func isCalling(_ token: Int, isTold: Bool) -> Bool {
    let lemma = analysis.lemmas[token].lowercased()
    if NumberCues.english.person.contains(lemma) {
      return ["NN", "NNS"].contains(analysis.tags[token])
    }
    return isTold && analysis.tags[token] == "NN" && !NumberCues.english.figured.contains(lemma)
      && analysis.child(of: token, .det, .poss) != nil
  }

  /// "the attendant, Tigran Ayvazents": two proper nouns beside a calling, whatever the model takes
  /// them for.
  private func isApposedName(_ token: Int) -> Bool {
    followsForename(token) && analysis.labels[token] == .appos
      && NumberCues.english.person.contains(analysis.lemmas[analysis.heads[token]])
  }

  private func followsForename(_ token: Int) -> Bool {
    token > 0 && analysis.parts[token] == .proper && analysis.parts[token - 1] == .proper
      && analysis.heads[token - 1] == token
      && (token < 2 || analysis.lowers[token - 2] != "the")
  }

  /// A proper noun that the model takes for no place, firm or day, or does without the first name
  /// before it, or though it goes on as of a person.
  private func isUnknownName(_ token: Int, isTold: Bool) -> Bool {
    guard analysis.parts[token] == .proper else { return false }
    guard let entity = analysis.entity(at: token) else { return true }
    return isTold && Self.mistaken.contains(entity.label)
      || entity.tokens.count == 1 && token > 0 && analysis.parts[token - 1] == .proper
  }

  /// What the model takes surnames for: "Bianchi, 45, was arrested".
  private static let mistaken: Set<String> = ["GPE", "NORP", "ORG", "PRODUCT"]

  private func tells(_ token: Int) -> Bool {
    [.verb, .auxiliary].contains(analysis.parts[token]) || analysis.lowers[token] == "who"
  }

  /// "a boy of nine", "a man of 60".
  private func isOfChild(_ start: Int) -> Bool {
    guard atoms.text(at: start - 1) == "of", let before = atoms[start - 2] else { return false }
    return NumberCues.english.person.contains(analysis.lemmas[before.token])
      && !Self.parents.contains(analysis.lemmas[before.token])
      && analysis.morphs[before.token].contains("Sing")
  }

  /// "A father of three" has three children.
  private static let parents: Set<String> = [
    "father", "grandfather", "grandmother", "grandparent", "mother", "widow", "widower",
  ]

  /// "he turned 42", "she is 42", "who was just 24".
  private func isTurned(_ start: Int, _ end: Int) -> Bool {
    let start =
      ["just", "only", "still", "barely"].contains(atoms.text(at: start - 1)) ? start - 1 : start
    guard let before = atoms[start - 1], before.kind == .word,
      atoms[end]?.kind != .word
        || ["and", "when", "on", "in", "at", "next", "this", "but"].contains(atoms.text(at: end))
    else { return false }
    let verb = before.token
    let lemma = analysis.lemmas[verb]
    guard lemma == "turn" || lemma == "be" else { return false }
    return (max(0, verb - 12)..<verb).contains { token in
      analysis.heads[token] == verb && analysis.labels[token] == .nsubj && mayBeAged(token)
    }
  }

  /// "she", "who", "the youngest", "Smith", "the driver", "his assistant, Smith".
  private func mayBeAged(_ token: Int) -> Bool {
    isPerson(token)
      || ["he", "she", "who", "youngest", "oldest", "eldest"].contains(analysis.lowers[token])
      || NumberCues.english.person.contains(analysis.lemmas[token])
      || (token + 1..<min(token + 6, analysis.count)).contains {
        analysis.heads[$0] == token && analysis.labels[$0] == .appos && isPerson($0)
      }
      || followsForename(token) && analysis.tags[analysis.heads[token]] == "VBD"
  }

  private func isPerson(_ token: Int) -> Bool {
    analysis.entity(at: token)?.label == "PERSON"
  }

  /// Whose age it is: the noun or name the words hang on, or stand behind.
  private func person(_ tokens: Range<Int>) -> Int? {
    let top =
      tokens.first { !tokens.contains(analysis.heads[$0]) || analysis.heads[$0] == $0 }
      ?? tokens.lowerBound
    var head = analysis.heads[top]
    if analysis.parts[head] == .adposition { head = analysis.heads[head] }
    if head != top, isNoun(head) { return head }
    let before = tokens.lowerBound - 2
    if before >= 0, isPerson(before) { return before }
    if tokens.upperBound < analysis.count, isNoun(tokens.upperBound) { return tokens.upperBound }
    guard analysis.parts[head] == .verb || analysis.parts[head] == .auxiliary else { return nil }
    return (max(0, head - 12)..<head).last {
      analysis.heads[$0] == head && analysis.labels[$0] == .nsubj
    }
  }
}
