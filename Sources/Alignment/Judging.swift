import Facts

/// Compares two claims of one block, part by part.
struct Judging {
  var vocabulary: Vocabulary
  /// By claim: how many its article has in its block.
  let crowd: [Int]
  /// By claim: the number of its article.
  let articles: [Int]
  /// Articles, by number, of which one copies the other.
  let copies: Set<Pair>

  mutating func evidence(
    _ left: Item,
    _ right: Item,
    _ relation: Relation,
    explained: Level,
    likeness: Float
  ) -> Evidence {
    var evidence = Evidence()
    evidence.add(.kind, Part.level(of: left.claim.value))
    evidence.add(.attribute, Judging.attribute(left, right))
    for (place, part) in Item.keyed.enumerated() {
      evidence.add(part, best(left.keys[place], right.keys[place]))
    }
    evidence.add(.names, names(left.names, right.names, ifShared: .shared))
    evidence.add(.bearer, names(left.bearers, right.bearers, ifShared: .same))
    qualifiers(left, right, &evidence)
    evidence.add(.modality, Judging.modality(left.claim.modality, right.claim.modality))
    evidence.add(.polarity, left.claim.polarity == right.claim.polarity ? .same : .apart)
    evidence.add(.core, Judging.step(left.core.cosine(right.core)))
    evidence.add(.clause, Judging.step(left.clause.cosine(right.clause)))
    evidence.add(.around, Judging.step(likeness))
    evidence.add(.unit, Judging.isOneUnit(left.claim.value, right.claim.value) ? .same : .apart)
    evidence.add(.ratio, Judging.ratio(left, right))
    evidence.add(.overlap, Judging.overlap(vocabulary.overlap(left.words, right.words)))
    evidence.add(
      .lead,
      left.isLead && right.isLead ? .both : left.isLead || right.isLead ? .one : .neither
    )
    evidence.add(.copy, isCopy(left, right) ? .copy : .none)
    evidence.add(.rivals, rivals(left, right))
    switch relation {
    case .conflicting, .incomparable:
      evidence.add(.explained, explained)
      values(left, right, &evidence)
    case .same:
      evidence.add(.relation, .same)
      evidence.add(.figure, Judging.figure(left))
    case .narrower, .wider: evidence.add(.relation, .near)
    case .overlapping: evidence.add(.relation, .overlapping)
    }
    return evidence
  }

  /// What is only possible is farther from a fact than a plan is.
  private static func modality(_ left: Claim.Modality, _ right: Claim.Modality) -> Level {
    if left == right { return .same }
    return left == .possible || right == .possible ? .apart : .near
  }

  private static func attribute(_ left: Item, _ right: Item) -> Level {
    if left.claim.slot.attribute == right.claim.slot.attribute {
      return left.isOpen ? .sameOpen : .sameNamed
    }
    if left.isOpen && right.isOpen { return .otherOpen }
    return left.isOpen || right.isOpen ? .oneNamed : .otherNamed
  }

  /// The best level that two terms of a part reach.
  private mutating func best(_ left: [Int32], _ right: [Int32]) -> Level {
    guard !left.isEmpty, !right.isEmpty else { return .silent }
    var found = Level.apart
    for one in left {
      for other in right {
        let level = vocabulary.level(one, other)
        if level == .same { return .same }
        if Judging.order(level) < Judging.order(found) { found = level }
      }
    }
    return found
  }

  /// The nearest first.
  private static func order(_ level: Level) -> Int {
    [Level.same, .near, .common, .some, .apart].firstIndex(of: level) ?? 5
  }

  private mutating func names(_ left: [Int32], _ right: [Int32], ifShared level: Level) -> Level {
    guard !left.isEmpty, !right.isEmpty else { return .silent }
    return [.same, .common].contains(best(left, right)) ? level : .apart
  }

  private func qualifiers(_ left: Item, _ right: Item, _ evidence: inout Evidence) {
    for (part, role) in [(Part.agent, Qualifier.Role.agent), (.target, .target), (.place, .place)] {
      let (one, other) = (left.qualifiers[role], right.qualifiers[role])
      if let one, let other {
        evidence.add(part, one.isDisjoint(with: other) ? .apart : .same)
      } else {
        evidence.add(part, .silent)
      }
    }
    evidence.add(.period, Judging.period(left, right))
    let bases = (left.qualifiers[.base] == nil, right.qualifiers[.base] == nil)
    evidence.add(.base, bases == (true, true) ? .neither : bases == (false, false) ? .both : .one)
    evidence.add(.scope, left.qualifiers[.scope] == right.qualifiers[.scope] ? .same : .apart)
  }

