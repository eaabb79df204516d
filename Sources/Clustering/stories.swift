package import Facts

/// The stories that articles tell: those on one news event together, each other one alone.
///
/// The same signatures in any order give the same stories, in the order of their first paths. A
/// story's title is the headline of the article that has most in common with the rest.
package func stories(among signatures: consuming [Signature]) -> [Story] {
  signatures.sort { ($0.path, $0.article) < ($1.path, $1.article) }
  let twins = twins(among: signatures)
  let collection = Collection(twins.map { signatures[$0[0]] })
  // The words are counted: an archive of thousands has no room for them beside what follows.
  for index in signatures.indices { signatures[index] = signatures[index].wordless }
  var agglomeration = Agglomeration(collection.profiles)
  forEachCandidate(in: collection) { agglomeration.compare($0) }
  let groups = agglomeration.run().map { group -> (members: [Int], center: Int) in
    let center = center(of: group, in: collection)
    return (group.flatMap { twins[$0] }.sorted(), twins[center][0])
  }
  return groups.sorted { $0.members[0] < $1.members[0] }.map { members, center in
    Story(
      title: title(signatures[center], members.map { signatures[$0] }),
      articles: members.map { signatures[$0].article }
    )
  }
}

/// Articles of the same words and day count once, however often they come.
private func twins(among signatures: [Signature]) -> [[Int]] {
  struct Text: Hashable {
    let sentences: [String]
    let published: CivilDay?
  }
  var twins: [[Int]] = []
  var places: [Text: Int] = [:]
  for (index, signature) in signatures.enumerated() {
    let text = Text(sentences: signature.sentences, published: signature.published)
    if let place = places[text], !signature.sentences.isEmpty {
      twins[place].append(index)
    } else {
      places[text] = twins.count
      twins.append([index])
    }
  }
  return twins
}

/// The pairs worth comparing: they share one of each other's weightiest names or words.
///
/// Articles that share a frequent one stand in the order of their MinHash over all the keys they
/// have, a different hash for each key, so that those with many keys in common stand side by side.
/// Ground: A. Broder, "On the resemblance and containment of documents", 1997.
private func forEachCandidate(in collection: Collection, _ body: (Pair) -> Void) {
  let keys = collection.profiles.map { profile -> [Int32] in
    let vectors = [profile.names, profile.words]
    return Set(vectors.flatMap { heaviest(16, of: $0, collection.spread) }).sorted()
  }
  func rank(_ key: Int32, _ index: Int) -> UInt64 {
    let seed = scattered(UInt64(key))
    return keys[index].lazy.filter { $0 != key }.map { scattered(seed ^ UInt64($0)) }.min() ?? 0
  }
  forEachPair(sharing: keys, crowd: 24, reach: 8, rank: rank, body)
}

/// The heaviest terms of a vector that another article has too.
private func heaviest(_ count: Int, of vector: Vector, _ spread: [Int]) -> [Int32] {
  vector.entries.filter { spread[Int($0.term)] > 1 }
    .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
    .prefix(count).map(\.term)
}

/// The member whose words have most in common with the whole group's.
private func center(of group: [Int], in collection: Collection) -> Int {
  let words = group.map { collection.profiles[$0].words }
  let sum = words.reduce(Vector.zero) { $0.adding($1, atMost: 2 * Collection.longest.words) }
  let nearness = words.map { $0.dot(sum) }
  let best = nearness.indices.max { (nearness[$0], $1) < (nearness[$1], $0) } ?? 0
  return group[best]
}

/// The central headline, else the first one, else the path of the central article.
private func title(_ center: Signature, _ members: [Signature]) -> String {
  center.headline ?? members.lazy.compactMap(\.headline).first ?? center.path
}
