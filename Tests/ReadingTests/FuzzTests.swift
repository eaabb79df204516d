import Foundation
import Reading
import Testing

/// Readers meet damaged and hostile bytes: none may crash, hang, or break the law of zones.
@Suite struct FuzzTests {
  @Test(arguments: Corpus.files)
  func `a damaged fixture breaks no reader`(file: String) throws {
    let bytes = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: Corpus.folder + "/" + file))
    )
    var noise = Noise(seed: file.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<12 {
      let damaged = noise.damaged(bytes)
      for reader in Readers.all {
        if let batch = try? reader.read(Document(path: file, bytes: damaged)) {
          for article in batch.articles { Law.holds(of: article) }
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `random bytes break no reader`(seed: Int) {
    var noise = Noise(seed: UInt64(seed) &* 977)
    let bytes = noise.bytes(count: 1 + noise.below(600))
    let document = Document(path: "noise", bytes: bytes)
    for reader in Readers.all {
      if let batch = try? reader.read(document) {
        for article in batch.articles { Law.holds(of: article) }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a page of random lines keeps its zones in order`(seed: Int) throws {
    var noise = Noise(seed: UInt64(seed) &* 131 &+ 5)
    let lines = (0..<(5 + noise.below(40))).map { _ in noise.pick(FuzzTests.lines) }
    let text = lines.joined(separator: noise.below(2) == 0 ? "\n" : "\n\n")
    let batch = try Readers.read(Document(path: "lines", bytes: Array(text.utf8)))
    let again = try Readers.read(Document(path: "lines", bytes: Array(text.utf8)))
    #expect(batch == again)
    for article in batch.articles { Law.holds(of: article) }
  }

  private static let lines = [
    "By Jane Doe", "Published: 3 May 2025, 10:15", "LISBON, May 3 (AFP) - Two ships met.", "—", "(",
    "Read more:", "5 days ago", "Comments (3)", "© 2025 The Paper", "Dead: 12.",
    "14:05 Police say no.",
    "The mayor said on Monday that the bridge would be closed for two weeks from Thursday.",
    "Advertisement", "| | |", "A", "Photo: J. Doe/AP", "June 31, 2025", "Étonnant – non ?", "…",
    "•",
    "MONTREAL, June", "(AFP)", "UPDATED", "/", "1/2/2025", "2025-06-31", "Jun. 6th,",
  ]
}

/// A seeded source of noise: xorshift64*, the same on every machine.
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 40) }
  }

  /// Bytes changed, cut out, doubled, or cut off.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + below(8)) where !bytes.isEmpty {
      let at = below(bytes.count)
      let end = min(bytes.count, at + 1 + below(40))
      switch below(4) {
      case 0: bytes[at] = UInt8(truncatingIfNeeded: next() >> 40)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count))
      default: bytes.removeSubrange(at...)
      }
    }
    return bytes
  }
}
