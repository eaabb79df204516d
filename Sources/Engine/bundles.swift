import Clustering
import Facts

/// The stories that inspected articles tell, each with who copies whom.
func bundles(of inspections: [Inspection]) -> [Bundle] {
  let byArticle = Dictionary(inspections.map { ($0.article.id, $0) }) { first, _ in first }
  return stories(among: inspections.map(\.signature)).map { story in
    Bundle(story, story.articles.compactMap { byArticle[$0] })
  }
}

extension Bundle {
  /// A story with its articles, and who copies whom among them.
  init(_ story: Story, _ inspections: [Inspection]) {
    self.init(
      story: story,
      inspections: inspections,
      provenance: Clustering.provenance(within: inspections.map(\.signature))
    )
  }

  /// Articles that are known to tell one story.
  init(oneStory inspections: [Inspection]) {
    let story = Story(
      title: inspections.first?.article.headline ?? "",
      articles: inspections.map(\.article.id)
    )
    self.init(story, inspections)
  }
}
