import Clustering
import Facts
import Reading

/// The stories that inspected articles tell, each with who copies whom.
func bundles(of inspections: [Inspection]) -> [Bundle] {
  let byArticle = Dictionary(inspections.map { ($0.article.id, $0) }) { first, _ in first }
  return stories(among: inspections.map(\.signature)).map { story in
    Bundle(story, story.articles.compactMap { byArticle[$0] })
  }
}

extension Bundle {
  /// A story with its articles, and who copies whom among them.
  ///
  /// An article whose date line names no year is of the year of its siblings.
  init(_ story: Story, _ inspections: [Inspection]) {
    self.init(
      story: story,
      inspections: dated(inspections),
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

private func dated(_ inspections: [Inspection]) -> [Inspection] {
  guard let middle = CivilDay.middle(of: inspections.compactMap(\.article.publication.day)) else {
    return inspections
  }
  return inspections.map { inspection in
    let article = inspection.article
    guard article.publication.day == nil, let day = article.dateline?.day(near: middle) else {
      return inspection
    }
    return inspection.with(article.published(day, .sibling))
  }
}

extension Bundle {
  /// More articles of one story than a newsroom gets; the work grows with their square.
  private static let most = 120

  /// The articles whose claims are held against each other: of a story of very many the first by
  /// path, reporting of one's own before copies.
  var heard: [Inspection] {
    guard inspections.count > Bundle.most else { return inspections }
    let copies = Set(provenance.filter { $0.derivedFrom != nil }.map(\.article))
    let ranked = inspections.sorted {
      (copies.contains($0.article.id) ? 1 : 0, $0.article.path, $0.article.id)
        < (copies.contains($1.article.id) ? 1 : 0, $1.article.path, $1.article.id)
    }
    return Array(ranked.prefix(Bundle.most))
  }

  /// What the story leaves unheard.
  var remarks: [Remark] {
    let left = inspections.count - Bundle.most
    guard left > 0, let first = inspections.map(\.article.path).min() else { return [] }
    let text = "\(left) articles of its story are held back: \(Bundle.most) are compared."
    return [Remark(slug: "articles-held-back", path: first, text: text)]
  }
}
