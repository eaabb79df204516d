import Facts

/// A claim made ready for comparing: its block, its vectors, its key words.
struct Item {
  let claim: Claim
  let index: Int
  /// Claims of two blocks are never compared.
  let block: String
  let core: Vector
  let clause: Vector
  let around: Vector
  /// Names in the clause, folded.
  let names: [[String]]

  init(_ claim: Claim, _ index: Int, _ vocabulary: inout Vocabulary) {
    self.claim = claim
    self.index = index
    block = Item.block(of: claim)
    core = vocabulary.vector(of: claim.context, down: 1)
    clause = vocabulary.vector(of: claim.context, down: 3)
    around = vocabulary.vector(of: claim.context, down: 5)
    names = claim.context.terms.filter { $0.part == "N" && $0.rank <= 3 }.map(\.text.foldedWords)
  }

  /// The kind of value, and for measures the dimension: nothing else is comparable.
  private static func block(of claim: Claim) -> String {
    switch claim.value {
    case .measure(let measure): "measure " + measure.unit.dimension
    case .moment(let moment): moment.isClock ? "time" : "date"
    default: Part.level(of: claim.value).rawValue
    }
  }
}

extension Moment {
  /// A time of day and no more: its day is nothing it tells.
  var isClock: Bool { precision >= .hour && precision != .vague }
}

extension Part {
  /// The level of the part `kind` that a value has.
  static func level(of value: Value) -> Level {
    switch value {
    case .count: .count
    case .percent: .percent
    case .money: .money
    case .measure: .measure
    case .duration: .duration
    case .moment(let moment): moment.isClock ? .time : .date
    case .ordinal: .ordinal
    case .score: .score
    case .age: .age
    case .recurrence, .quotation, .name, .role, .truth, .text, .list: .other
    }
  }
}
