/// Walks over UTF-8 in maximal runs of white space and of anything else.
///
/// One U+0020 right after a word belongs to the word: it is told as `spaced` and left out of the
/// run that it begins.
struct ChunkScanner {
  struct Chunk {
    let bytes: Range<Int>
    let isSpace: Bool
    let spaced: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var place: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    place = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Chunk? {
    guard place < end else { return nil }
    let start = place
    let isSpace = spaceLength(at: place) > 0
    if isSpace {
      while place < end, case let length = spaceLength(at: place), length > 0 { place += length }
      return Chunk(bytes: start..<place, isSpace: true, spaced: false)
    }
    while place < end, spaceLength(at: place) == 0 { place += 1 }
    let word = start..<place
    let spaced = place < end && text[place] == 0x20
    if spaced { place += 1 }
    return Chunk(bytes: word, isSpace: false, spaced: spaced)
  }

  /// The bytes of the white-space scalar that begins here; 0 when there is none.
  private func spaceLength(at place: Int) -> Int {
    let lead = text[place]
    if lead > 0x20 && lead < 0xc2 { return 0 }
    if lead < 0x80 { return Scalars.isSpace(UInt32(lead)) ? 1 : 0 }
    return wideSpaceLength(at: place)
  }

  /// U+0085, 00A0, 1680, 2000 to 200A, 2028, 2029, 202F, 205F, 3000.
  private func wideSpaceLength(at place: Int) -> Int {
    let lead = text[place]
    guard place + 1 < end else { return 0 }
    let second = text[place + 1]
    if lead == 0xc2 { return second == 0x85 || second == 0xa0 ? 2 : 0 }
    guard place + 2 < end else { return 0 }
    let third = text[place + 2]
    switch (lead, second) {
    case (0xe1, 0x9a): return third == 0x80 ? 3 : 0
    case (0xe2, 0x80): return third <= 0x8a || [0xa8, 0xa9, 0xaf].contains(third) ? 3 : 0
    case (0xe2, 0x81): return third == 0x9f ? 3 : 0
    case (0xe3, 0x80): return third == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
