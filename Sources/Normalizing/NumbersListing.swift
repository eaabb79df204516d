package import Facts
package import Language

/// Everything that reads as a number or a unit, for whoever wants more than
/// `mentions(in:published:country:)` keeps.
package struct NumberListing {
  private let atoms: Atoms

  package init(of analysis: Analysis) {
    atoms = Atoms(of: analysis)
  }

  /// Every number by itself, also where it names, dates or measures something.
  package func numbers() -> [Mention] {
    let reader = NumbersReader(atoms: atoms)
    var found: [Mention] = []
    var next = 0
    while next < atoms.count {
      let numeral = atoms.mayOpenNumber(at: next) ? reader.numeral(at: next) : nil
      if let numeral, numeral.form != .article,
        let quantity = Quantity(numeral.value, step: numeral.step)
      {
        found.append(
          Mention(
            kind: numeral.form == .ordinal ? .ordinal : .count,
            bytes: atoms.bytes(of: numeral.atoms),
            tokens: atoms.tokens(of: numeral.atoms),
            value: .count(quantity)
          )
        )
      }
      next = max(next + 1, numeral?.atoms.upperBound ?? 0)
    }
    return found
  }

  /// The mentions with each end of a range by itself: "10 feet" of "eight to 10 feet".
  package func ends() -> [Mention] {
    NumberMentions(in: atoms, country: nil, joined: false).mentions()
  }

  /// The names of units and currencies, wherever they stand.
  package func units() -> [(bytes: Range<Int>, name: String)] {
    let units = UnitReader(atoms)
    var found: [(bytes: Range<Int>, name: String)] = []
    var next = 0
    while next < atoms.count {
      var end = next + 1
      if let match = units.unit(at: next), !match.isSymbol, match.unit.dimension != "time" {
        found.append((atoms.bytes(of: next..<match.end), match.unit.name))
        end = match.end
      } else if atoms.text(at: next - 1) != "per",
        let match = CurrencyTable.english.match(in: atoms, named: next),
        atoms[match.atoms.upperBound]?.digits == nil
      {
        found.append((atoms.bytes(of: match.atoms), match.code))
        end = match.atoms.upperBound
      }
      next = end
    }
    return found
  }
}

extension Measure.Unit {
  /// In full, in the singular: "kilometre"; the id where the table names none.
  package var name: String { UnitTable.english.printed[id] ?? id }
}
