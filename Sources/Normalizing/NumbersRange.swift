import Facts
import Language

/// Ranges: "40 to 50", "10-15%", "$3-$5 million", "between 2.0 l and about 7.0 l".
extension FigureReader {
  /// The two as one; nil where they are no range.
  func range(_ left: Figure, _ right: Figure) -> Figure? {
    guard left.upper == nil, isJoined(left, right), left.form != .ordinal, right.form != .ordinal,
      let unit = unit(left, right)
    else { return nil }
    var range = right
    var lower = left
    if left.scale == 1, right.scale > 1, left.value < right.value / right.scale,
      left.unit == .none || left.unit == right.unit, isCommon(left, right)
    {
      lower.multiply(by: right.scale)
    }
    guard lower.value < right.value else { return nil }
    range.unit = unit
    range.value = lower.value
    range.upper = right.value
    range.step = min(lower.step, right.step)
    range.atoms = left.atoms.lowerBound..<right.atoms.upperBound
    range.number = left.number.lowerBound..<right.number.upperBound
    return range
  }

  /// "500 to 1 million" shares no scale; "3 to 5 million" does.
  private func isCommon(_ left: Figure, _ right: Figure) -> Bool {
    left.per == nil && left.number.upperBound == left.atoms.upperBound
  }

  /// One has no unit of its own, or both have the same.
  private func unit(_ left: Figure, _ right: Figure) -> Figure.Unit? {
    switch (left.unit, right.unit) {
    case (let one, let other) where one == other: one
    case (.none, let other): other
    case (.money(let one, _), .money(let other, true)) where one != other: left.unit
    case (.money, .none) where right.scale > 1 || right.isPlain: left.unit
    default: nil
    }
  }

  private func isJoined(_ left: Figure, _ right: Figure) -> Bool {
    var next = left.atoms.upperBound
    let joint = atoms.text(at: next)
    let isGlued = atoms.isGlued(at: next)
    next += 1
    while ["about", "around", "~", "nearly", "almost", "approximately"].contains(atoms.text(at: next)) {
      next += 1
    }
    guard next == right.atoms.lowerBound else { return false }
    switch joint {
    case "-": return isGlued == atoms.isGlued(at: next) || right.unit != .none
    case "to": return !isChange(left)
    case "and": return before(left, ["between"])
    case "or": return left.isPlain && right.isPlain && right.value <= 2 * left.value
    default: return false
    }
  }

  /// "rose from 40 to 50": two numbers, not a range, unless the verb itself ranges.
  private func isChange(_ left: Figure) -> Bool {
    guard before(left, ["from"]), let from = atoms[left.atoms.lowerBound - 1] else { return false }
    let verb = atoms.analysis.heads[from.token]
    return atoms.analysis.parts[verb] == .verb
      && !["range", "vary", "run", "stretch", "last", "take"].contains(atoms.analysis.lemmas[verb])
  }

  private func before(_ figure: Figure, _ words: Set<String>) -> Bool {
    words.contains(atoms.text(at: figure.atoms.lowerBound - 1))
  }
}
