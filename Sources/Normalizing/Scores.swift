import Facts
import Language

extension NumberMentions {
  /// The score or vote that begins with a figure, and the figure behind it.
  ///
  /// Examples: "won 2-0", "52 votes to 48".
  func score(at index: Int) -> (mention: Mention, end: Int)? {
    let left = figures[index]
    guard isSide(left) else { return nil }
    if let upper = left.upper, left.number.count == 3, isTold(left), !isCounting(left),
      atoms.text(at: left.number.lowerBound + 1) != "or"
    {
      return (score(from: left, to: left, Int(upper), Int(left.value)), index + 1)
    }
    guard left.upper == nil, index + 1 < figures.count else { return nil }
    let right = figures[index + 1]
    guard right.upper == nil, isSide(right) else { return nil }
    let between = left.number.upperBound..<right.number.lowerBound
    let words = between.map(atoms.text)
    let isGlued = between.count == 1 && atoms.isGlued(at: between.lowerBound)
    let isScore =
      switch words {
      case ["-"]: isGlued && !isLonger(right, than: index + 1) && !isCode(before: left)
      case ["to"] where atoms.text(at: left.number.lowerBound - 1) != "at":
        left.value > right.value && !isCounting(right)
          && (isTold(left) || left.form == .spelled)
      case ["votes", "to"], ["vote", "to"], ["goals", "to"], ["points", "to"], ["seats", "to"]: true
      default: false
      }
    guard isScore else { return nil }
    let sides = [Int(left.value), Int(right.value)].sorted(by: >)
    return (score(from: left, to: right, sides[0], sides[1]), index + 2)
  }

  private func score(from left: Figure, to right: Figure, _ winner: Int, _ loser: Int) -> Mention {
    let range = left.atoms.lowerBound..<right.atoms.upperBound
    return Mention(
      kind: .score,
      bytes: atoms.bytes(of: range),
      tokens: atoms.tokens(of: range),
      value: .score([winner, loser]),
      head: head(of: right)
    )
  }

  private func isSide(_ figure: Figure) -> Bool {
    figure.unit == .none && figure.isPlain && figure.bound == .exact && figure.value >= 0
      && figure.scale == 1 && figure.value < 1000 && figure.value == figure.value.rounded()
  }

  /// A plural follows that the number counts: "25-27 seats".
  private func isCounting(_ figure: Figure) -> Bool {
    guard let head = head(of: figure) else { return false }
    return analysis.tags[head] == "NNS" && head > atoms.tokens(of: figure.atoms).lowerBound
  }

  /// A third number behind another hyphen: a telephone number or a date.
  private func isLonger(_ right: Figure, than index: Int) -> Bool {
    atoms.text(at: right.number.upperBound) == "-"
      && atoms[right.number.upperBound + 1]?.kind == .digits
  }

  private func isCode(before left: Figure) -> Bool {
    let start = left.number.lowerBound
    return atoms.isGlued(at: start) && atoms.text(at: start - 1) != "("
  }

  /// A word beside the figure, or the verb over it, tells a contest.
  private func isTold(_ figure: Figure) -> Bool {
    analysis.has(NumberCues.english.contest, within: 4, of: atoms.tokens(of: figure.atoms))
  }
}
