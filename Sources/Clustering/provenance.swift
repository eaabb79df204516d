package import Facts

/// Whose reporting the articles of one story are, in the order of their paths.
///
/// An article derives from the one it copies most of, if that is enough (`Derivation`); what copies
/// a copy keeps the root's origin: the agency the root credits, else its source. The same
/// signatures in any order give the same answer.
package func provenance(within signatures: [Signature]) -> [Provenance] {
  let signatures = signatures.sorted { ($0.path, $0.article) < ($1.path, $1.article) }
  let sources = sources(of: signatures)
  return signatures.indices.map { index in
    let root = signatures[root(of: index, sources)]
    return Provenance(
      article: signatures[index].article,
      derivedFrom: sources[index].map { signatures[$0].article },
      origin: root.wire ?? root.source
    )
  }
}

/// For each article the one it copies; the strongest derivations first, none that would close a
/// circle.
private func sources(of signatures: [Signature]) -> [Int?] {
  let derivations = derivations(among: signatures).sorted {
    ($1.strength, $0.copy, $0.source) < ($0.strength, $1.copy, $1.source)
  }
  var sources = [Int?](repeating: nil, count: signatures.count)
  for derivation in derivations
  where sources[derivation.copy] == nil && root(of: derivation.source, sources) != derivation.copy {
    sources[derivation.copy] = derivation.source
  }
  return sources
}

private func root(of index: Int, _ sources: [Int?]) -> Int {
  var root = index
  while let source = sources[root] { root = source }
  return root
}

/// Every derivation among the pairs of articles that have neighbouring words in common.
///
/// The pairs come from the 96 lowest hashes of each article's shingles, a bottom-k sketch (A.
/// Broder, 1997): two articles that share a fifth of their shingles share some of these. Where many
/// share one, the next eight by path are compared.
private func derivations(among signatures: [Signature]) -> [Derivation] {
  let imprints = signatures.map { Imprint(of: $0.sentences) }
  let sketches = imprints.map { Array($0.shingles.prefix(96)) }
  return pairs(sharing: sketches, crowd: 24, reach: 8) { _, index in UInt64(index) }
    .compactMap { pair in
      let (left, right) = (imprints[pair.left], imprints[pair.right])
      let strengths = (
        left: Derivation.strength(of: left, from: right),
        right: Derivation.strength(of: right, from: left)
      )
      guard max(strengths.left, strengths.right) >= Derivation.threshold else { return nil }
      let isLeftCopy = isCopy(signatures[pair.left], left, of: signatures[pair.right], right)
      let (copy, source) = isLeftCopy ? (pair.left, pair.right) : (pair.right, pair.left)
      let strength = isLeftCopy ? strengths.left : strengths.right
      return strength < Derivation.threshold
        ? nil : Derivation(copy: copy, source: source, strength: strength)
    }
}
