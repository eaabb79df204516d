/// Markup whose elements nest no deeper than `depth`: a space stands for each tag below that, and what
/// stands between them stays.
///
/// An element counts as open until it, or one around it, is closed by name, so that the real depth is
/// never more. It bounds what a parser that looks through its open elements for each end tag can be
/// made to do.
func flattened(_ markup: String, to depth: Int) -> String {
  var flattening = Flattening(depth)
  var kept: [UInt8] = []
  let bytes = Array(markup.utf8)
  kept.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    let end = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
    kept += bytes[at..<end]
    guard end < bytes.count else { break }
    let close = bytes[end...].firstIndex(of: 0x3E) ?? bytes.count - 1
    kept += flattening.keeps(bytes[(end + 1)..<max(close, end + 1)]) ? bytes[end...close] : [0x20]
    at = close + 1
  }
  return String(decoding: kept, as: UTF8.self)
}

/// The elements that are open.
private struct Flattening {
  private let depth: Int
  private var open: [[UInt8]] = []
  private var counts: [[UInt8]: Int] = [:]

  init(_ depth: Int) { self.depth = depth }

  /// Whether a tag stays; `tag` is what stands between its brackets.
  mutating func keeps(_ tag: ArraySlice<UInt8>) -> Bool {
    let isEnd = tag.first == 0x2F
    let name = tag.dropFirst(isEnd ? 1 : 0).prefix(while: Flattening.isOfName).map { $0 | 0x20 }
    guard !name.isEmpty, !Flattening.void.contains(String(decoding: name, as: UTF8.self)) else {
      return true
    }
    return isEnd ? closes(name) : opens(name)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private mutating func opens(_ name: [UInt8]) -> Bool {
    guard open.count < depth else { return false }
    open.append(name)
    counts[name, default: 0] += 1
    return true
  }

  private mutating func closes(_ name: [UInt8]) -> Bool {
    guard counts[name] ?? 0 > 0 else { return false }
    while let last = open.popLast() {
      counts[last, default: 1] -= 1
      if last == name { break }
    }
    return true
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
