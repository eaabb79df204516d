/// A set of synonyms of one sense, with its pointers to others.
package struct Synset: Sendable, Hashable {
  /// A sense's name: part of speech ("n", "v", "a", "r") and byte offset in WordNet's data file.
  package struct ID: Sendable, Hashable, Comparable {
    package let part: Character
    package let offset: Int

    package var name: String { "\(part)\(offset)" }

    package func hash(into hasher: inout Hasher) { hasher.combine(offset) }

    package static func < (left: ID, right: ID) -> Bool {
      (left.offset, left.part) < (right.offset, right.part)
    }
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

  private static let followed = ["@", "@i", "+", "\\", "&"]

  /// Reads a line of a data file up to its gloss: offset, file, type, words, pointers.
  init?(_ fields: inout Fields, part: Character) {
    guard let offset = fields.number(), fields.number() != nil, fields.next() != nil,
      let count = fields.number(radix: 16)
    else { return nil }
    id = ID(part: part, offset: offset)
    var words: [String] = []
    for _ in 0..<count {
      guard let word = fields.next(), fields.next() != nil else { return nil }
      words.append(String(word.prefix { $0 != "(" }))
    }
    self.words = words
    guard let links = fields.number() else { return nil }
    var pointers: [Pointer] = []
    for _ in 0..<links {
      guard let symbol = fields.next(), let target = fields.next(), let part = fields.next(),
        let words = fields.next()
      else { return nil }
      guard Synset.followed.contains(symbol), let target = Int(target), let part = part.first,
        let word = Int(words.prefix(2), radix: 16)
      else { continue }
      let id = ID(part: part == "s" ? "a" : part, offset: target)
      pointers.append(Pointer(symbol: symbol, target: id, word: word))
    }
    self.pointers = pointers
  }
}
