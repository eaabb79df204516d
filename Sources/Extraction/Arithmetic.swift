package import Normalizing
import Facts
import Language

/// A whole that a sentence breaks into parts: "14 died, seven in Dorn and four in Elm".
package struct Breakdown: Sendable {
  package let whole: Mention
  /// Two or more, in the order of the text.
  package let parts: [Mention]
}

/// A share told twice in a sentence, as two counts and as a percentage: "of 200 passengers, 50 were
/// hurt, or 25 percent".
package struct Share: Sendable {
  package let whole: Mention
  package let part: Mention
  package let percentage: Mention
}

extension Reading {
  /// Wholes with their parts: counts that name nothing of their own, or sums of one currency, behind
  /// a break in the sentence and joined by "and".
  package var breakdowns: [Breakdown] {
    analysis.sentences.flatMap { sentence in
      [Mention.Kind.count, .money].compactMap { kind in
        breakdown(
          of: mentions.filter { $0.kind == kind && sentence.contains($0.tokens.lowerBound) }
        )
      }
    }
  }

  /// By where a count begins in bytes: the whole of which it is a part, where the sentence tells both
  /// and the rest: "fourteen, eleven men and three women", or says so: "seven of the fourteen".
  var wholes: [Int: Double] {
    let counts = mentions.filter { $0.kind == .count && $0.number != nil }
    let sentences = Dictionary(grouping: counts) { tree.sentence[$0.tokens.lowerBound] }
    return sentences.values.reduce(into: [:]) { found, own in
      let told = Dictionary(own.map { ($0.number ?? 0, 1) }, uniquingKeysWith: +)
      for (left, right) in zip(own, own.dropFirst()) {
        guard let one = left.number, let other = right.number else { continue }
        if other > one, isShare(left, of: right) { found[left.bytes.lowerBound] = other }
        let sum = one + other
        if isElliptic(right, behind: left) {
          found[left.bytes.lowerBound] = sum
          found[right.bytes.lowerBound] = sum
        }
        let others = (told[sum] ?? 0) - (one == sum ? 1 : 0) - (other == sum ? 1 : 0)
        guard others > 0, words(between: left, right).contains("and") else { continue }
        found[left.bytes.lowerBound] = sum
        found[right.bytes.lowerBound] = sum
      }
    }
  }

  /// Where the counts begin of which a share is told: the fourteen in "seven of the fourteen".
  var shared: Set<Int> {
    let counts = mentions.filter { $0.kind == .count && $0.number != nil }
    return Set(
      zip(counts, counts.dropFirst()).filter { part, whole in
        (whole.number ?? 0) > (part.number ?? 0) && isShare(part, of: whole)
      }.map(\.1.bytes.lowerBound)
    )
  }

  /// "40 people in Dorn and 10 in Elm": two places, and of what happened in both.
  private func isElliptic(_ right: Mention, behind left: Mention) -> Bool {
    let (first, next) = (right.tokens.lowerBound, right.tokens.upperBound)
    guard right.head == nil, left.head != nil, first > 0, next + 1 < analysis.count,
      analysis.lowers[first - 1] == "and", isPlace(behind: next),
      let head = left.head, head + 1 < analysis.count
    else { return false }
    return isPlace(behind: head + 1)
  }

  /// "In Dorn".
  private func isPlace(behind token: Int) -> Bool {
    ["at", "in", "near"].contains(analysis.lowers[token])
      && isOfPlace(token + 1)
  }

  /// "Seven of the fourteen", "three of its nine".
  private func isShare(_ part: Mention, of whole: Mention) -> Bool {
    let between = part.tokens.upperBound..<max(part.tokens.upperBound, whole.tokens.lowerBound)
    return (1...2).contains(between.count) && analysis.lowers[between.lowerBound] == "of"
  }

  /// Shares whose percentage stands behind "or" and two counts.
  package var shares: [Share] {
    analysis.sentences.compactMap { sentence in
      let own = mentions.filter { sentence.contains($0.tokens.lowerBound) }
      guard let place = own.firstIndex(where: { $0.kind == .percent }), isAlternative(own[place])
      else { return nil }
      let counts = own[..<place].filter { $0.kind == .count }
      guard counts.count == 2 else { return nil }
      let sorted = counts.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
      return Share(whole: sorted[1], part: sorted[0], percentage: own[place])
    }
  }

  /// The last two or more bare figures in a row, joined by "and", with the nearest figure before them
  /// that is larger than each.
  private func breakdown(of found: [Mention]) -> Breakdown? {
    for end in found.indices.reversed() {
      let start = found[...end].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
      guard end > start, words(between: found[end - 1], found[end]).contains("and") else {
        continue
      }
      for first in start..<end {
        if let breakdown = breakdown(into: Array(found[first...end]), after: found[..<first]) {
          return breakdown
        }
      }
    }
    return nil
  }

  private func breakdown(into parts: [Mention], after others: ArraySlice<Mention>) -> Breakdown? {
    let most = parts.compactMap(\.number).max() ?? 0
    guard let whole = others.last(where: { ($0.number ?? 0) > most }),
      parts.allSatisfy({ $0.currency == whole.currency }),
      !Reading.breaks.isDisjoint(with: words(between: whole, parts[0]))
    else { return nil }
    return Breakdown(whole: whole, parts: parts)
  }

  /// An exact figure with no noun and no verb of its own: "seven in Dorn", "$3 million to the state".
  private func isPart(_ mention: Mention) -> Bool {
    guard mention.number != nil else { return false }
    let next = mention.tokens.upperBound
    return next >= analysis.count
      || ![.noun, .proper, .adjective, .number, .verb, .auxiliary].contains(analysis.parts[next])
  }

  private func isAlternative(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return before >= 0 && ["or", "("].contains(analysis.lowers[before])
  }

  private func words(between left: Mention, _ right: Mention) -> Set<String> {
    guard left.tokens.upperBound < right.tokens.lowerBound else { return [] }
    return Set(analysis.lowers[left.tokens.upperBound..<right.tokens.lowerBound])
  }

  private static let breaks: Set<String> = [",", ":", ";", "-", "–", "—", "("]
}

extension Mention {
  /// The exact number of a count or a sum; nil where it is bounded, a range or no number.
  fileprivate var number: Double? {
    let quantity: Quantity? =
      switch value {
      case .count(let quantity), .percent(let quantity): quantity
      case .money(let money): money.amount
      default: nil
      }
    guard let quantity, quantity.bound == .exact, quantity.upper == nil else { return nil }
    return quantity.value
  }

  fileprivate var currency: String? {
    guard case .money(let money) = value else { return nil }
    return money.currency
  }
}
