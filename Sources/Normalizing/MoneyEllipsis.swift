import Facts
import Language

extension FigureReader {
  /// "742 million crowns from 830 million a year earlier": a great number that counts nothing is of
  /// the currency told last in its sentence.
  func inherited(_ figure: Figure, from last: Figure?) -> Figure {
    guard figure.unit == .none, figure.scale >= 1e6, figure.form != .ordinal, let last,
      case .money = last.unit, last.per == nil, isCompared(figure), !isOfThings(figure)
    else { return figure }
    let analysis = atoms.analysis
    let token = atoms.list[figure.number.lowerBound].token
    guard analysis.sentence(of: token).contains(atoms.list[last.atoms.lowerBound].token) else {
      return figure
    }
    var figure = figure
    figure.unit = last.unit
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
