import Facts

/// The claims of one fact, sorted into sides that exclude one another.
///
/// The most exact claims found the sides; a claim that fits one side joins it, and one vague enough
/// to fit several is left out.
struct Camps {
  /// Claims that can all hold at once.
  struct Side {
    let value: Value
    private(set) var claims: [Claim]
    /// What a further claim must fit: every value told, but of names the fullest alone, since two
    /// short forms of it may share nothing.
    fileprivate private(set) var yardsticks: [Value]

    fileprivate init(_ claim: Claim) {
      value = claim.value
      claims = [claim]
      yardsticks = [claim.value]
    }

    fileprivate mutating func add(_ claim: Claim) {
      claims.append(claim)
      if case .name = value { return }
      if !yardsticks.contains(claim.value) { yardsticks.append(claim.value) }
    }

    /// What the engine read itself counts first.
    fileprivate var weight: Double {
      claims.reduce(0) { $0 + ($1.maker == nil ? 1 : 0.001) }
    }
  }

  private(set) var sides: [Side] = []
  /// Every two claims give the same value.
  private(set) var isUniform = true
  /// Why two claims that can both hold are not the same; the first such reason.
  private(set) var closest: Reason?

  init(of claims: [Claim], _ bench: Bench) {
    let sorted = claims.sorted { Camps.rank($0) < Camps.rank($1) }
    for claim in sorted { place(claim, bench) }
    sides.sort { ($0.weight, $1.value.text) > ($1.weight, $0.value.text) }
  }

  private static func rank(_ claim: Claim) -> (Int, Double, Identifier<Article>, Int) {
    (
      claim.maker != nil ? 2 : claim.basis == .dateline ? 1 : 0,
      claim.value.vagueness, claim.article, claim.span.bytes.lowerBound
    )
  }

  private mutating func place(_ claim: Claim, _ bench: Bench) {
    var fitting: [Int] = []
    for (index, side) in sides.enumerated() where fits(claim, side, bench) { fitting.append(index) }
    if fitting.count == 1 {
      sides[fitting[0]].add(claim)
    } else if fitting.isEmpty {
      sides.append(Side(claim))
    }
  }

  private mutating func fits(_ claim: Claim, _ side: Side, _ bench: Bench) -> Bool {
    for other in side.yardsticks {
      let comparison = compare(other, claim.value)
      if comparison.reason == .rewordedQuote, isEnglishSpoken(claim, side, bench) { return false }
      switch comparison.relation {
      case .conflicting, .incomparable: return false
      case .same: break
      case .narrower, .wider, .overlapping:
        isUniform = false
        if closest == nil { closest = comparison.reason }
      }
    }
    return true
  }

  /// Whether two wordings of one utterance are no two translations of it.
  private func isEnglishSpoken(_ claim: Claim, _ side: Side, _ bench: Bench) -> Bool {
    bench.isEnglishSpoken
      || ([claim] + side.claims).contains { $0.slot.qualifiers.contains(.inEnglish) }
  }

  /// The sides with how many independent origins stand behind each and what share of belief each
  /// has.
  func camps(_ bench: Bench) -> [Camp] {
    let beliefs = sides.map { belief(in: $0, bench) }
    let total = beliefs.reduce(0, +)
    return sides.indices.map { index in
      let origins = Set(sides[index].claims.map { bench.origin(of: $0) })
      return Camp(
        value: sides[index].value,
        claims: sides[index].claims,
        origins: origins.count,
        support: total > 0 ? beliefs[index] / total : 0
      )
    }
  }

  /// One vote an origin, as strong as its most direct claim.
  ///
  /// The votes are added in order: sums of fractions differ with it.
  private func belief(in side: Side, _ bench: Bench) -> Double {
    Dictionary(grouping: side.claims) { bench.origin(of: $0) }.values
      .map { claims in claims.map(\.directness).max() ?? 0 }.sorted().reduce(0, +)
  }
}

extension Bench {
  func origin(of claim: Claim) -> String { origins[claim.article] ?? claim.article.rawValue }
}

extension Claim {
  /// How directly the words give the value, from 0 to 1: stated before resolved before inferred,
  /// outright before attributed or possible, what the engine read before what was made elsewhere.
  var directness: Double {
    let basis: Double =
      switch self.basis {
      case .stated: 1
      case .resolved: 0.95
      case .computed: 0.85
      case .sibling: 0.8
      case .dateline: 0.3
      }
    return basis * (attribution == nil ? 1 : 0.9) * (modality == .actual ? 1 : 0.7)
      * (maker == nil ? 1 : 0.3)
  }
}

extension Value {
  /// 0 for an exact value; more for bounds, ranges, roundings, coarse dates, and a little for a
  /// currency that the words leave open.
  var vagueness: Double {
    switch self {
    case .count(let quantity), .percent(let quantity), .age(let quantity): quantity.vagueness
    case .money(let money): money.amount.vagueness + (money.isAssumed ? 1e-6 : 0)
    case .measure(let measure): measure.amount.vagueness
    case .duration(let duration): duration.amount.vagueness
    case .moment(let moment):
      Double(Moment.Precision.vague.rawValue - moment.precision.rawValue)
        + (moment.modifier == nil ? 0 : 0.5)
    case .name(let name): -Double(name.text.count)
    case .quotation(let words), .role(let words), .text(let words): -Double(words.utf8.count)
    case .recurrence, .ordinal, .score, .truth, .list: 0
    }
  }
}

extension Quantity {
  fileprivate var vagueness: Double {
    let size = max(abs(value), 1e-9)
    let rounding = min(1, step / size)
    return (bound == .exact ? 0 : bound == .about ? 2 : 3) + (upper == nil ? 0 : 1) + rounding
  }
}
