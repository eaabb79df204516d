import Facts

/// Reads a page of the web: the article by density and structure, everything else visible as what
/// it is.
///
/// Ground: HTML as libxml2 reads it; `MainText` for the article, `PageMetadata` for what the head
/// says.
struct HTMLPage: Reader {
  let id = "html"

  func recognizes(_ document: Document) -> Bool { HTMLPage.isMarkup(document.head) }

  func read(_ document: Document) throws(ReadError) -> Batch {
    let manuscript = HTMLPage.manuscript(of: document.text)
    guard !manuscript.blocks.isEmpty else {
      throw .notAnArticle(path: document.path, expected: "a page with text", found: "none")
    }
    return Batch(manuscript, document)
  }

  /// Whether text begins as a page or a piece of one does.
  static func isMarkup(_ head: TextHead) -> Bool {
    head.begins(with: "<") && openings.contains(where: head.contains)
  }

  private static let openings = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<h1", "<main",
    "<section", "<table", "<meta",
  ]

  static func manuscript(of markup: String) -> Manuscript {
    let tree = HTMLTree(markup)
    let page = PageMetadata(tree)
    var text = MainText(tree, body: page.body)
    text.label(headline: page.metadata.headline ?? page.title)
    var manuscript = Manuscript()
    for (line, hint) in zip(text.lines, text.hints) { manuscript.append(line.text, hint: hint) }
    manuscript.metadata = page.metadata
    return manuscript
  }
}
