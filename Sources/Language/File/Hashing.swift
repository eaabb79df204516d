/// The hashes that name strings and embedding rows.
///
/// Ground: A. Appleby, MurmurHash2 (64A) and MurmurHash3, public domain; seeds and use as in spaCy.
enum Hashing {
  /// MurmurHash64A of bytes with seed 1: the name of a string.
  static func murmur(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = 1 ^ (UInt64(bytes.count) &* multiplier)
    let blocks = bytes.count / 8
    for block in 0..<blocks {
      var key = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self))
      key = key &* multiplier
      key ^= key >> 47
      hash = (hash ^ (key &* multiplier)) &* multiplier
    }
    if bytes.count % 8 > 0 {
      var tail: UInt64 = 0
      for place in (blocks * 8..<bytes.count).reversed() {
        tail = tail << 8 | UInt64(raw[place])
      }
      hash = (hash ^ tail) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ hash >> 47
  }

  static func murmur(_ text: String) -> UInt64 {
    var copy = text
    return copy.withUTF8 { murmur($0) }
  }

  /// Four rows of a hashed embedding table for one 64-bit key.
  static func rows(of key: UInt64, seed: UInt32, among count: Int) -> SIMD4<Int> {
    var first = rotate(key &* 0x87c3_7b91_1142_53d5, by: 31) &* 0x4cf5_ad43_2745_937f
    first ^= UInt64(seed)
    first ^= 8
    var second = UInt64(seed) ^ 8
    first = first &+ second
    second = second &+ first
    first = mixed(first)
    second = mixed(second)
    first = first &+ second
    second = second &+ first
    let size = UInt32(truncatingIfNeeded: count)
    return SIMD4(
      Int(UInt32(truncatingIfNeeded: first) % size),
      Int(UInt32(first >> 32) % size),
      Int(UInt32(truncatingIfNeeded: second) % size),
      Int(UInt32(second >> 32) % size)
    )
  }

  static func rotate(_ value: UInt64, by bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}
