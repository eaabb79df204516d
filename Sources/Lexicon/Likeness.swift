import Synchronization

/// How alike two sentences are in meaning, by an encoder of sentences; remembered for as long as the
/// program runs.
///
/// Ground: N. Reimers, I. Gurevych, "Sentence-BERT", EMNLP-IJCNLP (2019).
package final class Likeness: Sendable {
  /// Name and version of the encoder.
  package let name: String
  private let encode: @Sendable (String) -> [Float]
  private let known = Mutex<[String: [Float]]>([:])
  private static let bound = 10_000

  /// `encode` gives every sentence a vector of length 1, all of one size.
  package init(by name: String, _ encode: @escaping @Sendable (String) -> [Float]) {
    self.name = name
    self.encode = encode
  }

  /// The cosine of the angle between two sentences' vectors: 1 for one and the same.
  package func of(_ left: String, _ right: String) -> Float {
    zip(vector(of: left), vector(of: right)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func vector(of sentence: String) -> [Float] {
    if let found = known.withLock({ $0[sentence] }) { return found }
    let made = encode(sentence)
    known.withLock { table in
      if table.count >= Likeness.bound { table.removeAll(keepingCapacity: true) }
      table[sentence] = made
    }
    return made
  }
}
