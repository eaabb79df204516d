import Glibc

/// Gathers the sections of a model and writes them as one file; `ModelFile` tells the layout.
struct ModelWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []
  private var texts: [UInt8] = []

  mutating func add<Element: BitwiseCopyable>(_ section: Section, _ values: [Element]) {
    sections.append((section.rawValue, values.withUnsafeBytes { Array($0) }))
  }

  mutating func add(_ section: Section, lines: [String]) {
    sections.append((section.rawValue, Array(lines.joined(separator: "\n").utf8)))
  }

  /// Adds a map, its keys put in order.
  mutating func add<Value: BitwiseCopyable>(
    _ keys: Section,
    _ values: Section,
    _ map: [UInt64: Value]
  ) {
    let ordered = map.sorted { $0.key < $1.key }
    add(keys, ordered.map(\.key))
    add(values, ordered.map(\.value))
  }

  /// The place of a string among the model's texts.
  mutating func piece(_ text: String) -> TextPiece {
    let bytes = Array(text.utf8)
    let piece = TextPiece(start: UInt32(texts.count), count: UInt32(bytes.count))
    texts += bytes
    return piece
  }

  /// The whole file.
  func bytes() -> [UInt8] {
    let all = sections + [(Section.texts.rawValue, texts)]
    var directory: [UInt8] = []
    var body: [UInt8] = []
    let start = Self.aligned(ModelFile.headerSize + all.count * ModelFile.entrySize)
    for section in all {
      let name = Array(section.name.utf8.prefix(ModelFile.nameSize))
      directory += name + [UInt8](repeating: 0, count: ModelFile.nameSize - name.count)
      directory += Self.encoded(UInt64(start + body.count))
      directory += Self.encoded(UInt64(section.bytes.count))
      body += section.bytes
      body += [UInt8](repeating: 0, count: Self.aligned(body.count) - body.count)
    }
    directory += [UInt8](
      repeating: 0,
      count: start - ModelFile.headerSize - directory.count
    )
    let sealed =
      Self.encoded(ModelFile.version) + Self.encoded(UInt32(all.count))
      + Self.encoded(UInt64(start + body.count)) + directory + body
    let checksum = sealed.withUnsafeBytes { Checksum.xxh64($0) }
    return ModelFile.magic + Self.encoded(checksum) + sealed
  }

  /// Writes the file beside its place and moves it there, so that no reader sees half of it.
  func write(to path: String) throws(ModelError) {
    let beside = path + ".\(getpid()).part"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw .inaccessible(path: beside, reason: String(cString: strerror(errno)))
    }
    let bytes = bytes()
    var done = 0
    while done < bytes.count {
      let written = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written <= 0 { break }
      done += written
    }
    let kept = done == bytes.count && fsync(file) == 0
    let reason = String(cString: strerror(errno))
    close(file)
    guard kept, rename(beside, path) == 0 else {
      unlink(beside)
      throw .inaccessible(path: path, reason: reason)
    }
  }

  private static func aligned(_ size: Int) -> Int { (size + 63) / 64 * 64 }

  private static func encoded<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
