package import Facts

/// The stories of a collection that an article from outside is near, the nearest first: near one of
/// their articles, as the articles of one story are.
///
/// The article changes no story, and no more than three come back.
package func stories(near draft: Signature, among signatures: [Signature]) -> [Story] {
  let signatures = signatures.sorted { ($0.path, $0.article) < ($1.path, $1.article) }
  let profiles = Collection(signatures + [draft]).profiles
  guard let own = profiles.last else { return [] }
  let likeness = Dictionary(
    zip(signatures, profiles).map { ($0.article, $1.likeness(to: own)) },
    uniquingKeysWith: max
  )
  guard likeness.values.contains(where: { $0 >= Agglomeration.threshold }) else { return [] }
  let near = stories(among: signatures).map { story in
    (story: story, likeness: story.articles.compactMap { likeness[$0] }.max() ?? 0)
  }
  return near.filter { $0.likeness >= Agglomeration.threshold }
    .sorted { ($1.likeness, $0.story.id) < ($0.likeness, $1.story.id) }
    .prefix(3).map(\.story)
}

extension Collection.Profile {
  /// As two groups of one article each are alike (`Agglomeration`), whatever their days.
  fileprivate func likeness(to other: Collection.Profile) -> Float {
    (names.dot(other.names) * words.dot(other.words)).squareRoot()
  }
}
