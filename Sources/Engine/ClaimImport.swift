import Facts
package import Language
package import Storage
import Extraction
import Normalizing
import Reconciling

/// Takes claims that were made elsewhere into a store: each against the words it quotes.
package struct ClaimImport {
  /// What became of the lines.
  package struct Outcome: Sendable, Hashable {
    package var added = 0
    /// They were here.
    package var known = 0
    package var refused: [LineRefused] = []
  }

  private let model: LanguageModel
  private let store: Store
  /// The last article read: claims of one article come together, as a rule.
  private var last: Reading?

  private init(_ store: Store, _ model: LanguageModel) {
    self.store = store
    self.model = model
  }

  /// Reads lines of JSON; what does not match the stored text is refused and the rest kept, all in
  /// one transaction.
  package static func run(_ lines: [String], into store: Store, with model: LanguageModel) throws
    -> Outcome
  {
    var reader = ClaimImport(store, model)
    var outcome = Outcome()
    var claims: [Claim] = []
    for (number, line) in lines.numbered {
      do {
        claims.append(try reader.claim(in: line))
      } catch let refusal as Refusal {
        outcome.refused.append(LineRefused(line: number, why: refusal.text))
      }
    }
    outcome.added = try store.add(claims)
    outcome.known = claims.count - outcome.added
    return outcome
  }

  /// Throws a `Refusal`, or what keeps the store from being read.
  private mutating func claim(in line: String) throws -> Claim {
    let imported = try Imported(line: line)
    guard let article = try store.article(called: imported.article) else {
      throw Refusal("the database has no current article “\(imported.article.printable)”")
    }
    let value = try imported.typed()
    let bytes = try ClaimImport.place(of: imported, in: article)
    let reading = reading(of: article)
    guard let around = reading.surroundings(of: bytes) else {
      throw Refusal("the quoted words are none of the article's own: they stand outside its text")
    }
    try ClaimImport.check(value, against: reading, at: bytes)
    let (polarity, modality) = try imported.stance()
    return Claim(
      article: article.id,
      slot: try imported.slot(),
      value: value,
      span: bytes,
      sentence: around.sentence,
      polarity: polarity,
      modality: modality,
      attribution: imported.speaker.map { Attribution(speaker: $0, verb: imported.verb ?? "say") },
      zone: article.zone(at: bytes.lowerBound),
      extractor: Claim.imported + imported.maker,
      context: around.context
    )
  }

  private mutating func reading(of article: Article) -> Reading {
    if let last, last.article.id == article.id { return last }
    let fresh = Engine.reading(of: article, with: model)
    last = fresh
    return fresh
  }

  /// Where the words of the value stand in the article; the quote must be there to the letter.
  private static func place(of imported: Imported, in article: Article) throws(Refusal)
    -> Range<Int>
  {
    guard let quote = article.text.bytes(of: imported.quote) else {
      throw Refusal("the article does not say “\(imported.quote.collapsed.printable)”")
    }
    guard let words = imported.words else { return quote }
    guard let inside = imported.quote.bytes(of: words), !inside.isEmpty else {
      throw Refusal("the quote does not hold the words “\(words.collapsed.printable)”")
    }
    return quote.lowerBound + inside.lowerBound..<quote.lowerBound + inside.upperBound
  }

  /// Where the engine reads a value of the kind in these very words, the claim may not give another.
  private static func check(_ value: Value, against reading: Reading, at bytes: Range<Int>)
    throws(Refusal)
  {
    let read = reading.mentions.filter { $0.bytes.overlaps(bytes) }.map(\.value)
    let relations = read.map { (compare(value, $0).relation, $0) }
    guard let (_, other) = relations.first(where: { $0.0 == .conflicting }),
      !relations.contains(where: { [.same, .narrower, .wider].contains($0.0) })
    else { return }
    throw Refusal("the quoted words say \(other.text.printable), not \(value.text.printable)")
  }
}

extension String {
  /// Where a text stands first, byte for byte.
  fileprivate func bytes(of text: String) -> Range<Int>? {
    let (all, part) = (Array(utf8), Array(text.utf8))
    guard let first = part.first, part.count <= all.count else { return nil }
    for start in 0...(all.count - part.count) where all[start] == first {
      if all[start..<(start + part.count)].elementsEqual(part) {
        return start..<(start + part.count)
      }
    }
    return nil
  }
}
