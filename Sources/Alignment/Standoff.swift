import Facts

/// Two camps of one block that exclude each other, and what speaks for their being about one slot.
struct Standoff {
  /// Numbers of the two camps.
  let left: Int
  let right: Int
  /// Mean and best of the scores of their pairs.
  let mean: Double
  let best: Double
  /// The pair that scores best.
  let closest: Pair?
  /// How alike the words around those two are.
  let words: Level
  /// Whether articles hold both values: `apart`, `some`, `one`.
  let witnesses: Level
  /// Whether two articles open with it in like words, each without the other's value: `next` for
  /// days near each other, `both` for other values.
  let leads: Level
  private(set) var evidence = Evidence()

  init(_ left: Int, _ right: Int, pairs: [Pairing], witnesses: Level) {
    self.left = left
    self.right = right
    let scores = pairs.map(\.score)
    leads = pairs.lazy.compactMap(\.leads).first ?? .neither
    mean = scores.reduce(0, +) / Double(max(1, scores.count))
    let closest = pairs.max { ($0.score, $1.left, $1.right) < ($1.score, $0.left, $0.right) }
    best = closest?.score ?? -.infinity
    self.closest = closest.map { Pair(left: $0.left, right: $0.right) }
    words = closest?.evidence.level(of: .around) ?? .none
    self.witnesses = witnesses
  }

  /// Judges the standoff among its rivals: of either camp's other standoffs the highest mean.
  mutating func judge(kind: Level, leftRival: Double, rightRival: Double, size: Int) {
    let rival = max(leftRival, rightRival)
    let (isLeftBest, isRightBest) = (mean >= leftRival, mean >= rightRival)
    evidence.add(.kind, kind)
    evidence.add(.witnesses, witnesses)
    evidence.add(.best, Standoff.step(best))
    evidence.add(.mean, Standoff.step(mean))
    evidence.add(
      .choice,
      isLeftBest && isRightBest ? .mutual : isLeftBest || isRightBest ? .one : .neither
    )
    evidence.add(.margin, Standoff.margin(mean - rival))
    evidence.add(.leads, leads)
    evidence.add(.size, size <= 2 ? .one : size == 3 ? .few : .many)
  }

  /// Adds how alike the sentences of the closest pair are.
  mutating func add(meaning level: Level) { evidence.add(.meaning, level) }

  private static func step(_ score: Double) -> Level {
    switch score {
    case ..<(-3): .none
    case ..<(-1.5): .faint
    case ..<(-0.5): .some
    case ..<0.5: .close
    case ..<1.5: .strong
    default: .full
    }
  }

  private static func margin(_ lead: Double) -> Level {
    lead < 0 ? .none : lead < 0.5 ? .faint : lead < 1.5 ? .close : .strong
  }
}

extension Pairing {
  /// Nil where one stands deep in its article, or in other words, or where an article tells the
  /// other's value too.
  fileprivate var leads: Level? {
    guard evidence.level(of: .lead) == .both, evidence.level(of: .explained) == .neither,
      evidence.level(of: .overlap) == .full
    else { return nil }
    if evidence.level(of: .kind) != .date { return .both }
    return [.next, .few].contains(evidence.level(of: .distance)) ? .next : nil
  }
}
