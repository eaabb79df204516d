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
  var pairs: [Pair] = []
  forEachPair(sharing: keys, crowd: crowd, reach: reach, rank: rank) { pairs.append($0) }
  return pairs
}

/// The same pairs, handed over one by one: a thousand lower indexes' are held at a time.
func forEachPair<Key: Hashable>(
  sharing keys: [[Key]],
  crowd: Int,
  reach: Int,
  rank: (Key, Int) -> UInt64,
  _ body: (Pair) -> Void
) {
  let lines = lines(sharing: keys, crowd: crowd, rank: rank)
  for start in stride(from: 0, to: keys.count, by: 1_024) {
    let lower = start..<start + 1_024
    var packed: [UInt64] = []
    for line in lines {
      let next = line.count > crowd ? reach : crowd
      for (place, one) in line.enumerated() {
        for other in line[(place + 1)...].prefix(next) where lower.contains(Int(min(one, other))) {
          packed.append(UInt64(min(one, other)) << 32 | UInt64(max(one, other)))
        }
      }
    }
    packed.sort()
    for (place, pair) in packed.enumerated() where place == 0 || packed[place - 1] != pair {
      body(Pair(left: Int(pair >> 32), right: Int(pair & 0xFFFF_FFFF)))
    }
  }
}

/// For each key that several have, those who have it: ascending, or by rank where they are a crowd.
private func lines<Key: Hashable>(
  sharing keys: [[Key]],
  crowd: Int,
  rank: (Key, Int) -> UInt64
) -> [[UInt32]] {
  var holders: [Key: [UInt32]] = [:]
  for (index, held) in keys.enumerated() {
    for key in held { holders[key, default: []].append(UInt32(index)) }
  }
  return holders.compactMap { key, indexes in
    guard indexes.count > 1 else { return nil }
    return indexes.count > crowd ? sorted(indexes) { rank(key, Int($0)) } : indexes
  }
}

private func sorted(_ indexes: [UInt32], by rank: (UInt32) -> UInt64) -> [UInt32] {
  indexes.map { (rank($0), $0) }.sorted { $0 < $1 }.map(\.1)
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
