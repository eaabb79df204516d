/// Two indexes, the lower one first.
struct Pair: Hashable, Comparable {
  let left: Int
  let right: Int

  static func < (one: Pair, other: Pair) -> Bool {
    (one.left, one.right) < (other.left, other.right)
  }
}

/// The pairs of indexes that have a key in common, ascending, each once.
///
/// Where more than `crowd` have a key, each is paired only with the `reach` that come next by
/// `rank`, so that the number of pairs stays proportional to the number of keys.
func pairs<Key: Hashable>(
  sharing keys: [[Key]],
  crowd: Int,
  reach: Int,
  rank: (Key, Int) -> UInt64
) -> [Pair] {
  var holders: [Key: [Int]] = [:]
  for (index, held) in keys.enumerated() {
    for key in held { holders[key, default: []].append(index) }
  }
  var packed: [UInt64] = []
  for (key, indexes) in holders where indexes.count > 1 {
    let isCrowd = indexes.count > crowd
    let line = isCrowd ? sorted(indexes) { rank(key, $0) } : indexes
    for (place, one) in line.enumerated() {
      for other in line[(place + 1)...].prefix(isCrowd ? reach : crowd) {
        packed.append(UInt64(min(one, other)) << 32 | UInt64(max(one, other)))
      }
    }
  }
  packed.sort()
  var pairs: [Pair] = []
  for pair in packed where pairs.last.map({ $0.packed != pair }) ?? true {
    pairs.append(Pair(left: Int(pair >> 32), right: Int(pair & 0xFFFF_FFFF)))
  }
  return pairs
}

private func sorted(_ indexes: [Int], by rank: (Int) -> UInt64) -> [Int] {
  indexes.map { (rank($0), $0) }.sorted { $0 < $1 }.map(\.1)
}

extension Pair {
  fileprivate var packed: UInt64 { UInt64(left) << 32 | UInt64(right) }
}

/// Scatters the bits of a number: two inputs that differ in one bit differ in half of the output's.
///
/// Ground: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014 (the
/// finalizer of SplitMix64).
func scattered(_ number: UInt64) -> UInt64 {
  var mixed = number &+ 0x9E37_79B9_7F4A_7C15
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
