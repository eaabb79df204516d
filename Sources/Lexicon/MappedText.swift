import Foundation

/// A text file mapped into memory, read by byte ranges.
struct MappedText: Sendable {
  private let data: Data

  /// Nil where the file cannot be read.
  init?(path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return nil }
    self.data = data
  }

  var count: Int { data.count }

  /// The line whose first field is a key, in a file sorted by bytes; nil where none is.
  func line(for key: String) -> String? {
    let wanted = Array(key.utf8) + [0x20]
    return data.withUnsafeBytes { bytes in
      var (low, high) = (0, bytes.count)
      while low < high {
        let line = bytes.line(around: (low + high) / 2)
        let order = MappedText.compare(line, wanted)
        if order == 0 { return String(decoding: line, as: UTF8.self) }
        if order < 0 { low = line.endIndex + 1 } else { high = line.startIndex }
      }
      return nil
    }
  }

  /// Hands over the fields of the line that begins at an offset.
  func withFields<Result>(from offset: Int, _ body: (inout Fields) -> Result) -> Result {
    data.withUnsafeBytes { bytes in
      var fields = Fields(bytes[offset...].prefix { $0 != 0x0A })
      return body(&fields)
    }
  }

  /// Below 0 where the line sorts before the key, 0 where it begins with it.
  private static func compare(_ line: Slice<UnsafeRawBufferPointer>, _ wanted: [UInt8]) -> Int {
    for (found, byte) in zip(line, wanted) where found != byte { return Int(found) - Int(byte) }
    return line.count < wanted.count ? -1 : 0
  }
}

/// The fields of a line, parted by spaces, one after the other.
struct Fields {
  private var rest: Slice<UnsafeRawBufferPointer>

  fileprivate init(_ line: Slice<UnsafeRawBufferPointer>) {
    rest = line
  }

  /// Nil behind the last field.
  mutating func next() -> String? {
    rest = rest.drop { $0 == 0x20 }
    let field = rest.prefix { $0 != 0x20 }
    rest = rest[field.endIndex...]
    return field.isEmpty ? nil : String(decoding: field, as: UTF8.self)
  }

  mutating func number(radix: Int = 10) -> Int? { next().flatMap { Int($0, radix: radix) } }
}

extension UnsafeRawBufferPointer {
  /// The line that an offset stands in, without its end.
  fileprivate func line(around offset: Int) -> Slice<UnsafeRawBufferPointer> {
    let start = self[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return self[start...].prefix { $0 != 0x0A }
  }
}
