import Facts

/// A value that moves with time, told in the order in which it moved; nil where the fact is no such
/// series.
///
/// A rising value must be higher the later it was published; a moving one may go either way, one
/// value a day.
func series(in fact: Fact, _ bench: Bench) -> Verdict? {
  guard let drift = bench.drifts[fact.slot.attribute], drift != .fixed,
    let steps = steps(in: fact, bench), steps.count > 1
  else { return nil }
  let sizes = steps.map(\.size)
  guard drift == .moving || zip(sizes, sizes.dropFirst()).allSatisfy({ $0 < $1 }) else {
    return nil
  }
  let total = Double(fact.claims.count)
  let camps = steps.map { step in
    Camp(
      value: step.claims[0].value,
      claims: step.claims,
      origins: Set(step.claims.map { bench.origin(of: $0) }).count,
      support: Double(step.claims.count) / total
    )
  }
  return Verdict(
    fact: fact,
    standing: .evolving,
    reason: drift == .rising ? .rising : .moving,
    camps: camps
  )
}

private struct Step {
  let size: Double
  let claims: [Claim]
  let first: CivilDay
  let last: CivilDay
}

/// The values in the order of their days; nil where a day is unknown or two values share a day.
private func steps(in fact: Fact, _ bench: Bench) -> [Step]? {
  let groups = Dictionary(grouping: fact.claims) { $0.value.number ?? .nan }
  var steps: [Step] = []
  for (size, claims) in groups {
    let days = claims.compactMap { bench.published[$0.article] }.sorted()
    guard size.isFinite, let first = days.first, let last = days.last else { return nil }
    steps.append(Step(size: size, claims: claims, first: first, last: last))
  }
  steps.sort { $0.first < $1.first }
  guard
    zip(steps, steps.dropFirst()).allSatisfy({
      $0.last < $1.first || $0.first < $1.first && $0.last <= $1.first
    })
  else {
    return nil
  }
  return steps
}

extension Value {
  /// The bare number of a value that can move; nil for others.
  fileprivate var number: Double? {
    switch self {
    case .count(let quantity), .percent(let quantity): quantity.value
    case .money(let money): money.amount.value
    case .measure(let measure): measure.amount.value * measure.unit.scale
    default: nil
    }
  }
}

extension Reason {
  fileprivate static let rising = Reason(
    "rising",
    "The value only rises with time, and the later articles give the higher one."
  )
  fileprivate static let moving = Reason(
    "moving",
    "The value moves with time, and the articles are of different days."
  )
}
