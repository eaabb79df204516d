package import Facts
package import Language

/// The times, numbers, sums, measures, ages, ranks, scores and quotations of a text, in its order.
///
/// `published` dates what is told relative to it; nil leaves such times open. `country` (ISO 3166-1
/// alpha-2, "CA") decides what a bare "$" is; nil leaves it to the largest currency of the name. Mentions
/// of one kind never overlap. Where kinds overlap, the larger reading stands: a number inside a date is no
/// count, and "42-year-old" is an age and no duration. Only quotations hold other mentions.
package func mentions(
  in analysis: Analysis, published: CivilDay?, country: String?
) -> [Mention] {
  let numbers = NumberMentions(in: analysis, country: country).mentions()
  return numbers
}

/// Every number of a text by itself, also where it names, dates or measures: what counts nothing is listed too.
package func numbers(in analysis: Analysis) -> [Mention] {
  let atoms = Atoms(of: analysis)
  let reader = NumbersReader(atoms: atoms)
  var found: [Mention] = []
  var next = 0
  while next < atoms.count {
    guard atoms.list[next].word != nil || atoms.list[next].digits != nil,
      let numeral = reader.numeral(at: next), numeral.form != .article,
      let quantity = Quantity(numeral.value, step: numeral.step)
    else {
      next += 1
      continue
    }
    found.append(
      Mention(
        kind: .count, bytes: atoms.bytes(of: numeral.atoms), tokens: atoms.tokens(of: numeral.atoms),
        value: .count(quantity)))
    next = max(next + 1, numeral.atoms.upperBound)
  }
  return found
}

extension Measure.Unit {
  /// In full, in the singular: "kilometre"; the id where the table names none.
  package var name: String { UnitTable.english.printed[id] ?? id }
}
