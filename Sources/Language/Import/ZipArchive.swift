import CZlib

/// The files in a zip archive: stored or deflated, no encryption, no 64-bit extension.
///
/// | part | signature | what is read |
/// |---|---|---|
/// | end of directory | `PK 05 06` | entries (10), offset of the directory (16) |
/// | directory entry | `PK 01 02` | method (10), sizes (20, 24), name length (28), offset (42) |
/// | local header | `PK 03 04` | lengths of name and extra (26, 28) |
///
/// Ground: PKWARE APPNOTE 6.3.
struct ZipArchive {
  private struct Entry {
    let method: Int
    let packed: Int
    let size: Int
    let header: Int
  }

  private let bytes: [UInt8]
  private let entries: [String: Entry]

  /// `nil` when the bytes are no zip archive.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes), let count = Self.number(bytes, end + 10, 2),
      var place = Self.number(bytes, end + 16, 4)
    else { return nil }
    var entries: [String: Entry] = [:]
    for _ in 0..<count {
      guard let (name, entry, next) = Self.entry(bytes, at: place) else { return nil }
      entries[name] = entry
      place = next
    }
    self.entries = entries
  }

  var names: [String] { entries.keys.sorted() }

  /// The unpacked bytes of a file; `nil` when it is not there or cannot be unpacked.
  func contents(of name: String) -> [UInt8]? {
    guard let entry = entries[name],
      Self.number(bytes, entry.header, 4) == 0x0403_4b50,
      let nameLength = Self.number(bytes, entry.header + 26, 2),
      let extraLength = Self.number(bytes, entry.header + 28, 2)
    else { return nil }
    let start = entry.header + 30 + nameLength + extraLength
    guard start + entry.packed <= bytes.count else { return nil }
    let packed = bytes[start..<start + entry.packed]
    return entry.method == 0 ? Array(packed) : Self.inflated(packed, size: entry.size)
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int? {
    guard place >= 0, place + width <= bytes.count else { return nil }
    return bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    let first = max(0, last - 0xffff)
    return (first...last).last { number(bytes, $0, 4) == 0x0605_4b50 }
  }

  private static func entry(_ bytes: [UInt8], at place: Int) -> (String, Entry, Int)? {
    guard number(bytes, place, 4) == 0x0201_4b50,
      let method = number(bytes, place + 10, 2), method == 0 || method == 8,
      let packed = number(bytes, place + 20, 4), let size = number(bytes, place + 24, 4),
      let nameLength = number(bytes, place + 28, 2),
      let extraLength = number(bytes, place + 30, 2),
      let commentLength = number(bytes, place + 32, 2),
      let header = number(bytes, place + 42, 4),
      place + 46 + nameLength <= bytes.count
    else { return nil }
    let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
    let entry = Entry(method: method, packed: packed, size: size, header: header)
    return (name, entry, place + 46 + nameLength + extraLength + commentLength)
  }

  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    // No deflate stream unpacks to more than 1032 times its size (zlib's technical notes).
    guard size <= packed.count * 1032 + 64 else { return nil }
    var input = Array(packed)
    return [UInt8](unsafeUninitializedCapacity: size) { output, count in
      var stream = z_stream()
      guard
        inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
          == Z_OK
      else { return }
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size)
        if inflate(&stream, Z_FINISH) == Z_STREAM_END { count = Int(stream.total_out) }
      }
      inflateEnd(&stream)
    }.whole(size)
  }
}

extension [UInt8] {
  /// Itself when it has the size that was promised.
  fileprivate func whole(_ size: Int) -> [UInt8]? { count == size ? self : nil }
}
