import Facts
import Lexicon

/// Compares two claims of one block, part by part.
struct Judging {
  let senses: Senses
  let copies: Set<[Identifier<Article>]>
  /// By article: how many claims of each block it has.
  let crowd: [String: Int]

  func evidence(_ left: Item, _ right: Item) -> Evidence {
    var evidence = Evidence()
    evidence.add(.kind, Part.level(of: left.claim.value))
    evidence.add(.attribute, attribute(left.claim.slot.attribute, right.claim.slot.attribute))
    words(left, right, &evidence)
    names(left, right, &evidence)
    qualifiers(left.claim, right.claim, &evidence)
    evidence.add(.modality, left.claim.modality == right.claim.modality ? .same : .apart)
    evidence.add(.polarity, left.claim.polarity == right.claim.polarity ? .same : .apart)
    evidence.add(.core, Judging.step(left.core.cosine(right.core)))
    evidence.add(.clause, Judging.step(left.clause.cosine(right.clause)))
    evidence.add(.around, Judging.step(left.around.cosine(right.around)))
    evidence.add(.unit, Judging.unit(left.claim.value) == Judging.unit(right.claim.value) ? .same : .apart)
    evidence.add(.ratio, Judging.ratio(left.claim.value, right.claim.value))
    let pair = [left.claim.article, right.claim.article]
    evidence.add(.copy, copies.contains(pair) || copies.contains(pair.reversed()) ? .copy : .none)
    evidence.add(.rivals, rivals(left, right))
    return evidence
  }

  private func attribute(_ left: String, _ right: String) -> Level {
    let isLeftOpen = left.contains(".of:")
    let isRightOpen = right.contains(".of:")
    if left == right { return isLeftOpen ? .sameOpen : .sameNamed }
    if isLeftOpen && isRightOpen { return .otherOpen }
    return isLeftOpen || isRightOpen ? .oneNamed : .otherNamed
  }

  private func words(_ left: Item, _ right: Item, _ evidence: inout Evidence) {
    evidence.add(.head, best(left, right, [.head, .governor, .label], 1))
    evidence.add(.verb, best(left, right, [.verb], 1))
    evidence.add(.subject, best(left, right, [.subject], 2))
    evidence.add(.object, best(left, right, [.object], 2))
    evidence.add(.oblique, best(left, right, [.oblique], 2))
  }

  /// The best level that two terms of some roles reach.
  private func best(_ left: Item, _ right: Item, _ roles: Set<Context.Role>, _ rank: Int) -> Level {
    let leftTerms = left.claim.context.terms.filter { roles.contains($0.role) && $0.rank <= rank }
    let rightTerms = right.claim.context.terms.filter { roles.contains($0.role) && $0.rank <= rank }
    guard !leftTerms.isEmpty, !rightTerms.isEmpty else { return .silent }
    var found = Level.apart
    for leftTerm in leftTerms {
      for rightTerm in rightTerms {
        switch nearness(leftTerm, rightTerm) {
        case .same: return .same
        case .near: found = .near
        case .kin: if found == .apart { found = .some }
        case .apart: break
        }
      }
    }
    return found
  }

  private func nearness(_ left: Context.Term, _ right: Context.Term) -> Senses.Nearness {
    if left.part == "N" || right.part == "N" {
      guard left.part == right.part else { return .apart }
      return Judging.isOneName(left.text.foldedWords, right.text.foldedWords) ? .same : .apart
    }
    return senses.nearness(left.text, left.part, right.text, right.part)
  }

  private func names(_ left: Item, _ right: Item, _ evidence: inout Evidence) {
    guard !left.names.isEmpty, !right.names.isEmpty else { return evidence.add(.names, .silent) }
    let isShared = left.names.contains { name in
      right.names.contains { Judging.isOneName(name, $0) }
    }
    evidence.add(.names, isShared ? .shared : .apart)
  }

  /// One name's words all stand in the other, or the last words are equal.
  static func isOneName(_ left: [String], _ right: [String]) -> Bool {
    Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
  }

  private func qualifiers(_ left: Claim, _ right: Claim, _ evidence: inout Evidence) {
    for (part, role) in [(Part.agent, Qualifier.Role.agent), (.target, .target), (.place, .place)] {
      evidence.add(part, Judging.level(left.texts(role), right.texts(role)))
    }
    evidence.add(.period, Judging.period(left.texts(.period).first, right.texts(.period).first))
    let bases = (left.texts(.base).isEmpty, right.texts(.base).isEmpty)
    evidence.add(.base, bases == (true, true) ? .neither : bases == (false, false) ? .both : .one)
    evidence.add(.scope, left.texts(.scope) == right.texts(.scope) ? .same : .apart)
  }

  private static func level(_ left: [String], _ right: [String]) -> Level {
    guard !left.isEmpty, !right.isEmpty else { return .silent }
    let (left, right) = (Set(left.flatMap(\.foldedWords)), Set(right.flatMap(\.foldedWords)))
    return left.isDisjoint(with: right) ? .apart : .same
  }

  /// ISO dates by their common prefix: "2024" and "2024-06" overlap.
  private static func period(_ left: String?, _ right: String?) -> Level {
    guard let left, let right else { return .silent }
    if left == right { return .same }
    return left.hasPrefix(right) || right.hasPrefix(left) ? .overlapping : .apart
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

  private static func unit(_ value: Value) -> String {
    switch value {
    case .money(let money): money.currency + (money.per ?? "")
    case .measure(let measure): measure.unit.id
    case .duration(let duration): duration.unit.rawValue
    case .moment(let moment): "\(moment.precision)"
    default: ""
    }
  }

  private static func ratio(_ left: Value, _ right: Value) -> Level {
    guard let leftSize = left.size, let rightSize = right.size else {
      return left == right ? .equal : .some
    }
    if leftSize == rightSize { return .equal }
    let small = min(abs(leftSize), abs(rightSize))
    let large = max(abs(leftSize), abs(rightSize))
    switch small > 0 ? large / small : .infinity {
    case ..<1.3: return .close
    case ..<2.5: return .some
    case ..<10: return .apart
    default: return .beyond
    }
  }

  private func rivals(_ left: Item, _ right: Item) -> Level {
    let most = max(
      crowd[left.claim.article.rawValue + left.block] ?? 1,
      crowd[right.claim.article.rawValue + right.block] ?? 1)
    return most <= 2 ? .alone : most <= 6 ? .few : .many
  }
}

extension Claim {
  func texts(_ role: Qualifier.Role) -> [String] {
    slot.qualifiers.filter { $0.role == role }.map(\.text)
  }
}

extension Value {
  /// The number a value comes down to in its base unit; days for dates; nil for what is no number.
  var size: Double? {
    switch self {
    case .count(let quantity), .percent(let quantity), .age(let quantity): quantity.value
    case .money(let money): money.amount.value
    case .measure(let measure): measure.amount.value * measure.unit.scale + measure.unit.offset
    case .duration(let duration): duration.seconds
    case .ordinal(let rank): Double(rank)
    case .moment, .recurrence, .score, .quotation, .name, .role, .truth, .text, .list: nil
    }
  }
}
