/// Articles about one news event.
package struct Story: Sendable, Hashable {
  package let id: Identifier<Story>
  package let title: String
  /// In the order of their paths.
  package let articles: [Identifier<Article>]

  package init(title: String, articles: [Identifier<Article>]) {
    id = Identifier(of: articles.map(\.rawValue).sorted())
    self.title = title
    self.articles = articles
  }
}

/// Whose reporting an article is.
package struct Provenance: Sendable, Hashable {
  package let article: Identifier<Article>
  /// The article it copies; nil for reporting of its own.
  package let derivedFrom: Identifier<Article>?
  /// The root of its chain of copies, or the agency it credits: articles of one origin are one
  /// witness.
  package let origin: String

  package init(
    article: Identifier<Article>,
    derivedFrom: Identifier<Article>?,
    origin: String
  ) {
    self.article = article
    self.derivedFrom = derivedFrom
    self.origin = origin
  }
}
