/// A part of two claims that is compared on its own, with the named levels it can come out at.
///
/// Record linkage after I. P. Fellegi and A. B. Sunter, "A theory for record linkage", JASA 64
/// (1969): each level carries a weight, and the sum says how likely two claims speak of one slot.
package enum Part: Int, CaseIterable, Sendable {
  case kind, attribute, head, action, subject, object, oblique, party, names, bearer, agent, target
  case place
  case period
  case base, scope, modality, polarity, core, clause, around, unit, ratio, sentences, copy, rivals
  case rank, explained, relation, figure
  case slip, distance, event, lead, overlap
  /// Of two camps that exclude each other, rather than of two claims.
  case best, mean, choice, margin, size, witnesses, leads, meaning

  package var levels: [Level] {
    switch self {
    case .kind:
      [
        .count, .percent, .money, .measure, .duration, .date, .time, .ordinal, .score, .age, .other,
      ]
    case .attribute: [.sameNamed, .sameOpen, .oneNamed, .otherNamed, .otherOpen]
    case .head, .action, .subject, .object, .oblique, .party:
      [.same, .common, .near, .some, .apart, .silent]
    case .names: [.shared, .apart, .silent]
    case .bearer, .agent, .target, .place: [.same, .apart, .silent]
    case .period: [.same, .overlapping, .apart, .past, .silent]
    case .base, .explained: [.both, .neither, .one]
    case .scope, .polarity, .unit: [.same, .apart]
    case .modality: [.same, .near, .apart]
    case .core, .clause, .around: [.none, .faint, .some, .close, .strong, .full]
    case .ratio: [.close, .some, .apart, .beyond]
    case .slip: [.swapped, .shifted, .changed, .dropped, .one, .few, .many]
    case .distance: [.next, .few, .week, .slip, .twin, .close, .some, .near, .beyond, .other]
    case .event: [.same]
    case .lead: [.both, .one, .neither]
    case .overlap: [.none, .faint, .some, .close, .strong, .full]
    case .sentences, .rank: [.mutual, .one, .neither]
    case .copy: [.copy, .none]
    case .relation: [.same, .near, .overlapping]
    case .figure: [.none, .one, .few, .many]
    case .rivals: [.alone, .few, .many]
    case .best, .mean, .meaning: [.none, .faint, .some, .close, .strong, .full]
    case .choice: [.mutual, .one, .neither]
    case .margin: [.none, .faint, .close, .strong]
    case .size: [.one, .few, .many]
    case .witnesses: [.apart, .some, .one]
    case .leads: [.next, .both, .neither]
    }
  }
}

/// How one part of two claims compares.
package enum Level: Int, CaseIterable, Sendable {
  case count, percent, money, measure, duration, date, time, ordinal, score, age, other
  case sameNamed, sameOpen, oneNamed, otherNamed, otherOpen
  case same, common, near, apart, silent, shared, overlapping, both, neither, one, none, faint,
    some, close
  case strong, full, beyond, mutual, copy, alone, few, many, past
  case swapped, shifted, changed, dropped, next, week, slip, twin
}

extension Part {
  /// As files and `why` name it: `meaning`.
  package var name: String { "\(self)" }

  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

extension Level {
  /// As files and `why` name it: `same-named`.
  package var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// The comparison of two claims, part by part.
package struct Evidence: Sendable {
  package private(set) var levels: [(part: Part, level: Level)] = []

  private static let most = Part.allCases.count

  init() { levels.reserveCapacity(Evidence.most) }

  mutating func add(_ part: Part, _ level: Level) {
    levels.append((part, level))
  }

  package func level(of part: Part) -> Level? {
    levels.first { $0.part == part }?.level
  }
}
