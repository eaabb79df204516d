/// A sparse vector of weights above 0, by ascending term.
struct Vector: Sendable {
  struct Entry: Sendable {
    let term: Int32
    var weight: Float
  }

  private(set) var entries: [Entry]

  static let zero = Vector(entries: [])

  private init(entries: [Entry]) {
    self.entries = entries
  }

  /// Of length 1, or `zero`; `entries` come in any order, each term once.
  init(unit entries: [Entry]) {
    let norm = entries.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard norm > 0 else {
      self = .zero
      return
    }
    self.entries = entries.sorted { $0.term < $1.term }.map {
      Entry(term: $0.term, weight: $0.weight / norm)
    }
  }

  func dot(_ other: Vector) -> Float {
    var (left, right, sum) = (0, 0, Float(0))
    while left < entries.count, right < other.entries.count {
      let (one, two) = (entries[left], other.entries[right])
      if one.term == two.term { sum += one.weight * two.weight }
      if one.term <= two.term { left += 1 }
      if two.term <= one.term { right += 1 }
    }
    return sum
  }

  /// The sum, cut to the heaviest terms so that a story of a thousand articles costs no more than
  /// one of fifty.
  func adding(_ other: Vector, atMost count: Int) -> Vector {
    var sum: [Entry] = []
    sum.reserveCapacity(entries.count + other.entries.count)
    var right = 0
    for entry in entries {
      while right < other.entries.count, other.entries[right].term < entry.term {
        sum.append(other.entries[right])
        right += 1
      }
      sum.append(entry)
      if right < other.entries.count, other.entries[right].term == entry.term {
        sum[sum.count - 1].weight += other.entries[right].weight
        right += 1
      }
    }
    sum.append(contentsOf: other.entries[right...])
    return Vector(entries: sum).heaviest(count)
  }

  /// The heaviest terms; of equals those of lower number.
  func heaviest(_ count: Int) -> Vector {
    guard entries.count > count else { return self }
    let kept = entries.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(count)
    return Vector(entries: kept.sorted { $0.term < $1.term })
  }
}
