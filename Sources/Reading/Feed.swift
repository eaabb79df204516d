import Facts

/// Reads RSS 2.0 (and 1.0) and Atom: an article for every entry.
///
/// | ours | RSS | Atom |
/// |---|---|---|
/// | item | `guid`, `link` | `id` |
/// | address | `link` | `link rel=alternate` |
/// | published, modified | `pubDate`, `dc:date` | `published`, `updated` |
/// | headline, byline | `title`, `dc:creator`, `author` | `title`, `author/name` |
/// | text | `content:encoded`, `description` | `content`, `summary` |
/// | source | `source`, the channel's `title` | `source/title`, the feed's `title` |
///
/// Ground: RSS 2.0 (its `source` names the true publisher), RSS 1.0's content and Dublin Core
/// modules, RFC 4287.
struct Feed: Reader {
  let id = "feed"

  func recognizes(_ document: Document) -> Bool {
    document.head.begins(with: "<") && !document.head.contains("<html")
      && ["<rss", "<feed", "<rdf:rdf"].contains(where: document.head.contains)
  }

  func read(_ document: Document) throws(ReadError) -> Batch {
    let (root, fault) = try XMLTree.read(document)
    let entries = Feed.entries(of: root)
    guard !entries.isEmpty else {
      throw .notAnArticle(path: document.path, expected: "a feed with entries", found: "none")
    }
    let channel = root.first("channel") ?? root
    let publisher = channel.first("title")?.text.collapsed
    var batch = Batch()
    if let fault { batch.append(Batch(remarks: [fault])) }
    for (index, entry) in entries.enumerated() {
      let manuscript = Feed.manuscript(of: entry, publisher: publisher)
      guard !manuscript.blocks.isEmpty else { continue }
      batch.append(
        Batch(
          manuscript,
          document,
          entry: Batch.Entry(number: index + 1, bytes: Array(manuscript.seal.utf8))
        )
      )
    }
    return try batch.orThrow(document)
  }

  private static func entries(of root: XMLTree) -> [XMLTree] {
    (root.first("channel")?.all("item") ?? []) + root.all("item") + root.all("entry")
  }

  private static func manuscript(of entry: XMLTree, publisher: String?) -> Manuscript {
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { entry.first($0)?.text.collapsed }.first { !$0.isEmpty }
    }
    var manuscript = Manuscript()
    let title = text("title").map(plain)
    let link = entry.all("link").first { ["alternate", nil].contains($0.attributes["rel"]) }
    let address = link.flatMap {
      $0.attributes["href"] ?? ($0.text.isEmpty ? nil : $0.text.collapsed)
    }
    manuscript.metadata.headline = title
    manuscript.metadata.address = address
    manuscript.metadata.item = text("guid", "id") ?? address
    manuscript.metadata.published = text("pubDate", "published", "date", "issued", "updated")
    manuscript.metadata.modified = text("published") == nil ? nil : text("updated")
    manuscript.metadata.byline =
      text("creator") ?? entry.first("author")?.first("name")?.text.collapsed
    manuscript.metadata.source =
      entry.first("source").map { $0.first("title")?.text ?? $0.text }?.nonEmpty ?? publisher
    manuscript.append(title ?? "", hint: .headline)
    let content =
      entry.first("encoded")?.text ?? entry.first("content")?.content
      ?? entry.first("description")?.text ?? entry.first("summary")?.content ?? ""
    if content.contains("<") {
      manuscript.append(fragment: content)
    } else {
      manuscript.append(content: content)
    }
    return manuscript
  }

  /// A title may hold markup and its entities once more.
  private static func plain(_ title: String) -> String {
    guard title.contains("<") || title.contains("&") else { return title }
    return HTMLTree("<p>" + title + "</p>").text(of: 0).collapsed
  }
}

extension Manuscript {
  /// What a version of a feed's entry is known by: its text and times.
  fileprivate var seal: String {
    [text, metadata.published ?? "", metadata.modified ?? ""].joined(separator: "\u{1F}")
  }
}

extension String {
  fileprivate var nonEmpty: String? { collapsed.isEmpty ? nil : collapsed }
}
