/// A 64-bit FNV-1a digest of UTF-8 text, for names that must be the same on every machine.
///
/// Not a cryptographic hash: it names things, it does not seal them.
/// Ground: G. Fowler, L. C. Noll, K.-P. Vo, the FNV non-cryptographic hash (RFC 9923).
package struct Digest: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ text: String) {
    for byte in text.utf8 {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Sixteen lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
