import Glibc

/// A model in one file, mapped into memory and checked.
///
/// | offset | size | content |
/// |---|---|---|
/// | 0 | 8 | magic `XCHKMODL` |
/// | 8 | 8 | XXH64 of every byte from 16 on |
/// | 16 | 4 | version of this layout |
/// | 20 | 4 | number of sections |
/// | 24 | 8 | size of the file |
/// | 32 | 32 each | directory: name (16, zero padded), offset (8), size (8) |
/// | … | | sections, each at a multiple of 64, little-endian |
final class ModelFile: Sendable {
  static let magic: [UInt8] = Array("XCHKMODL".utf8)
  static let version: UInt32 = 2
  static let headerSize = 32
  static let entrySize = 32
  static let nameSize = 16

  let path: String
  private let bytes: Table<UInt8>
  private let places: [String: Range<Int>]

  /// Maps the file at `path`; throws when it is absent, no model, of another version, or altered.
  init(path: String) throws(ModelError) {
    self.path = path
    bytes = try Self.map(path)
    do {
      try Self.check(bytes, path)
      places = try Self.directory(bytes, path)
    } catch {
      munmap(UnsafeMutableRawPointer(mutating: bytes.base), bytes.count)
      throw error
    }
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.base), bytes.count)
  }

  /// The values of a section; none when the model has no such section.
  func table<Element: BitwiseCopyable>(
    _ section: Section,
    of type: Element.Type = Element.self
  ) throws(ModelError) -> Table<Element> {
    guard let place = places[section.rawValue] else {
      throw .malformed(path: path, reason: "no section \(section.rawValue)")
    }
    guard place.count % MemoryLayout<Element>.stride == 0 else {
      throw .malformed(path: path, reason: "section \(section.rawValue) has an odd size")
    }
    let start = UnsafeRawPointer(bytes.base + place.lowerBound)
    return Table(
      base: start.assumingMemoryBound(to: Element.self),
      count: place.count / MemoryLayout<Element>.stride
    )
  }

  func keyTable<Value: BitwiseCopyable>(
    _ keys: Section,
    _ values: Section,
    of type: Value.Type = Value.self
  ) throws(ModelError) -> KeyTable<Value> {
    let table = KeyTable<Value>(keys: try self.table(keys), values: try self.table(values))
    guard table.keys.count == table.values.count else {
      throw .malformed(path: path, reason: "section \(values.rawValue) does not fit its keys")
    }
    return table
  }

  /// The lines of a section of text.
  func lines(_ section: Section) throws(ModelError) -> [String] {
    let text = try table(section, of: UInt8.self)
    return UnsafeBufferPointer(start: text.base, count: text.count)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func map(_ path: String) throws(ModelError) -> Table<UInt8> {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { throw .missing(path: path) }
      throw .inaccessible(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .inaccessible(path: path, reason: "not a file")
    }
    let size = Int(status.st_size)
    guard size >= headerSize else {
      throw .foreign(path: path, expected: "a model file", found: "a file of \(size) bytes")
    }
    let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
    guard let memory, memory != MAP_FAILED else {
      throw .inaccessible(path: path, reason: String(cString: strerror(errno)))
    }
    return Table(
      base: UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)),
      count: size
    )
  }

  private static func check(_ bytes: Table<UInt8>, _ path: String) throws(ModelError) {
    let raw = UnsafeRawBufferPointer(start: bytes.base, count: bytes.count)
    guard raw.prefix(magic.count).elementsEqual(magic) else {
      throw .foreign(path: path, expected: "a model file", found: "another kind of file")
    }
    let found = raw.load(fromByteOffset: 16, as: UInt32.self)
    guard found == version else {
      throw .foreign(path: path, expected: "layout \(version)", found: "layout \(found)")
    }
    let size = raw.load(fromByteOffset: 24, as: UInt64.self)
    guard size == UInt64(bytes.count) else {
      throw .altered(path: path, expected: "\(size) bytes", found: "\(bytes.count)")
    }
    let promised = raw.load(fromByteOffset: 8, as: UInt64.self)
    let actual = Checksum.xxh64(UnsafeRawBufferPointer(rebasing: raw[16...]))
    guard promised == actual else {
      throw .altered(
        path: path,
        expected: "checksum \(String(promised, radix: 16))",
        found: String(actual, radix: 16)
      )
    }
  }

  private static func directory(
    _ bytes: Table<UInt8>,
    _ path: String
  ) throws(ModelError) -> [String: Range<Int>] {
    let raw = UnsafeRawBufferPointer(start: bytes.base, count: bytes.count)
    let count = Int(raw.load(fromByteOffset: 20, as: UInt32.self))
    var places: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      guard entry + entrySize <= bytes.count else { break }
      let name = raw[entry..<entry + nameSize].prefix { $0 != 0 }
      let start = raw.load(fromByteOffset: entry + 16, as: UInt64.self)
      let size = raw.load(fromByteOffset: entry + 24, as: UInt64.self)
      guard start % 64 == 0, start <= bytes.count, size <= UInt64(bytes.count) - start else {
        throw .malformed(path: path, reason: "a section lies outside the file")
      }
      places[String(decoding: name, as: UTF8.self)] = Int(start)..<Int(start + size)
    }
    return places
  }
}
