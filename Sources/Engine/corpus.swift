import Facts
package import Storage
import Clustering

/// The articles given, as one story, without the draft itself.
package func corpus(of inspections: [Inspection], for draft: Draft) -> [Bundle] {
  let others = inspections.filter { !draft.isIn($0.article) }
    .sorted { ($0.article.path, $0.article.id) < ($1.article.path, $1.article.id) }
  return others.isEmpty ? [] : [Bundle(oneStory: others)]
}

/// The stories of a store that a draft is near, the nearest first, without the draft itself.
package func corpus(in store: Store, for draft: Draft) throws -> [Bundle] {
  let signatures = try store.signatures().compactMap(Signature.init(text:))
    .filter { $0.article != draft.article.id }
  return try stories(near: draft.signature, among: signatures).compactMap { story in
    let inspections = try inspections(of: story.articles, in: store)
      .filter { !draft.isIn($0.article) }
    return inspections.isEmpty ? nil : Bundle(story, inspections)
  }
}

extension Draft {
  /// Whether an article is the draft: the same file, or the same bytes under another name.
  fileprivate func isIn(_ other: Article) -> Bool {
    other.id == article.id || other.path == article.path || other.version == article.version
  }
}
