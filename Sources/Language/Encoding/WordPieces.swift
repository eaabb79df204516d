/// The words of a text cut into pieces of a vocabulary, each by its number.
///
/// A word is what stands between spaces and punctuation; from its start the longest piece that the
/// vocabulary has is taken, then the longest piece of what is left, whose name begins with `##`. A
/// word of more than 100 scalars, or one that cannot be made, is one unknown piece. Names of special
/// pieces in a text ("[SEP]") are text like any other.
///
/// Ground: WordPiece as in J. Devlin et al., BERT (2019); number for number Hugging Face's
/// tokenizers with the `tokenizer.json` of all-MiniLM-L6-v2, but for some 900 rare scalars: its
/// tables of marks and punctuation are those of Unicode 8, ours are Swift's.
struct WordPieces: Sendable {
  /// The pieces that a vocabulary must have, besides those of words.
  private static let special = ["[UNK]", "[CLS]", "[SEP]"]
  private static let continuation = Array("##".utf8)
  /// Scalars of the longest word that is cut.
  private static let longestWord = 100

  private let numbers: KeyTable<Int32>
  /// Bytes of the longest piece.
  private let longest: Int
  private let unknown: Int32
  private let start: Int32
  private let end: Int32

  /// Throws when the file has no vocabulary of `count` pieces.
  init(_ file: ModelFile, count: Int) throws(ModelError) {
    let numbers: KeyTable<Int32> = try file.keyTable(.pieceKeys, .pieceNumbers)
    let special = Self.special.compactMap { numbers[Hashing.murmur($0)] }
    let sizes: Table<UInt32> = try file.table(.pieceLongest)
    guard special.count == Self.special.count, sizes.count == 1,
      numbers.values.elements.allSatisfy({ (0..<Int32(count)).contains($0) })
    else { throw .malformed(path: file.path, reason: "its vocabulary is not as expected") }
    self.numbers = numbers
    longest = Int(sizes[0])
    (unknown, start, end) = (special[0], special[1], special[2])
  }

  /// The numbers of the text's pieces between those of start and end, `limit` in all at most; what
  /// is beyond is left out.
  func numbers(of text: String, limit: Int) -> [Int32] {
    var result = [start]
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where result.count < limit {
      for plain in PlainScalars.of(scalar).unicodeScalars {
        let isPunctuation = PlainScalars.isPunctuation(plain)
        if plain == " " || isPunctuation {
          append(word, to: &result)
          word.removeAll(keepingCapacity: true)
          if isPunctuation { append([plain], to: &result) }
        } else if word.count <= Self.longestWord {
          word.append(plain)
        }
      }
    }
    append(word, to: &result)
    return result.prefix(limit - 1) + [end]
  }

  private func append(_ word: [Unicode.Scalar], to result: inout [Int32]) {
    guard !word.isEmpty else { return }
    result += word.count > Self.longestWord ? [unknown] : pieces(of: word) ?? [unknown]
  }

  /// The pieces of a word; `nil` when the vocabulary cannot make it.
  private func pieces(of word: [Unicode.Scalar]) -> [Int32]? {
    var pieces: [Int32] = []
    var rest = word[...]
    while !rest.isEmpty {
      guard let (number, count) = firstPiece(of: rest) else { return nil }
      pieces.append(number)
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  /// The longest piece that some scalars begin with, and how many it takes.
  private func firstPiece(of rest: ArraySlice<Unicode.Scalar>) -> (number: Int32, count: Int)? {
    var name = rest.startIndex == 0 ? [] : Self.continuation
    var ends: [Int] = []
    for scalar in rest {
      name += scalar.utf8
      if name.count > longest { break }
      ends.append(name.count)
    }
    return name.withUnsafeBufferPointer { name in
      for (index, end) in ends.enumerated().reversed() {
        let key = Hashing.murmur(UnsafeBufferPointer(rebasing: name[..<end]))
        if let number = numbers[key] { return (number, index + 1) }
      }
      return nil
    }
  }
}
