import Synchronization

/// Which senses are narrow enough to join two words; remembered for as long as the program runs.
///
/// A class, because all threads share it.
final class Heights: Sendable {
  private let known = Mutex<[Synset.ID: Bool]>([:])

  /// Whether a sense stands at least five steps below the top of the nouns, or one below that of the
  /// verbs.
  func isNarrow(_ synset: Synset, _ net: WordNet) -> Bool {
    if let found = known.withLock({ $0[synset.id] }) { return found }
    let made = Heights.isNarrow(synset, net)
    known.withLock { $0[synset.id] = made }
    return made
  }

  private static func isNarrow(_ synset: Synset, _ net: WordNet) -> Bool {
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
