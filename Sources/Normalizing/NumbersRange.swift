import Facts
import Language

/// Ranges: "40 to 50", "10-15%", "$3-$5 million", "between 2.0 l and about 7.0 l".
extension FigureReader {
  /// Two neighbours as one range, as two numbers that share a unit, or as they are.
  func joined(_ left: Figure, _ right: Figure) -> [Figure] {
    guard left.form != .ordinal, right.form != .ordinal else { return [left, right] }
    if isBase(right, of: left) || isOpposed(right, to: left) {
      return [left, based(right, on: left)]
    }
    guard left.upper == nil, let joint = joint(left, right), let unit = unit(left, right)
    else { return [left, right] }
    var lower = left
    if left.scale == 1, right.scale > 1, left.value < right.value / right.scale,
      left.unit == .none || right.unit == .none || left.unit == right.unit, isCommon(left)
    {
      lower.multiply(by: right.scale)
    }
    if joint == .range, let range = range(lower, right, unit) { return [range] }
    guard joint == .pair || right.unit != .none else { return [left, right] }
    if lower.unit == .none, isCommon(left), atoms[left.atoms.lowerBound - 1]?.isCurrencySign != true
    {
      lower.unit = unit
    }
    return [lower, right]
  }

  private func range(_ left: Figure, _ right: Figure, _ unit: Figure.Unit) -> Figure? {
    let isFalling = left.value > right.value && left.value <= 0
    guard left.value < right.value || isFalling else { return nil }
    var range = right
    range.unit = unit
    range.value = min(left.value, right.value)
    range.upper = max(left.value, right.value)
    range.step = min(left.step, right.step)
    range.atoms = left.atoms.lowerBound..<right.atoms.upperBound
    range.number = left.number.lowerBound..<right.number.upperBound
    if case .money = unit, range.per == nil { range = priced(range) }
    return range
  }

  /// "SEK 742 million (803)", "12.0 percent (13.5)": the figure of another time, in the same unit.
  private func isBase(_ right: Figure, of left: Figure) -> Bool {
    let ratio = right.value / (left.value / left.scale)
    return left.unit != .none && right.unit == .none && right.scale == 1 && right.form == .digits
      && left.upper == nil && ratio > 0.1 && ratio < 10
      && left.atoms.upperBound + 1 == right.atoms.lowerBound
      && atoms.text(at: left.atoms.upperBound) == "("
      && atoms.text(at: right.atoms.upperBound) == ")"
  }

  /// "48.2 percent against 47.9", "52 percent to 48": two shares of one whole.
  private func isOpposed(_ right: Figure, to left: Figure) -> Bool {
    guard left.unit == .percent, right.unit == .none, right.isPlain, right.scale == 1,
      left.upper == nil, right.value < 100, left.atoms.upperBound + 1 == right.atoms.lowerBound
    else { return false }
    switch atoms.text(at: left.atoms.upperBound) {
    case "against", "versus", "vs": return true
    case "to": return right.value < left.value
    default: return false
    }
  }

  private func based(_ right: Figure, on left: Figure) -> Figure {
    var based = right
    based.multiply(by: left.scale)
    based.unit = left.unit
    based.per = left.per
    return based
  }

  /// "500 to 1 million" shares no scale; "3 to 5 million" does.
  private func isCommon(_ left: Figure) -> Bool {
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

  private enum Joint { case range, pair }

  /// How two figures that stand side by side are joined: as a range, or as a pair with one unit.
  private func joint(_ left: Figure, _ right: Figure) -> Joint? {
    var next = left.atoms.upperBound
    let joint = atoms.text(at: next)
    let isGlued = atoms.isGlued(at: next)
    next += 1
    while cues.softening.contains(atoms.text(at: next)) { next += 1 }
    guard next == right.atoms.lowerBound else { return nil }
    switch joint {
    case "-": return isGlued == atoms.isGlued(at: next) || right.unit != .none ? .range : nil
    case "to" where isChange(left, to: right): return nil
    case "to": return isChange(left) || isStep(left, right) ? .pair : .range
    case "and" where before(left, ["between"]): return .range
    case "or" where left.isPlain && right.isPlain && right.value <= 2 * left.value: return .range
    case "and", "or": return right.unit == .none || left.scale * left.value >= 1000 ? nil : .pair
    default: return nil
    }
  }

  /// "rose from 40 to 50": two numbers, not a range.
  private func isChange(_ left: Figure) -> Bool {
    guard before(left, ["from"]), let from = atoms[left.atoms.lowerBound - 1] else { return false }
    let head = atoms.analysis.heads[from.token]
    return cues.changing.contains(atoms.analysis.lemmas[head])
      || ["up", "down"].contains(atoms.text(at: left.atoms.lowerBound - 2))
  }

  /// "rose 6 pence to 388 pence", "up 37 cents to $9": by how much, and where to.
  private func isStep(_ left: Figure, _ right: Figure) -> Bool {
    var before = left.atoms.lowerBound - 1
    while ["a", "another", "further", "just", "only"].contains(atoms.text(at: before)) {
      before -= 1
    }
    guard right.value > 3 * left.value, let verb = atoms[before] else { return false }
    return ["down", "up"].contains(atoms.text(at: before))
      || atoms.analysis.parts[verb.token] == .verb
        && cues.changing.contains(atoms.analysis.lemmas[verb.token])
  }

  /// "Rose by six to 38", "by a fifth to 3 million": by how much, and where to.
  private func isChange(_ left: Figure, to right: Figure) -> Bool {
    if left.form == .fraction, right.form != .fraction { return true }
    guard before(left, ["by"]), let by = atoms[left.atoms.lowerBound - 1] else { return false }
    let verb = atoms.analysis.heads[by.token]
    return cues.changing.contains(atoms.analysis.lemmas[verb])
      && (right.value > 2 * left.value || left.unit == right.unit && left.unit != .none)
  }

  private func before(_ figure: Figure, _ words: Set<String>) -> Bool {
    words.contains(atoms.text(at: figure.atoms.lowerBound - 1))
  }
}
