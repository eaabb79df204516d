import Facts

/// Reads a JSON-LD file that describes a schema.org NewsArticle with its `articleBody`.
struct JSONLD: Reader {
  let id = "json-ld"

  func recognizes(_ document: Document) -> Bool {
    document.head.begins(with: "{") && document.head.contains("\"@type\"")
  }

  func read(_ document: Document) throws(ReadError) -> Batch {
    guard let manuscript = JSONLD.manuscript(of: try JSONTree(of: document)) else {
      throw .notAnArticle(
        path: document.path,
        expected: "a NewsArticle with headline or articleBody",
        found: "other JSON-LD"
      )
    }
    return Batch(manuscript, document)
  }

  static func manuscript(of tree: JSONTree) -> Manuscript? {
    guard let article = NewsArticleMarkup(tree),
      article.metadata.headline != nil || article.body != nil
    else { return nil }
    var manuscript = Manuscript()
    manuscript.metadata = article.metadata
    manuscript.append(article.metadata.headline ?? "", hint: .headline)
    manuscript.append(article.metadata.byline ?? "", hint: .byline)
    if let body = article.body { manuscript.append(content: body) }
    return manuscript
  }
}
