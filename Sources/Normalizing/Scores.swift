import Facts
import Language

extension NumberMentions {
  /// The score or vote that begins with a figure, and the figure behind it: "won 2-0", "52 votes to
  /// 48".
  func score(at index: Int) -> (mention: Mention, end: Int)? {
    let left = figures[index]
    guard isSide(left) else { return nil }
    if let upper = left.upper, left.number.count == 3, isTold(left), !isCounting(left) {
      return (score(from: left, to: left, Int(upper), Int(left.value)), index + 1)
    }
    guard left.upper == nil, index + 1 < figures.count, isSide(figures[index + 1]) else {
      return nil
    }
    let right = figures[index + 1]
    let between = left.number.upperBound..<right.number.lowerBound
    let words = between.map(atoms.text)
    let isGlued = between.count == 1 && atoms.isGlued(at: between.lowerBound)
    let isScore =
      switch words {
      case ["-"]: isGlued && !isLonger(right, than: index + 1) && !isCode(before: left)
      case ["to"]:
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
    head(of: figure).map {
      analysis.tags[$0] == "NNS" && $0 > atoms.tokens(of: figure.atoms).lowerBound
    } ?? false
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
    let tokens = atoms.tokens(of: figure.atoms)
    let near = max(0, tokens.lowerBound - 4)..<min(analysis.count, tokens.upperBound + 4)
    return near.contains { NumberMentions.contests.contains(analysis.lemmas[$0].lowercased()) }
  }

  private static let contests: Set<String> = [
    "win", "beat", "lose", "defeat", "draw", "vote", "victory", "loss", "tie", "score", "lead",
    "trail", "thrash", "rout", "edge", "aggregate", "half-time", "halftime", "final", "match",
    "game", "goal", "majority", "ruling", "decision", "pass", "reject", "approve", "overcome",
    "down", "rally", "comeback", "shootout", "senate", "court", "jury", "set", "winner",
  ]
}
