/// A part of two claims that is compared on its own, with the named levels it can come out at.
///
/// Record linkage after I. P. Fellegi and A. B. Sunter, "A theory for record linkage", JASA 64
/// (1969): each level carries a weight, and the sum says how likely two claims speak of one slot.
package enum Part: String, CaseIterable, Sendable {
  case kind, attribute, head, action, subject, object, oblique, names, agent, target, place, period
  case base, scope, modality, polarity, core, clause, around, unit, ratio, sentences, copy, rivals
  case rank
  /// Of two camps that exclude each other, rather than of two claims.
  case best, mean, choice, margin, size

  package var levels: [Level] {
    switch self {
    case .kind:
      [
        .count, .percent, .money, .measure, .duration, .date, .time, .ordinal, .score, .age, .other,
      ]
    case .attribute: [.sameNamed, .sameOpen, .oneNamed, .otherNamed, .otherOpen]
    case .head, .action, .subject, .object, .oblique:
      [.same, .common, .near, .some, .apart, .silent]
    case .names: [.shared, .apart, .silent]
    case .agent, .target, .place: [.same, .apart, .silent]
    case .period: [.same, .overlapping, .apart, .silent]
    case .base: [.both, .neither, .one]
    case .scope, .modality, .polarity, .unit: [.same, .apart]
    case .core, .clause, .around: [.none, .faint, .some, .close, .strong, .full]
    case .ratio: [.swapped, .close, .some, .apart, .beyond]
    case .sentences, .rank: [.mutual, .one, .neither]
    case .copy: [.copy, .none]
    case .rivals: [.alone, .few, .many]
    case .best, .mean: [.none, .faint, .some, .close, .strong, .full]
    case .choice: [.mutual, .one, .neither]
    case .margin: [.none, .faint, .close, .strong]
    case .size: [.one, .few, .many]
    }
  }
}

/// How one part of two claims compares.
package enum Level: String, CaseIterable, Sendable {
  case count, percent, money, measure, duration, date, time, ordinal, score, age, other
  case sameNamed = "same-named"
  case sameOpen = "same-open"
  case oneNamed = "one-named"
  case otherNamed = "other-named"
  case otherOpen = "other-open"
  case same, common, near, apart, silent, shared, overlapping, both, neither, one, none, faint,
    some, close
  case strong, full, beyond, mutual, copy, alone, few, many, swapped
}

/// The comparison of two claims, part by part.
package struct Evidence: Sendable {
  package private(set) var levels: [(part: Part, level: Level)] = []

  mutating func add(_ part: Part, _ level: Level) {
    levels.append((part, level))
  }

  package func level(of part: Part) -> Level? {
    levels.first { $0.part == part }?.level
  }
}
