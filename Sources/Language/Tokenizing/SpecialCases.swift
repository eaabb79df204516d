/// Joins tokens again that the affixes of a special case have cut: `:` `)` becomes `:)`.
///
/// The sequences to look for are kept as chained hashes of their tokens' names; a chain's value
/// tells whether a sequence ends there.
struct SpecialCases: Sendable {
  let chains: KeyTable<UInt8>

  static let open: UInt8 = 0
  static let complete: UInt8 = 1
  static let start: UInt64 = 0

  /// The chain that a token's name makes of the chain before it.
  static func extended(_ chain: UInt64, by name: UInt64) -> UInt64 {
    Hashing.rotate(chain, by: 23) &* 0x9e37_79b9_7f4a_7c15 ^ name
  }

  /// True when some sequence begins with the token of this name.
  func mayBegin(with name: UInt64) -> Bool {
    chains[Self.extended(Self.start, by: name)] != nil
  }

  /// The token ranges to join: long before short, left before right, none overlapping a longer
  /// one that was found, even if that one was passed over.
  func matches(in names: [UInt64], from starts: [Int]) -> [Range<Int>] {
    var found = starts.flatMap { ranges(in: names, from: $0) }
    found.sort { left, right in
      (right.count, left.lowerBound) < (left.count, right.lowerBound)
    }
    var marked: Set<Int> = []
    var kept: [Range<Int>] = []
    for range in found {
      if !marked.contains(range.lowerBound), !marked.contains(range.upperBound - 1) {
        kept.append(range)
      }
      marked.formUnion(range)
    }
    return kept.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func ranges(in names: [UInt64], from start: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var chain = Self.start
    for end in start..<names.count {
      chain = Self.extended(chain, by: names[end])
      guard let state = chains[chain] else { break }
      if state == Self.complete { ranges.append(start..<end + 1) }
    }
    return ranges
  }
}
