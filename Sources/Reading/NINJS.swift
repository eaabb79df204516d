import Facts

/// Reads IPTC ninjs 1.x, 2.x and 3.x: one news item as a JSON object.
///
/// | ours | ninjs 2.x and 3.x | ninjs 1.x |
/// |---|---|---|
/// | item, address | `uri` | `uri` |
/// | revision | `version` | `version` |
/// | published, modified | `versionCreated`, `firstCreated`, `contentCreated` | the same in lower case |
/// | status | `pubStatus`; a kill note in `edNote` | `pubstatus`, `ednote` |
/// | headline | `headlines[].value`, `title` | `headline`, `headline_*`, `title` |
/// | text | `bodies[].value` by `contentType` | `body_text`, `body_xhtml`, `body_*` |
/// | byline, dateline's place | `by`, `located` | `byline`, `located` |
/// | wire, source | `infoSources[].name`, `copyrightHolder` | `infosource[].name`, `copyrightholder` |
///
/// Ground: IPTC ninjs 1.6, 2.2, 3.1. Only `uri` is required there; here also a headline or a body.
/// A field of the wrong kind counts as absent.
struct NINJS: Reader {
  let id = "ninjs"

  func recognizes(_ document: Document) -> Bool {
    let marks = document.text.utf8.lazy.filter { $0 > 0x20 }.prefix(2)
    return marks.elementsEqual("{\"".utf8) || marks.elementsEqual("{}".utf8)
  }

  func read(_ document: Document) throws(ReadError) -> Batch {
    let tree = try JSONTree(of: document)
    guard let manuscript = NINJS.manuscript(of: tree) else {
      throw .notAnArticle(
        path: document.path,
        expected: "a news item with a headline or a body",
        found: "other JSON"
      )
    }
    return Batch(manuscript, document)
  }

  /// The item, or the article that JSON-LD describes; nil where there is neither headline nor body.
  static func manuscript(of tree: JSONTree) -> Manuscript? {
    let item = Item(tree)
    guard item.headline != nil || item.body != nil else { return nil }
    var manuscript = Manuscript()
    manuscript.metadata = item.metadata
    manuscript.append(item.headline ?? "", hint: .headline)
    manuscript.append(item.metadata.byline ?? "", hint: .byline)
    manuscript.append(item.located ?? "", hint: .dateline)
    if let body = item.body { manuscript.append(content: body) }
    return manuscript
  }
}

extension NINJS {
  /// The fields that are read, whatever the version calls them.
  private struct Item {
    let tree: JSONTree

    init(_ tree: JSONTree) { self.tree = tree }

    var headline: String? {
      let roles = tree["headlines"]?.items.compactMap { $0["value"]?.text } ?? []
      let named = tree.fields(prefix: "headline").compactMap(\.text)
      return
        (roles + [text("headline")].compactMap { $0 } + named + [text("title")].compactMap { $0 })
        .first
    }

    /// The plain text where there is one, else the longest body of another kind.
    var body: String? {
      if let plain = text("body_text") { return plain }
      let bodies = tree["bodies"]?.items.filter { $0["value"]?.text != nil } ?? []
      let plain = bodies.filter { $0["contentType"]?.text?.hasPrefix("text/plain") ?? false }
      let longest = (plain.isEmpty ? bodies : plain).compactMap { $0["value"]?.text }
        .max { $0.utf8.count < $1.utf8.count }
      return longest ?? text("body_xhtml") ?? text("body_html")
        ?? tree.fields(prefix: "body").compactMap(\.text).max { $0.utf8.count < $1.utf8.count }
    }

    var located: String? { text("located") }

    var metadata: Metadata {
      var metadata = Metadata()
      let uri = text("uri")
      metadata.item = uri
      metadata.address = uri.flatMap { $0.hasPrefix("http") ? $0 : nil }
      metadata.revision = tree["version"]?.integer
      metadata.published =
        text("versionCreated", "versioncreated") ?? first
        ?? text("contentCreated", "contentcreated")
      metadata.modified = first == metadata.published || first == nil ? nil : metadata.published
      metadata.headline = headline
      metadata.byline = text("by", "byline")
      metadata.language = text("language")
      metadata.wire = wire
      metadata.source = text("copyrightHolder", "copyrightholder") ?? uri.flatMap(NINJS.host)
      metadata.status = status
      return metadata
    }

    private var first: String? { text("firstCreated", "firstcreated") }

    private var wire: String? {
      let sources = (tree["infoSources"] ?? tree["infosource"] ?? tree["infosources"])?.items ?? []
      let name = sources.lazy.compactMap { $0["name"]?.text ?? $0["literal"]?.text }.first
      return name.map { Agencies.name(for: $0) ?? $0 }
    }

    private var status: Article.Status {
      let said = text("pubStatus", "pubstatus")?.lowercased().split(separator: ":").last
      if said == "canceled" || said == "cancelled" || isKilled { return .canceled }
      return said == "withheld" ? .withheld : .usable
    }

    /// A note to editors that takes the story back.
    private var isKilled: Bool {
      let words = text("edNote", "ednote")?.folded ?? []
      return words.first == "kill"
        || zip(words, words.dropFirst()).contains {
          $0 == ("mandatory", "kill") || $0 == ("kill", "notice") || $0 == ("story", "withdrawn")
        }
    }

    private func text(_ names: String...) -> String? {
      names.lazy.compactMap { tree[$0]?.text }.first
    }
  }

  /// "paper.example" of "https://www.paper.example/x" and of "urn:newsml:paper.example:2025".
  private static func host(of uri: String) -> String? {
    let parts = uri.split(whereSeparator: { ":/,".contains($0) })
    let host = parts.dropFirst().first { $0.contains(".") && !$0.hasSuffix(".") }
    return host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : String($0) }
  }
}

extension JSONTree {
  /// A document's JSON; throws `malformed` with its place.
  init(of document: Document) throws(ReadError) {
    do {
      try self.init(document.text)
    } catch {
      throw .malformed(
        path: document.path,
        place: error.place,
        expected: error.expected,
        found: error.found
      )
    }
  }
}

extension Manuscript {
  /// Appends text that is plain or markup, as its beginning tells.
  mutating func append(content: String) {
    if HTMLPage.isMarkup(TextHead(content)) {
      append(fragment: content)
    } else {
      for block in Paragraphs.blocks(of: content) { append(content.slice(block.bytes)) }
    }
  }

  /// Appends markup that is nothing but an article.
  mutating func append(fragment: String) {
    let tree = HTMLTree(fragment)
    var text = MainText(tree, isWhole: true)
    text.label(headline: nil)
    for (line, hint) in zip(text.lines, text.hints) { append(line.text, hint: hint) }
  }
}
