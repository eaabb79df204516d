import Clustering
import Facts

/// The stories that inspected articles tell, each with who copies whom.
func bundles(of inspections: [Inspection]) -> [Bundle] {
  let byArticle = Dictionary(inspections.map { ($0.article.id, $0) }) { first, _ in first }
  return stories(among: inspections.map(\.signature)).map { story in
    bundle(story, story.articles.compactMap { byArticle[$0] })
  }
}

private func bundle(_ story: Story, _ inspections: [Inspection]) -> Bundle {
  Bundle(
    story: story,
    inspections: inspections,
    provenance: provenance(within: inspections.map(\.signature))
  )
}

extension Bundle {
  /// Articles that are known to tell one story.
  init(oneStory inspections: [Inspection]) {
    let story = Story(
      title: inspections.first?.article.headline ?? "",
      articles: inspections.map(\.article.id)
    )
    self = bundle(story, inspections)
  }
}
