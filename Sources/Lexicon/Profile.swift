/// What WordNet knows of one word, as far as nearness needs it.
package struct Profile: Sendable {
  /// The word's senses, derivations and next wider senses, each with its share.
  package private(set) var concepts: [Senses.Concept] = []
  /// Its frequent senses and the senses of words derived from them.
  private var close: Set<Synset.ID> = []
  /// The next wider senses, two steps up.
  private var wide: Set<Synset.ID> = []
  /// The next wider senses one step up, but for those too general to join anything.
  private var parents: Set<Synset.ID> = []

  init(of lemma: String, _ part: Character, _ net: WordNet) {
    let senses = net.senses(of: lemma, part).prefix(part == "v" ? 3 : 2).compactMap(net.synset)
    var shares: [(Synset.ID, Float)] = []
    for (rank, sense) in senses.enumerated() {
      close.insert(sense.id)
      shares.append((sense.id, rank == 0 ? 0.7 : 0.4))
      derive(from: sense, lemma, rank, net, &shares)
      widen(from: sense, rank, net, &shares)
    }
    var seen: Set<Synset.ID> = []
    concepts = shares.filter { seen.insert($0.0).inserted }
      .map { Senses.Concept(name: $0.0.name, share: $0.1) }
  }

  /// How near two words are that are not one.
  package func nearness(to other: Profile) -> Senses.Nearness {
    if !close.isDisjoint(with: other.close) { return .near }
    if !wide.isDisjoint(with: other.close) || !close.isDisjoint(with: other.wide) { return .kin }
    return parents.isDisjoint(with: other.parents) ? .apart : .kin
  }

  /// Derivations (+), pertainyms (\\) and the like of adjectives (&).
  private mutating func derive(
    from sense: Synset,
    _ lemma: String,
    _ rank: Int,
    _ net: WordNet,
    _ shares: inout [(Synset.ID, Float)]
  ) {
    let word = (sense.words.firstIndex { $0.lowercased() == lemma } ?? -1) + 1
    for pointer in sense.pointers
    where ["+", "\\", "&"].contains(pointer.symbol) && (pointer.word == word || pointer.word == 0) {
      close.insert(pointer.target)
      shares.append((pointer.target, rank == 0 ? 0.5 : 0.3))
    }
  }

  private mutating func widen(
    from sense: Synset,
    _ rank: Int,
    _ net: WordNet,
    _ shares: inout [(Synset.ID, Float)]
  ) {
    for parent in sense.targets("@") + sense.targets("@i") {
      wide.insert(parent)
      guard let synset = net.synset(parent) else { continue }
      let above = synset.targets("@")
      wide.formUnion(above)
      guard isNarrow(synset, net) else { continue }
      parents.insert(parent)
      if rank == 0 { shares.append((parent, 0.3)) }
    }
  }

  /// A sense at least five steps below the top of the nouns, or two below that of the verbs.
  private func isNarrow(_ synset: Synset, _ net: WordNet) -> Bool {
    var steps = 0
    var current = synset
    let least = synset.id.part == "n" ? 5 : 1
    while steps < least, let above = current.targets("@").first, let next = net.synset(above) {
      steps += 1
      current = next
    }
    return steps >= least
  }
}
