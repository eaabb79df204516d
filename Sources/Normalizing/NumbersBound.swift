import Facts
import Language

/// The words that bound a number: "at least", "nearly", "or more".
///
/// Data: `number-bounds.tsv`.
struct BoundTable {
  static let english = BoundTable()

  private var before: [String: Quantity.Bound] = [:]
  private var after: [String: Quantity.Bound] = [:]
  /// The words a phrase before a number may end with.
  private var closings: Set<String> = []
  /// The words and signs a phrase behind a number may begin with.
  private var openings: Set<String> = []

  private init() {
    for row in Lexicon.rows(of: "number-bounds") where row.count == 3 {
      guard let bound = Quantity.Bound(rawValue: row[0]) else { continue }
      for phrase in row[2].columnItems {
        if row[1] == "before" {
          before[phrase] = bound
          closings.insert(String(phrase.split(separator: " ").last ?? ""))
        } else {
          after[phrase] = bound
          let opening = phrase.prefix { $0 != " " }
          openings.insert(opening.hasPrefix("-") ? "-" : String(opening))
        }
      }
    }
  }

  /// The bound told by the words that end before an atom, the longest phrase first.
  func bound(in atoms: Atoms, before end: Int) -> Quantity.Bound? {
    let last = atoms.text(at: end - 1)
    guard closings.contains(last) else { return nil }
    for width in (1...min(4, end)).reversed() {
      let phrase = (end - width..<end).map(atoms.text).joined(separator: " ")
      if let bound = before[phrase] {
        if phrase == "up to", isParticle(atoms, end - 2) { return nil }
        return width > 1 || isBounding(atoms, end - 1) ? bound : nil
      }
    }
    return before[(max(0, end - 2)..<end).map(atoms.text).joined()]
  }

  /// The bound told by the words that begin at an atom.
  func bound(in atoms: Atoms, after start: Int) -> Quantity.Bound? {
    guard openings.contains(atoms.text(at: start)) else { return nil }
    for width in [3, 2, 1] {
      let phrase = (start..<start + width).map(atoms.text)
      if let bound = after[phrase.joined(separator: " ")] ?? after[phrase.joined()] { return bound }
    }
    return nil
  }

  /// "Edged up to 2.9 percent": the "up" is of the verb before it.
  private func isParticle(_ atoms: Atoms, _ up: Int) -> Bool {
    guard let verb = atoms[up - 1] else { return false }
    return NumberCues.english.rising.contains(atoms.analysis.lemmas[verb.token])
  }

  /// "over 40 people" bounds, "the row over 40 jobs" and "talks about 40 jobs" do not.
  private func isBounding(_ atoms: Atoms, _ index: Int) -> Bool {
    guard let word = atoms[index],
      ["over", "under", "about", "around", "beyond"].contains(word.text)
    else { return true }
    let head = atoms.analysis.heads[word.token]
    return atoms.analysis.labels[word.token] != .prep || head == word.token
      || ![.noun, .proper].contains(atoms.analysis.parts[head]) || head > word.token
  }
}

extension FigureReader {
  /// The figure with its bound.
  func finished(_ figure: Figure) -> Figure {
    var finished = figure
    let table = BoundTable.english
    var start = figure.atoms.lowerBound
    if ["a", "an", "the"].contains(atoms.text(at: start - 1)) { start -= 1 }
    let before =
      table.bound(in: atoms, before: figure.atoms.lowerBound)
      ?? table.bound(in: atoms, before: start)
    let after =
      table.bound(in: atoms, after: figure.number.upperBound)
      ?? table.bound(in: atoms, after: figure.atoms.upperBound)
      ?? table.bound(in: atoms, after: figure.atoms.upperBound + 1)
    finished.bound = after ?? before ?? (figure.form == .heap ? .atLeast : .exact)
    if finished.upper != nil, finished.bound != .about { finished.bound = .exact }
    return finished
  }
}
