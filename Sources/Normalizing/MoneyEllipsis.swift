import Facts
import Language

extension FigureReader {
  /// "742 million crowns ($78 million) from 830 million a year earlier": a great number that counts
  /// nothing is of the currency told first in its sentence.
  func inherited(_ figure: Figure, from others: [Figure]) -> Figure {
    guard figure.unit == .none, figure.scale >= 1e6, figure.form != .ordinal, isCompared(figure),
      !isOfThings(figure)
    else { return figure }
    let sentence = atoms.analysis.sentence(of: atoms.list[figure.number.lowerBound].token)
    let first = others.reversed().prefix { other in
      sentence.contains(atoms.list[other.number.lowerBound].token)
    }.last { other in
      guard case .money = other.unit else { return false }
      return other.per == nil
    }
    guard let first else { return figure }
    var figure = figure
    figure.unit = first.unit
    return figure
  }

  private func isCompared(_ figure: Figure) -> Bool {
    ["from", "to", "against", "versus", "than"].contains(
      atoms.text(at: figure.number.lowerBound - 1)
    )
  }

  private func isOfThings(_ figure: Figure) -> Bool {
    guard let next = atoms[figure.atoms.upperBound], next.kind == .word else { return false }
    return [.noun, .proper, .adjective].contains(atoms.analysis.parts[next.token])
  }
}
