import Synchronization

/// How near two words are in sense, from WordNet; remembered for as long as the program runs.
///
/// Only a word's most frequent senses count: two for a noun, three for a verb, two for an
/// adjective.
package final class Senses: Sendable {
  /// How two words of news text stand to one another, the nearest first.
  package enum Nearness: Int, Sendable, CaseIterable {
    /// One lemma, or its derived form: arrest the noun and arrest the verb.
    case same
    /// A shared sense, or a derivation: die and death.
    case near
    /// One is a kind of the other, or both are kinds of one thing: ferry and ship.
    case kin
    case apart
  }

  /// A sense that a word brings, and the share of the word's weight it takes.
  package struct Concept: Sendable {
    package let name: String
    package let share: Float
  }

  /// How alike sentences are; nil where no encoder of sentences is at hand.
  package let likeness: Likeness?
  private let net: WordNet
  private let heights = Heights()
  private let known = Mutex<[String: Profile]>([:])
  private static let bound = 200_000

  package init(_ net: WordNet, likeness: Likeness? = nil) {
    self.net = net
    self.likeness = likeness
  }

  package func nearness(
    _ left: String,
    _ leftPart: Character,
    _ right: String,
    _ rightPart: Character
  ) -> Nearness {
    left == right
      ? .same : profile(of: left, leftPart).nearness(to: profile(of: right, rightPart))
  }

  /// What there is to know of a word, looked up once.
  package func profile(of lemma: String, _ part: Character) -> Profile {
    let key = "\(part):\(lemma)"
    if let found = known.withLock({ $0[key] }) { return found }
    let made = Profile(of: lemma, part, net, heights)
    known.withLock { table in
      if table.count >= Senses.bound { table.removeAll(keepingCapacity: true) }
      table[key] = made
    }
    return made
  }

  /// The English model and the encoder, where there is one, as reports name them.
  package func models(beside model: String) -> String {
    likeness.map { "\(model), \($0.name)" } ?? model
  }
}
