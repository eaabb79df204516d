import Facts

/// A value that moves with time, told in the order in which it moved; nil where the sides of the
/// fact make no such series.
///
/// A rising value must be higher the later it was first published; a moving one may go either way,
/// one value a day. "At least 7" is a step of its own below 12, though both can hold. A side of
/// articles without a day fits anywhere, but one day must be known. Nothing moved where an article
/// of its own reporting tells the earlier value on a day after that of the later, nor where a slip of
/// the pen leads from one value to the other.
func series(in fact: Fact, _ bench: Bench) -> Verdict? {
  guard let drift = drift(of: fact, bench), drift != .fixed else { return nil }
  let camps = Camps(of: fact.claims.map { $0.floored(beneath: fact.claims) }, bench)
    .camps(bench).map { $0.restored(from: fact.claims) }
  guard camps.count > 1, !camps.haveSlip, let steps = steps(camps, drift, bench) else {
    return nil
  }
  return Verdict(
    fact: fact,
    standing: .evolving,
    reason: drift == .rising ? .rising : .moving,
    camps: steps
  )
}

/// How most of its claims' named attribute moves; a count or a sum of none, or of one that stays as
/// it is, moves where its words say so.
private func drift(of fact: Fact, _ bench: Bench) -> Attribute.Drift? {
  let named = fact.claims.map(\.slot.attribute).filter { bench.drifts[$0] != nil }
  let counts = Dictionary(grouping: named, by: { $0 }).mapValues(\.count)
  let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
  if let drift = most.flatMap({ bench.drifts[$0.key] }), drift != .fixed { return drift }
  if most != nil { return fact.claims.contains(where: \.tellsRevision) ? .moving : .fixed }
  return fact.claims.contains { $0.value.canMove && $0.tellsChange } ? .moving : nil
}

/// A camp with what orders it.
private struct Step {
  let camp: Camp
  let size: Double
  /// The day on which it was first told.
  let first: CivilDay?
  /// It moves, and it tells where a market stood at the end of the day.
  let isClosing: Bool

  init(_ camp: Camp, _ drift: Attribute.Drift, _ bench: Bench) {
    self.camp = camp
    size = camp.value.number ?? .nan
    first = camp.claims.compactMap { bench.published[$0.article] }.min()
    isClosing = drift == .moving && camp.claims.contains(where: \.tellsClose)
  }

  /// "At least 81 killed", told on the day of a higher toll, was told some hours before.
  func isBefore(_ other: Step) -> Bool? {
    guard let first, let day = other.first else { return nil }
    return first == day ? !isClosing && other.isClosing || camp.isFloor : first < day
  }
}

/// The camps in the order in which they came up; nil where their days are not of that order.
private func steps(_ camps: [Camp], _ drift: Attribute.Drift, _ bench: Bench) -> [Camp]? {
  let steps = camps.map { Step($0, drift, bench) }
  guard steps.allSatisfy(\.size.isFinite) else { return nil }
  let sorted = steps.sorted { left, right in
    guard drift == .moving, let isBefore = left.isBefore(right), isBefore != right.isBefore(left)
    else { return left.size < right.size }
    return isBefore
  }
  let dated = sorted.filter { $0.first != nil }
  guard !dated.isEmpty,
    zip(dated, dated.dropFirst()).allSatisfy({ $0.isBefore($1) ?? false }),
    zip(sorted, sorted.dropFirst()).allSatisfy({ hasCeased($0.camp, by: $1.first, bench) })
  else { return nil }
  return sorted.map(\.camp)
}

/// Whether nobody but a copy tells a value after a day; "more than 1,000" holds on every later day.
private func hasCeased(_ camp: Camp, by day: CivilDay?, _ bench: Bench) -> Bool {
  guard let day, !camp.isFloor else { return true }
  return camp.claims.allSatisfy { claim in
    bench.copies.contains(claim.article) || (bench.published[claim.article] ?? day) <= day
  }
}

extension Claim {
  /// "Closed 7.1% lower", "ended the day at 391p".
  fileprivate var tellsClose: Bool {
    context.terms.contains { $0.rank <= 1 && ["close", "end", "finish"].contains($0.text) }
  }
}

extension [Camp] {
  /// Whether two of the values have their digits swapped, or one number in two units.
  fileprivate var haveSlip: Bool {
    indices.contains { index in
      self[(index + 1)...].contains { other in
        let (left, right) = (self[index].value, other.value)
        let ratio = (left.number ?? 0) / (right.number ?? 1)
        return areSwapped(left.digits, right.digits, ratio: ratio)
          || left.digits == right.digits && left.unit != right.unit
      }
    }
  }
}

extension Claim {
  /// A lower bound as the bare number where another claim gives more than a quarter above it.
  fileprivate func floored(beneath others: [Claim]) -> Claim {
    guard case .count(let floor) = value, [.atLeast, .moreThan].contains(floor.bound),
      others.contains(where: { ($0.value.number ?? 0) > floor.value * 1.25 }),
      let bare = Quantity(floor.value, step: floor.step)
    else { return self }
    return settled(.count(bare), basis: basis)
  }
}

extension Camp {
  /// Only "at least" and "more than" so many.
  fileprivate var isFloor: Bool {
    claims.allSatisfy { claim in
      guard case .count(let count) = claim.value else { return false }
      return [.atLeast, .moreThan].contains(count.bound)
    }
  }

  /// With its claims as they were before any was floored.
  fileprivate func restored(from claims: [Claim]) -> Camp {
    let originals = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let claims = self.claims.map { originals[$0.id] ?? $0 }
    let first = claims.first { $0.value == value } ?? claims.first
    return Camp(value: first?.value ?? value, claims: claims, origins: origins, support: support)
  }
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

extension Value {
  fileprivate var unit: String {
    switch self {
    case .money(let money): money.currency
    case .measure(let measure): measure.unit.id
    default: ""
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
