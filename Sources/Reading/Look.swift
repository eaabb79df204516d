/// How a block looks: its pieces, its length, its capitals, its end, and the phrases that give it
/// away.
struct Look {
  let block: Block
  let pieces: [Piece]
  /// Which pieces are words or numbers.
  let words: [Int]
  let cues: [Phrasebook.Cue]
  /// Words without a capital.
  let plainWords: Int
  /// Whether the last character, closing marks aside, ends a sentence.
  let isEnded: Bool
  let sentences: Int

  init(_ block: Block, of text: [UInt8]) {
    self.block = block
    pieces = Piece.pieces(of: text, in: block.bytes)
    let words = pieces.indices.filter { [pieces] in pieces[$0].kind != .mark }
    self.words = words
    cues = Phrasebook.english.cues(in: pieces, words: words)
    plainWords = words.count { [pieces] in
      pieces[$0].kind == .word && pieces[$0].capitals == .none
    }
    let last = pieces.last { !$0.isMark(Look.closing) }
    isEnded = last?.isMark(".!?…。") ?? false
    sentences = Look.sentenceEnds(in: pieces)
  }

  static let closing = "\"'”’)]»*"

  private static func sentenceEnds(in pieces: [Piece]) -> Int {
    var count = 0
    for index in pieces.indices.dropLast() where pieces[index].isMark(".!?…") {
      let next = pieces.dropFirst(index + 1).first { !$0.isMark(closing) }
      let isInitial = index > 0 && pieces[index - 1].bytes.count == 1
      if let next, next.isSpaced, next.capitals != .none || next.kind == .number, !isInitial {
        count += 1
      }
    }
    return count + 1
  }
}

extension Look {
  var count: Int { words.count }

  var isBlank: Bool { words.isEmpty }

  /// A paragraph of the kind bodies are made of.
  var isProse: Bool {
    (isEnded || sentences > 1) && count >= 8 && plainWords * 10 >= count * 4
      || count >= 22 && plainWords * 2 >= count
  }

  /// One that cannot be a headline or a caption: two sentences, or a long one.
  var isSubstantial: Bool {
    isProse && (count >= 28 || sentences >= 2 && count >= 16)
  }

  /// Ends like a sentence, however short ("Acquitted.", "Dead: 12.").
  var isSentence: Bool { isEnded && count >= 1 }

  /// May be a headline of this or another story: some words, no full stop at its end.
  var isTitle: Bool {
    (1...30).contains(count) && !(pieces.last?.isMark(".,;:") ?? true)
  }

  var isBullet: Bool {
    guard let first = pieces.first, pieces.count > 2 else { return false }
    if first.isMark("•▪■●◦‣*–—-+") { return pieces[1].isSpaced }
    return first.kind == .number && pieces[1].isMark(".)") && pieces[2].isSpaced
  }

  /// A fact line: "Dead: 12", "Magnitude: 6.4", "14:05 Police say …".
  var isFact: Bool { isLabelled || startsWithClock && count >= 4 }

  private var isLabelled: Bool {
    guard let colon = pieces.firstIndex(where: { $0.isMark(":") }), (1...6).contains(colon),
      colon + 1 < pieces.count, pieces[colon + 1].isSpaced, pieces[0].kind == .word
    else { return false }
    return count <= 25 && pieces.dropFirst(colon + 1).contains { $0.kind == .number }
  }

  /// "14:05", "9.30am", "22h10".
  var startsWithClock: Bool {
    guard pieces.count >= 3, pieces[0].kind == .number, pieces[0].folded.count <= 2 else {
      return false
    }
    return pieces[1].isMark(":.h") && pieces[2].kind == .number && pieces[2].folded.count == 2
      && !pieces[2].isSpaced
  }

  func has(_ kind: Phrasebook.Kind) -> Bool { cues.contains { $0.kind == kind } }

  func starts(_ kind: Phrasebook.Kind) -> Bool {
    cues.contains { $0.kind == kind && $0.words.lowerBound == 0 }
  }

  func isWholly(_ kind: Phrasebook.Kind) -> Bool {
    cues.contains { $0.kind == kind && $0.words == 0..<count }
  }

  /// Words of four letters and more and names, by which a paragraph is known to go on with a story.
  var contentWords: [String] {
    words.lazy.map { pieces[$0] }.filter {
      $0.kind == .word && ($0.folded.utf8.count >= 4 || $0.capitals == .all)
        && !Look.functionWords.contains($0.folded)
    }.map(\.folded)
  }

  /// How many content words a vocabulary has too; a name inside a sentence weighs double.
  func shared(with vocabulary: Set<String>) -> Int {
    let names = Set(
      words.dropFirst().lazy.filter { pieces[$0].capitals != .none }.map { pieces[$0].folded }
    )
    return Set(contentWords).intersection(vocabulary).reduce(0) {
      $0 + (names.contains($1) ? 2 : 1)
    }
  }

  private static let functionWords: Set<String> = [
    "about", "after", "also", "been", "before", "from", "have", "here", "into", "just", "more",
    "most", "other", "over", "said", "says", "some", "such", "than", "that", "their", "them",
    "then", "there", "these", "they", "this", "those", "were", "what", "when", "where", "which",
    "will", "with", "would", "your", "year", "years", "first", "last", "could", "only", "news",
    "week", "while", "because", "between", "being", "very", "down", "many", "time",
  ]
}
