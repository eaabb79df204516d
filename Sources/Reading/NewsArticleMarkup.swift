/// The article that JSON-LD describes: schema.org's NewsArticle and its kin.
///
/// | field | ours |
/// |---|---|
/// | `headline`, `author`, `publisher`, `inLanguage` | headline, byline, source, language |
/// | `datePublished`, `dateModified` | published, modified |
/// | `url`, `mainEntityOfPage`, `@id` | address |
/// | `articleBody` | the text, where there is no page around it |
///
/// Ground: schema.org NewsArticle; the object may stand in a list, in `@graph`, or alone.
struct NewsArticleMarkup {
  let metadata: Metadata
  let body: String?

  /// The first article in a tree; nil where it describes none.
  init?(_ tree: JSONTree) {
    guard let article = NewsArticleMarkup.article(in: tree, depth: 0) else { return nil }
    var metadata = Metadata()
    metadata.headline = article["headline"]?.text ?? article["name"]?.text
    metadata.published = article["datePublished"]?.text ?? article["dateCreated"]?.text
    metadata.modified = article["dateModified"]?.text
    metadata.source =
      article["publisher"].flatMap(NewsArticleMarkup.names)
      ?? article["sourceOrganization"].flatMap(NewsArticleMarkup.names)
    metadata.byline = article["author"].flatMap(NewsArticleMarkup.names)
    metadata.language = article["inLanguage"].flatMap { $0.text ?? $0["alternateName"]?.text }
    metadata.address = [article["url"], article["mainEntityOfPage"], article["@id"]].lazy
      .compactMap { $0.flatMap { $0.text ?? $0["@id"]?.text } }.first { $0.hasPrefix("http") }
    self.metadata = metadata
    body = article["articleBody"]?.text
  }

  private static func article(in tree: JSONTree, depth: Int) -> JSONTree? {
    guard depth < 6 else { return nil }
    if tree.isObject, tree["@type"]?.items.contains(where: { isArticle($0.text) }) == true {
      return tree
    }
    if case .list(let items) = tree {
      return items.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    }
    return ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"].lazy
      .compactMap { tree[$0].flatMap { article(in: $0, depth: depth + 1) } }.first
  }

  private static func isArticle(_ type: String?) -> Bool {
    guard let type else { return false }
    return type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
  }

  /// A name, or the names of a list joined.
  private static func names(_ tree: JSONTree) -> String? {
    let names = tree.items.compactMap {
      $0.text ?? $0["name"]?.text ?? $0["name"]?.items.first?.text
    }
    .filter { !$0.hasPrefix("http") }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
