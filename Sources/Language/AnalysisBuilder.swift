/// Gathers what the stages find, document by document, into one analysis.
struct AnalysisBuilder {
  private let text: String
  private let tokens: Tokens
  private var lemmas: [String] = []
  private var tags: [String] = []
  private var parts: [PartOfSpeech] = []
  private var morphs: [String] = []
  private var heads: [Int] = []
  private var labels: [Dependency] = []
  private var sentences: [Range<Int>] = []
  private var entities: [Entity] = []

  init(text: String, tokens: Tokens) {
    self.text = text
    self.tokens = tokens
    lemmas.reserveCapacity(tokens.count)
    tags.reserveCapacity(tokens.count)
    parts.reserveCapacity(tokens.count)
    morphs.reserveCapacity(tokens.count)
    heads.reserveCapacity(tokens.count)
    labels.reserveCapacity(tokens.count)
  }

  /// Adds a document: its tree, and the attributes of its tokens.
  mutating func add(_ document: Range<Int>, _ tree: ParseTree, _ attributes: [WordAttributes]) {
    for word in attributes {
      lemmas.append(word.lemma)
      tags.append(word.tag)
      parts.append(word.part)
      morphs.append(word.morph)
      labels.append(word.dependency)
    }
    heads += tree.heads.map { $0 + document.lowerBound }
    var start = 0
    for token in 1..<max(1, document.count) where tree.isStart[token] {
      sentences.append(document.lowerBound + start..<document.lowerBound + token)
      start = token
    }
    sentences.append(document.lowerBound + start..<document.upperBound)
  }

  /// Adds the entities of the document that begins at a token.
  mutating func add(_ found: [Entity], from first: Int) {
    entities += found.map { entity in
      let tokens = entity.tokens
      return Entity(
        tokens: first + tokens.lowerBound..<first + tokens.upperBound,
        label: entity.label
      )
    }
  }

  func analysis(_ lexicon: Lexicon) -> Analysis {
    let lexemes = tokens.lexemes.map { lexicon.lexemes[Int($0)] }
    return Analysis(
      text: text,
      spans: zip(tokens.starts, lexemes).map { $0..<$0 + $1.word.utf8.count },
      words: lexemes.map(\.word),
      lowers: lexemes.map(\.lower),
      lemmas: lemmas,
      spaces: tokens.spaces,
      tags: tags,
      parts: parts,
      morphs: morphs,
      heads: heads,
      labels: labels,
      sentences: sentences,
      entities: entities
    )
  }
}
