/// One value of a MessagePack document.
///
/// Ground: the MessagePack specification; extension types are refused.
enum MessagePack {
  case none
  case boolean(Bool)
  case integer(Int64)
  /// Above the range of `integer`.
  case large(UInt64)
  case real(Double)
  case text(String)
  case bytes(ArraySlice<UInt8>)
  case list([MessagePack])
  case map([(key: MessagePack, value: MessagePack)])

  /// Reads one value; `nil` when the bytes are no MessagePack.
  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = MessagePackReader(bytes: bytes)
    guard let value = reader.value(depth: 0), reader.place == bytes.endIndex else { return nil }
    self = value
  }

  var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var number: Int? {
    if case .integer(let number) = self { Int(exactly: number) } else { nil }
  }

  /// A 64-bit name of a string.
  var identity: UInt64? {
    switch self {
    case .integer(let number): UInt64(exactly: number)
    case .large(let number): number
    default: nil
    }
  }

  var elements: [MessagePack] {
    if case .list(let elements) = self { elements } else { [] }
  }

  var pairs: [(key: MessagePack, value: MessagePack)] {
    if case .map(let pairs) = self { pairs } else { [] }
  }

  /// The value under a key that is text, or bytes spelling that text.
  subscript(name: String) -> MessagePack? {
    pairs.first { pair in
      switch pair.key {
      case .text(let key): key == name
      case .bytes(let key): key.elementsEqual(name.utf8)
      default: false
      }
    }?.value
  }
}

/// Reads values one after the other.
private struct MessagePackReader {
  let bytes: ArraySlice<UInt8>
  var place: Int
  private static let deepest = 64

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func value(depth: Int) -> MessagePack? {
    guard depth < Self.deepest, let lead = unsigned(1).map(UInt8.init) else { return nil }
    switch lead {
    case 0x00...0x7f: return .integer(Int64(lead))
    case 0x80...0x8f: return map(Int(lead & 0x0f), depth)
    case 0x90...0x9f: return list(Int(lead & 0x0f), depth)
    case 0xa0...0xbf: return text(Int(lead & 0x1f))
    case 0xe0...0xff: return .integer(Int64(Int8(bitPattern: lead)))
    case 0xc0: return MessagePack.none
    case 0xc2, 0xc3: return .boolean(lead == 0xc3)
    case 0xc4...0xc6: return count(lead - 0xc4).flatMap { raw($0) }.map { .bytes($0) }
    case 0xca...0xcb: return real(wide: lead == 0xcb)
    case 0xcc...0xcf: return positive(width: 1 << Int(lead - 0xcc))
    case 0xd0...0xd3: return signed(width: 1 << Int(lead - 0xd0))
    case 0xd9...0xdb: return count(lead - 0xd9).flatMap { text($0) }
    case 0xdc, 0xdd: return count(lead - 0xdb).flatMap { list($0, depth) }
    case 0xde, 0xdf: return count(lead - 0xdd).flatMap { map($0, depth) }
    default: return nil
    }
  }

  private mutating func unsigned(_ width: Int) -> UInt64? {
    raw(width)?.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A length written in 1, 2 or 4 bytes.
  private mutating func count(_ power: UInt8) -> Int? {
    unsigned(1 << Int(power)).map { Int($0) }
  }

  private mutating func raw(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= bytes.endIndex - place else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }

  private mutating func text(_ count: Int) -> MessagePack? {
    raw(count).map { .text(String(decoding: $0, as: UTF8.self)) }
  }

  private mutating func real(wide: Bool) -> MessagePack? {
    unsigned(wide ? 8 : 4).map { bits in
      .real(wide ? Double(bitPattern: bits) : Double(Float(bitPattern: UInt32(bits))))
    }
  }

  private mutating func positive(width: Int) -> MessagePack? {
    unsigned(width).map { number in
      Int64(exactly: number).map { .integer($0) } ?? .large(number)
    }
  }

  private mutating func signed(width: Int) -> MessagePack? {
    unsigned(width).map { bits in
      let unused = 64 - 8 * Int64(width)
      return .integer((Int64(bitPattern: bits) << unused) >> unused)
    }
  }

  private mutating func list(_ count: Int, _ depth: Int) -> MessagePack? {
    guard count <= bytes.endIndex - place else { return nil }
    var elements: [MessagePack] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    }
    return .list(elements)
  }

  private mutating func map(_ count: Int, _ depth: Int) -> MessagePack? {
    guard count <= bytes.endIndex - place else { return nil }
    var pairs: [(key: MessagePack, value: MessagePack)] = []
    pairs.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = value(depth: depth + 1), let value = value(depth: depth + 1) else {
        return nil
      }
      pairs.append((key, value))
    }
    return .map(pairs)
  }
}
