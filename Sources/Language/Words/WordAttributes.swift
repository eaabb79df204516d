/// What ruler and lemmatizer give a token.
struct WordAttributes {
  let tag: String
  let part: PartOfSpeech
  let morph: String
  let dependency: Dependency
  let lemma: String
}

/// The rules that turn tag, word and dependency into a token's attributes.
struct WordRules: Sendable {
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer
  let texts: Table<UInt8>
  let tags: [String]
  let parts: [PartOfSpeech]
  let morphs: [Morphology]
  /// The numbers that the ruler's masks have for dependencies.
  let dependencies: [Dependency]

  /// The attributes after the ruler's changes, by their numbers in ascending order.
  func attributes(
    of lexeme: Lexeme,
    tag: Int,
    dependency: Int,
    changes: [Int]
  ) -> WordAttributes {
    var (tag, dependency) = (tag, dependency)
    var part = PartOfSpeech.none
    var morph = 0
    var lemma = ""
    for change in changes.map({ ruler[$0] }) {
      if change.tag >= 0 { tag = Int(change.tag) }
      if change.part >= 0 { part = parts[Int(change.part)] }
      if change.morph >= 0 { morph = Int(change.morph) }
      if change.dependency >= 0 { dependency = Int(change.dependency) }
      if change.lemma.count > 0 { lemma = texts.string(change.lemma) }
    }
    let morphology = morphs[morph]
    return WordAttributes(
      tag: tags[tag],
      part: part,
      morph: morphology.text,
      dependency: dependencies[dependency],
      lemma: lemma.isEmpty ? lemmatizer.lemma(of: lexeme, part, morphology) : lemma
    )
  }
}

/// The attributes of the words that one thread has met, by lexeme, tag and dependency.
struct WordMemory {
  private struct Entry {
    let attributes: WordAttributes
    let changes: [Int]
    /// The ruler's pairs of which it may be the first, or the second, token.
    let opens: UInt32
    let closes: UInt32
  }

  private let rules: WordRules
  private var byKey = NameIndex()
  private var entries: [Entry] = []
  private let numbers: [Dependency: Int]

  init(rules: WordRules) {
    self.rules = rules
    numbers = Dictionary(
      uniqueKeysWithValues: rules.dependencies.enumerated().map { ($1, $0) }
    )
  }

  /// The attributes of the tokens of one document.
  mutating func attributes(
    lexemes: ArraySlice<Int32>,
    tags: ArraySlice<UInt8>,
    dependencies: [Dependency],
    _ lexicon: Lexicon
  ) -> [WordAttributes] {
    var places: [Int] = []
    places.reserveCapacity(lexemes.count)
    for ((lexeme, tag), dependency) in zip(zip(lexemes, tags), dependencies) {
      let number = numbers[dependency] ?? 0
      places.append(place(lexeme: Int(lexeme), tag: Int(tag), dependency: number, lexicon))
    }
    var result = places.map { entries[$0].attributes }
    for (token, extra) in pairChanges(places) {
      result[token] = rules.attributes(
        of: lexicon.lexemes[Int(lexemes[lexemes.startIndex + token])],
        tag: Int(tags[tags.startIndex + token]),
        dependency: numbers[dependencies[token]] ?? 0,
        changes: (entries[places[token]].changes + extra).sorted()
      )
    }
    return result
  }

  /// The changes that the ruler's patterns of two tokens ask for, by token.
  private func pairChanges(_ places: [Int]) -> [Int: [Int]] {
    var extra: [Int: [Int]] = [:]
    for token in places.indices.dropLast() {
      let mask = entries[places[token]].opens & entries[places[token + 1]].closes
      if mask == 0 { continue }
      for (change, target) in rules.ruler.pairChanges(mask) {
        extra[token + target, default: []].append(change)
      }
    }
    return extra
  }

  private mutating func place(
    lexeme: Int,
    tag: Int,
    dependency: Int,
    _ lexicon: Lexicon
  ) -> Int {
    let key = UInt64(lexeme) << 16 | UInt64(tag) << 8 | UInt64(dependency)
    let known = byKey.value(of: key)
    if known >= 0 { return known }
    let word = lexicon.lexemes[lexeme]
    let subject = AttributeRuler.Subject(
      tag: tag,
      dependency: dependency,
      lowerName: word.lowerName,
      isSpace: word.isSpace
    )
    let changes = rules.ruler.changes(for: subject)
    byKey.insert(key, entries.count)
    entries.append(
      Entry(
        attributes: rules.attributes(
          of: word,
          tag: tag,
          dependency: dependency,
          changes: changes
        ),
        changes: changes,
        opens: rules.ruler.pairMask(for: subject, second: false),
        closes: rules.ruler.pairMask(for: subject, second: true)
      )
    )
    return entries.count - 1
  }
}
