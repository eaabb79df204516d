import Facts
import Language

/// Makes mentions of the figures of a text: counts, percentages, sums of money, measures, ages,
/// ranks and scores.
struct NumberMentions {
  let atoms: Atoms
  let figures: [Figure]

  var analysis: Analysis { atoms.analysis }

  /// `dates` are the bytes that belong to dates and times of day, in the order of the text.
  init(
    in atoms: Atoms,
    country: String?,
    besides dates: [Range<Int>] = [],
    joined isJoining: Bool = true
  ) {
    self.atoms = atoms
    figures = FigureReader(atoms, country: country).figures(besides: dates, joined: isJoining)
  }

  /// In the order of the text, without overlap.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    var next = 0
    while next < figures.count {
      if let score = score(at: next) {
        mentions.append(score.mention)
        next = score.end
      } else {
        if let mention = mention(at: next) { mentions.append(mention) }
        next += 1
      }
    }
    return mentions
  }

  private func mention(at index: Int) -> Mention? {
    let figure = figures[index]
    if let age = age(figure) { return age }
    guard let quantity = figure.quantity else { return nil }
    switch figure.unit {
    case .percent:
      return mention(.percent, figure, .percent(quantity))
    case .money(let currency, let isAssumed):
      let money = Money(
        amount: quantity,
        currency: currency,
        isAssumed: isAssumed,
        per: figure.per
      )
      return mention(.money, figure, .money(money))
    case .measure(let unit):
      return mention(.measure, figure, .measure(Measure(amount: quantity, unit: unit)))
    case .time: return nil
    case .none where figure.form == .ordinal: return ordinal(figure)
    case .none:
      let head = head(of: figure) ?? headOfPartner(at: index)
      return isCount(figure) ? mention(.count, figure, .count(quantity), head: head) : nil
    }
  }

  func mention(_ kind: Mention.Kind, _ figure: Figure, _ value: Value, head: Int? = nil) -> Mention
  {
    Mention(
      kind: kind,
      bytes: atoms.bytes(of: figure.atoms),
      tokens: atoms.tokens(of: figure.atoms),
      value: value,
      head: head ?? self.head(of: figure)
    )
  }
}

extension NumberMentions {
  /// The noun a figure counts or measures, as the parse has it: "12 [people]", "dozens of [homes]".
  func head(of figure: Figure) -> Int? {
    let tokens = atoms.tokens(of: figure.atoms)
    if let partner = hyphenated(figure) { return partner }
    let top =
      tokens.first { !tokens.contains(analysis.heads[$0]) || analysis.heads[$0] == $0 }
      ?? tokens.lowerBound
    if let noun = object(of: "of", behind: tokens) { return noun }
    let head = analysis.heads[top]
    switch analysis.labels[top] {
    case .nummod, .amod, .compound, .quantmod, .nmod:
      if isNoun(head), head != top { return head }
    default: break
    }
    return figure.unit == .none ? next(after: tokens) : nil
  }

  /// What the next figure counts, where only one word joins the two: "from 400 to 460 [cars]".
  private func headOfPartner(at index: Int) -> Int? {
    guard index + 1 < figures.count, figures[index + 1].unit == .none else { return nil }
    let end = figures[index].atoms.upperBound
    guard figures[index + 1].atoms.lowerBound == end + 1,
      ["to", "or", "and"].contains(atoms.text(at: end))
    else { return nil }
    return head(of: figures[index + 1])
  }

  /// "30-member": the noun stands in the same word.
  private func hyphenated(_ figure: Figure) -> Int? {
    let end = figure.atoms.upperBound
    guard figure.unit == .none, atoms.text(at: end) == "-", atoms.isGlued(at: end),
      atoms.isGlued(at: end + 1), let word = atoms[end + 1], word.kind == .word, word.text != "odd"
    else { return nil }
    return word.token
  }

  /// The object of a preposition that stands right behind.
  private func object(of preposition: String, behind tokens: Range<Int>) -> Int? {
    let next = tokens.upperBound
    guard next < analysis.count, analysis.lowers[next] == preposition else { return nil }
    return (next + 1..<min(next + 8, analysis.count)).first {
      analysis.heads[$0] == next && analysis.labels[$0] == .pobj
    }
  }

  private func next(after tokens: Range<Int>) -> Int? {
    let next = tokens.upperBound
    guard next < analysis.count, isNoun(next) || analysis.labels[next] == .amod else { return nil }
    if analysis.labels[next] == .npadvmod { return nil }
    if isNoun(next), analysis.labels[next] != .compound { return next }
    let head = analysis.heads[next]
    return isNoun(head) && head > next && head < next + 5 ? head : nil
  }

  func isNoun(_ token: Int) -> Bool {
    analysis.parts[token] == .noun || analysis.parts[token] == .proper
      || analysis.parts[token] == .symbol
  }
}