  /// ISO dates by their common prefix: "2024" and "2024-06" overlap.
  ///
  /// Who names no period speaks of the present, and so not of a past one. Times of day are of the
  /// days that are told with them or gathered.
  private static func period(_ left: Item, _ right: Item) -> Level {
    if case .moment(let one) = left.claim.value, case .moment(let other) = right.claim.value {
      guard one.isClock, other.isClock, let days = one.days, let others = other.days else {
        return .silent
      }
      return days.overlaps(others) ? .same : .apart
    }
    guard let one = left.period, let other = right.period else {
      return left.isPast || right.isPast ? .past : .silent
    }
    if one == other { return .same }
    return one.hasPrefix(other) || other.hasPrefix(one) ? .overlapping : .apart
  }

  private static func step(_ cosine: Float) -> Level {
    switch cosine {
    case ..<0.05: .none
    case ..<0.15: .faint
    case ..<0.3: .some
    case ..<0.5: .close
    case ..<0.75: .strong
    default: .full
    }
  }

  private static func isOneUnit(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.money(let one), .money(let other)):
      one.currency == other.currency && one.per == other.per
    case (.measure(let one), .measure(let other)): one.unit.id == other.unit.id
    case (.duration(let one), .duration(let other)): one.unit == other.unit
    case (.moment(let one), .moment(let other)): one.precision == other.precision
    default: true
    }
  }

  /// How many digits a number has but for the zeros at its end: a long figure told twice is seldom
  /// chance.
  private static func figure(_ item: Item) -> Level {
    guard item.size != nil else { return .none }
    let digits = item.digits.count
    return digits <= 1 ? .one : digits == 2 ? .few : .many
  }

  /// How a slip of the pen may lead from one value to the other, or how far apart two moments are.
  private mutating func values(_ left: Item, _ right: Item, _ evidence: inout Evidence) {
    if case .moment(let one) = left.claim.value, case .moment(let other) = right.claim.value {
      evidence.add(.distance, distance(one, other))
      if isOneEvent(left, right) { evidence.add(.event, .same) }
    } else {
      let isOneUnit = Judging.isOneUnit(left.claim.value, right.claim.value)
      let ratio = (left.size ?? 0) / (right.size ?? 1)
      evidence.add(
        .slip,
        Judging.isOtherUnitAlone(left.claim.value, right.claim.value)
          ? .swapped
          : slip(left.digits, right.digits, ratio: ratio, isOneUnit: isOneUnit)
      )
    }
  }

  /// "The stand was built in 1987", "the town erected the stand in 1978": what happens to a thing once.
  private mutating func isOneEvent(_ left: Item, _ right: Item) -> Bool {
    guard let one = left.event, let other = right.event else { return false }
    let alike: [Level] = [.same, .common, .near]
    return alike.contains(vocabulary.level(one.verb, other.verb))
      && [.same, .common].contains(vocabulary.level(one.thing, other.thing))
  }

  /// "14 km" and "14 miles".
  private static func isOtherUnitAlone(_ left: Value, _ right: Value) -> Bool {
    guard case .measure(let one) = left, case .measure(let other) = right else { return false }
    return one.amount.value == other.amount.value && one.unit.id != other.unit.id
  }

  private static func overlap(_ rarity: Float) -> Level {
    switch rarity {
    case ..<1.5: .none
    case ..<3: .faint
    case ..<6: .some
    case ..<9: .close
    case ..<12: .strong
    default: .full
    }
  }

  /// How far apart two numbers are.
  ///
  /// Equal ones count as close: whether values agree is no evidence for their slots, and a level of
  /// its own would let the weights learn it.
  private static func ratio(_ left: Item, _ right: Item) -> Level {
    guard let one = left.size, let other = right.size, one != other else { return .close }
    let small = min(abs(one), abs(other))
    let large = max(abs(one), abs(other))
    switch small > 0 ? large / small : .infinity {
    case ..<1.3: return .close
    case ..<2.5: return .some
    case ..<10: return .apart
    default: return .beyond
    }
  }

  private func isCopy(_ left: Item, _ right: Item) -> Bool {
    copies.contains(Pair(unordered: articles[left.index], articles[right.index]))
  }

  private func rivals(_ left: Item, _ right: Item) -> Level {
    let most = max(crowd[left.index], crowd[right.index])
    return most <= 2 ? .alone : most <= 6 ? .few : .many
  }
}
