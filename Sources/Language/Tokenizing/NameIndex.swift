/// A growing map from 64-bit keys to non-negative numbers: open addressing, no deletion.
struct NameIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    values = [Int32](repeating: -1, count: 1024)
    mask = 1023
  }

  /// The number under a key; −1 when there is none.
  @inline(__always)
  func value(of key: UInt64) -> Int {
    var slot = Self.slot(key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Adds a key that is not there yet.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if count * 2 > mask { grow() }
    place(key, Int32(value))
    count += 1
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    var slot = Self.slot(key) & mask
    while values[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: -1, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (key, value) in zip(oldKeys, oldValues) where value >= 0 { place(key, value) }
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 20)
  }
}
