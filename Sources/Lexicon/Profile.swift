/// What WordNet knows of one word, as far as nearness needs it.
package struct Profile: Sendable {
  /// The word's senses, derivations and next wider senses, each with its share.
  package let concepts: [Senses.Concept]
  /// Its frequent senses and the senses of words derived from them.
  private let close: [Synset.ID]
  /// The next wider senses, two steps up.
  private let wide: [Synset.ID]
  /// The next wider senses one step up, but for those too general to join anything.
  private let parents: [Synset.ID]

  init(of lemma: String, _ part: Character, _ net: WordNet, _ heights: Heights) {
    let senses = net.senses(of: lemma, part).prefix(part == "v" ? 3 : 2).compactMap(net.synset)
    var reach = Reach(net, heights)
    for (rank, sense) in senses.enumerated() { reach.add(sense, lemma, rank) }
    close = reach.close.sorted()
    wide = reach.wide.sorted()
    parents = reach.parents.sorted()
    var seen: Set<Synset.ID> = []
    concepts = reach.shares.filter { seen.insert($0.id).inserted }
      .map { Senses.Concept(name: $0.id.name, share: $0.share) }
  }

  /// How near two words are that are not one.
  package func nearness(to other: Profile) -> Senses.Nearness {
    if Profile.meet(close, other.close) { return .near }
    return Profile.meet(wide, other.close) || Profile.meet(close, other.wide)
      || Profile.meet(parents, other.parents) ? .kin : .apart
  }

  /// Whether two ascending lists share a sense.
  private static func meet(_ left: [Synset.ID], _ right: [Synset.ID]) -> Bool {
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      if left[one] == right[other] { return true }
      if left[one] < right[other] { one += 1 } else { other += 1 }
    }
    return false
  }
}

/// The senses that a word's own senses lead to.
private struct Reach {
  private(set) var close: Set<Synset.ID> = []
  private(set) var wide: Set<Synset.ID> = []
  private(set) var parents: Set<Synset.ID> = []
  private(set) var shares: [(id: Synset.ID, share: Float)] = []
  private let net: WordNet
  private let heights: Heights

  init(_ net: WordNet, _ heights: Heights) {
    self.net = net
    self.heights = heights
  }

  mutating func add(_ sense: Synset, _ lemma: String, _ rank: Int) {
    close.insert(sense.id)
    shares.append((sense.id, rank == 0 ? 0.7 : 0.4))
    derive(from: sense, lemma, rank)
    widen(from: sense, rank)
  }

  /// Derivations (+), pertainyms (\\) and the like of adjectives (&).
  private mutating func derive(
    from sense: Synset,
    _ lemma: String,
    _ rank: Int
  ) {
    let word = (sense.words.firstIndex { $0.lowercased() == lemma } ?? -1) + 1
    for pointer in sense.pointers
    where ["+", "\\", "&"].contains(pointer.symbol) && (pointer.word == word || pointer.word == 0) {
      close.insert(pointer.target)
      shares.append((pointer.target, rank == 0 ? 0.5 : 0.3))
    }
  }

  private mutating func widen(from sense: Synset, _ rank: Int) {
    for parent in sense.targets("@") + sense.targets("@i") {
      wide.insert(parent)
      guard let synset = net.synset(parent) else { continue }
      let above = synset.targets("@")
      wide.formUnion(above)
      guard heights.isNarrow(synset, net) else { continue }
      parents.insert(parent)
      if rank == 0 { shares.append((parent, 0.3)) }
    }
  }
}
