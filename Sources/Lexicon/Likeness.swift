import Synchronization

/// How alike two sentences are in meaning, by an encoder of sentences; remembered for as long as the
/// program runs.
///
/// Ground: N. Reimers, I. Gurevych, "Sentence-BERT", EMNLP-IJCNLP (2019).
package final class Likeness: Sendable {
  /// Name and version of the encoder.
  package let name: String
  private let encode: @Sendable ([String]) -> [[Float]]
  private let known = Mutex<[String: [Float]]>([:])
  private static let bound = 10_000

  /// `encode` gives every sentence a vector of length 1, all of one size.
  package init(by name: String, _ encode: @escaping @Sendable ([String]) -> [[Float]]) {
    self.name = name
    self.encode = encode
  }

  /// Of each pair the cosine of the angle between the two sentences' vectors: 1 for one and the same.
  package func of(_ pairs: [(left: String, right: String)]) -> [Float] {
    let vectors = vectors(of: Set(pairs.flatMap { [$0.left, $0.right] }))
    return pairs.map { pair in
      zip(vectors[pair.left] ?? [], vectors[pair.right] ?? []).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  private func vectors(of sentences: Set<String>) -> [String: [Float]] {
    let found = known.withLock { table in
      Dictionary(
        uniqueKeysWithValues: sentences.compactMap { text in table[text].map { (text, $0) } }
      )
    }
    let missing = sentences.filter { found[$0] == nil }.sorted()
    let made = Dictionary(uniqueKeysWithValues: zip(missing, encode(missing)))
    known.withLock { table in
      if table.count >= Likeness.bound { table.removeAll(keepingCapacity: true) }
      table.merge(made) { old, _ in old }
    }
    return found.merging(made) { old, _ in old }
  }
}
