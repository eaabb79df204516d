/// The lexemes and chunks that one thread has met: the tokenizer's memory.
///
/// A chunk is looked up by the hash of its bytes and compared byte for byte, so that no collision
/// can change a text.
struct Lexicon {
  private struct Chunk {
    let start: Int
    let count: Int
    let tokens: Range<Int>
  }

  private let maker: LexemeMaker
  private let cutter: ChunkCutter
  private(set) var lexemes: [Lexeme] = []
  private var byName = NameIndex()
  private var byHash = NameIndex()
  private var chunks: [Chunk] = []
  private var bytes: [UInt8] = []
  private var tokens: [Int32] = []

  init(maker: LexemeMaker, cutter: ChunkCutter) {
    self.maker = maker
    self.cutter = cutter
  }

  /// Bytes and lexemes past which a lexicon is better started anew.
  var isFull: Bool { lexemes.count > 50_000 || bytes.count > 4_000_000 }

  /// The lexemes of a run without white space.
  mutating func tokens(of chunk: UnsafeBufferPointer<UInt8>) -> ArraySlice<Int32> {
    let hash = Hashing.murmur(chunk)
    let known = byHash.value(of: hash)
    if known >= 0, isChunk(known, chunk) { return tokens[chunks[known].tokens] }
    let first = tokens.count
    var place = 0
    for cut in cutter.cuts(of: chunk) {
      let text = UnsafeBufferPointer(rebasing: chunk[place..<place + cut.count])
      tokens.append(Int32(lexeme(of: text, norm: cut.norm)))
      place += cut.count
    }
    if known < 0 { byHash.insert(hash, chunks.count) }
    chunks.append(Chunk(start: bytes.count, count: chunk.count, tokens: first..<tokens.count))
    bytes += chunk
    return tokens[first...]
  }

  private func isChunk(_ index: Int, _ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = chunks[index]
    guard entry.count == chunk.count else { return false }
    return bytes[entry.start..<entry.start + entry.count].elementsEqual(chunk)
  }

  /// The number of the lexeme of a text.
  mutating func lexeme(of text: UnsafeBufferPointer<UInt8>, norm: UInt64) -> Int {
    let key = maker.names.name(of: text) ^ Hashing.rotate(norm, by: 32)
    let known = byName.value(of: key)
    if known >= 0, lexemes[known].word.utf8.elementsEqual(text) { return known }
    if known < 0 { byName.insert(key, lexemes.count) }
    lexemes.append(maker.lexeme(of: text, norm: norm))
    return lexemes.count - 1
  }
}
