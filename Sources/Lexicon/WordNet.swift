/// Princeton's WordNet 3.0 as Debian's `wordnet-base` lays it out, read in place.
///
/// Ground: C. Fellbaum (ed.), WordNet, MIT Press 1998; file formats in `wndb(5WN)`. Licence in
/// NOTICE.
package struct WordNet: Sendable {
  private let indexes: [Character: MappedText]
  private let data: [Character: MappedText]

  /// Where Debian puts the files.
  package static let folder = "/usr/share/wordnet"

  /// Maps the files; throws `missing` where one is not there.
  package init(folder: String = WordNet.folder) throws(WordNetError) {
    var indexes: [Character: MappedText] = [:]
    var data: [Character: MappedText] = [:]
    for (part, name) in [("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")]
      as [(Character, String)]
    {
      guard let index = MappedText(path: folder + "/index." + name) else {
        throw .missing(path: folder + "/index." + name)
      }
      guard let senses = MappedText(path: folder + "/data." + name) else {
        throw .missing(path: folder + "/data." + name)
      }
      indexes[part] = index
      data[part] = senses
    }
    self.indexes = indexes
    self.data = data
  }

  /// The senses of a lemma, the most frequent first; words of a phrase are joined by underscores.
  package func senses(of lemma: String, _ part: Character) -> [Synset.ID] {
    guard let line = indexes[part]?.line(for: lemma.lowercased()) else { return [] }
    let fields = line.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    guard fields.count > 3, let links = Int(fields[3]), fields.count > 6 + links else { return [] }
    return fields[(6 + links)...].compactMap { Int($0) }.map { Synset.ID(part: part, offset: $0) }
  }

  package func synset(_ id: Synset.ID) -> Synset? {
    guard let file = data[id.part], id.offset < file.count else { return nil }
    return file.withFields(from: id.offset) { Synset(&$0, part: id.part) }
  }
}

/// What can go wrong with WordNet's files.
package enum WordNetError: Error, Equatable, CustomStringConvertible {
  case missing(path: String)

  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): WordNet is not there; install the package wordnet-base, or run 'make setup'"
    }
  }
}
