/// XXH64 with seed 0: fast enough to check a whole model each time it is opened.
///
/// Ground: Y. Collet, xxHash specification, XXH64.
enum Checksum {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9e37_79b1_85eb_ca87, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9, 0x85eb_ca77_c2b2_ae63,
    0x27d4_eb2f_1656_67c5
  )

  static func xxh64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var place = 0
    var hash = primes.4
    if bytes.count >= 32 {
      hash = stripes(bytes, &place)
    }
    hash = hash &+ UInt64(bytes.count)
    while place + 8 <= bytes.count {
      hash ^= round(0, word(bytes, place))
      hash = Hashing.rotate(hash, by: 27) &* primes.0 &+ primes.3
      place += 8
    }
    if place + 4 <= bytes.count {
      let half = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      hash ^= UInt64(UInt32(littleEndian: half)) &* primes.0
      hash = Hashing.rotate(hash, by: 23) &* primes.1 &+ primes.2
      place += 4
    }
    while place < bytes.count {
      hash ^= UInt64(bytes[place]) &* primes.4
      hash = Hashing.rotate(hash, by: 11) &* primes.0
      place += 1
    }
    hash = (hash ^ hash >> 33) &* primes.1
    hash = (hash ^ hash >> 29) &* primes.2
    return hash ^ hash >> 32
  }

  private static func stripes(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt64 {
    var first = primes.0 &+ primes.1
    var second = primes.1
    var third: UInt64 = 0
    var fourth = 0 &- primes.0
    while place + 32 <= bytes.count {
      first = round(first, word(bytes, place))
      second = round(second, word(bytes, place + 8))
      third = round(third, word(bytes, place + 16))
      fourth = round(fourth, word(bytes, place + 24))
      place += 32
    }
    var hash =
      Hashing.rotate(first, by: 1) &+ Hashing.rotate(second, by: 7)
      &+ Hashing.rotate(third, by: 12) &+ Hashing.rotate(fourth, by: 18)
    for lane in [first, second, third, fourth] {
      hash = (hash ^ round(0, lane)) &* primes.0 &+ primes.3
    }
    return hash
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    Hashing.rotate(lane &+ input &* primes.1, by: 31) &* primes.0
  }
}
