/// A set of synonyms of one sense, with its pointers to others.
package struct Synset: Sendable, Hashable {
  /// A sense's name: part of speech ("n", "v", "a", "r") and byte offset in WordNet's data file.
  package struct ID: Sendable, Hashable {
    package let part: Character
    package let offset: Int

    package var name: String { "\(part)\(offset)" }
  }

  /// How one sense points to another; WordNet's `wninput(5WN)` names the symbols.
  package struct Pointer: Sendable, Hashable {
    package let symbol: String
    package let target: ID
    /// Number of the word in this synset that the pointer starts from; 0 for the whole synset.
    package let word: Int
  }

  package let id: ID
  package let words: [String]
  /// To wider senses, to derived words and to the like of adjectives.
  package let pointers: [Pointer]

  /// The targets of the pointers with a symbol.
  package func targets(_ symbol: String) -> [ID] {
    pointers.filter { $0.symbol == symbol }.map(\.target)
  }

  private static let followed: [Substring] = ["@", "@i", "+", "\\", "&"]

  /// Reads a line of a data file up to its gloss: offset, file, type, words, pointers.
  init?(parsing line: String, part: Character) {
    let fields = line.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    guard fields.count > 5, let offset = Int(fields[0]),
      let count = Int(fields[3], radix: 16), fields.count > 4 + 2 * count,
      let links = Int(fields[4 + 2 * count]), fields.count >= 5 + 2 * count + 4 * links
    else { return nil }
    id = ID(part: part, offset: offset)
    words = (0..<count).map { String(fields[4 + 2 * $0].prefix { $0 != "(" }) }
    pointers = (0..<links).compactMap { index in
      let at = 5 + 2 * count + 4 * index
      guard Synset.followed.contains(fields[at]), let target = Int(fields[at + 1]),
        let part = fields[at + 2].first, let word = Int(fields[at + 3].prefix(2), radix: 16)
      else { return nil }
      return Pointer(
        symbol: String(fields[at]),
        target: ID(part: part == "s" ? "a" : part, offset: target),
        word: word
      )
    }
  }
}
