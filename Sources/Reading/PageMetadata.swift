/// What a page says of its article in its head: JSON-LD first, then meta tags, links, and `time`.
///
/// | ours | meta names |
/// |---|---|
/// | published | `article:published_time`, `dc.date`, `parsely-pub-date`, `sailthru.date`, `itemprop=datePublished` … |
/// | modified | `article:modified_time`, `og:updated_time`, `lastmod` … |
/// | headline, source, byline | `og:title`, `og:site_name`, `author`, `dc.creator`, `parsely-author` … |
/// | address, language | `link rel=canonical`, `og:url`; `html lang`, `content-language`, `og:locale` |
///
/// Ground: the Open Graph protocol, Dublin Core, schema.org microdata, Parse.ly's and Sailthru's
/// tags.
struct PageMetadata {
  private(set) var metadata = Metadata()
  /// The words of `<title>`, the outlet's name perhaps at their end.
  private(set) var title: String?
  /// The article's text as JSON-LD repeats it, whole or cut short.
  let body: String?

  init(_ tree: HTMLTree) {
    var tags: [String: String] = [:]
    var canonical: String?
    var language: String?
    var markup: NewsArticleMarkup?
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .html: language = language ?? tree.attribute("lang", of: index)
      case .title: title = title ?? tree.text(of: index).collapsedLine
      case .meta: PageMetadata.take(tree, index, into: &tags)
      case .link where tree.attribute("rel", of: index)?.lowercased() == "canonical":
        canonical = canonical ?? tree.attribute("href", of: index)
      case .script where tree.attribute("type", of: index)?.lowercased() == "application/ld+json":
        markup = markup ?? PageMetadata.markup(tree.text(of: index))
      case .time:
        if tags["time"] == nil, let day = tree.attribute("datetime", of: index) {
          tags["time"] = day
        }
      default: PageMetadata.takeProperty(tree, index, into: &tags)
      }
    }
    metadata = markup?.metadata ?? Metadata()
    body = markup?.body
    fill(from: tags)
    metadata.language =
      (language ?? tags["content-language"] ?? tags["og:locale"] ?? metadata.language)?.languageTag
    metadata.address = PageMetadata.address(canonical) ?? tags["og:url"] ?? metadata.address
    metadata.pageName = title.flatMap { PageMetadata.outlet($0, headline: metadata.headline) }
  }

  private mutating func fill(from tags: [String: String]) {
    func first(_ names: [String]) -> String? { names.lazy.compactMap { tags[$0] }.first }
    metadata.published = metadata.published ?? first(PageMetadata.publishedNames)
    metadata.modified = metadata.modified ?? first(PageMetadata.modifiedNames)
    metadata.headline =
      metadata.headline
      ?? first(["og:title", "headline", "parsely-title", "dc.title", "twitter:title"])
    metadata.source =
      metadata.source
      ?? first(["og:site_name", "publisher", "dc.publisher", "application-name", "copyright"])
    metadata.byline =
      metadata.byline
      ?? first(PageMetadata.authorNames).flatMap {
        $0.hasPrefix("http") ? nil : $0
      }
  }

  private static let publishedNames = [
    "article:published_time", "datepublished", "og:published_time", "article:published",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "dc.created", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "publicationdate", "article.published",
    "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
    "citation_publication_date", "datecreated", "date", "displaydate", "time",
  ]

  private static let modifiedNames = [
    "article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "revision_date", "article:modified", "updated_time",
  ]

  private static let authorNames = [
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
    "dcterms.creator", "article:author_name", "author_name",
  ]
}

extension PageMetadata {
  private static func take(_ tree: HTMLTree, _ index: Int, into tags: inout [String: String]) {
    guard let content = tree.attribute("content", of: index)?.collapsedLine, !content.isEmpty else {
      return
    }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      guard let name = tree.attribute(key, of: index)?.lowercased() else { continue }
      if tags[name] == nil { tags[name] = content }
    }
  }

  /// Microdata in the body: `<span itemprop="datePublished" content="…">`.
  private static func takeProperty(
    _ tree: HTMLTree,
    _ index: Int,
    into tags: inout [String: String]
  ) {
    guard let name = tree.attribute("itemprop", of: index)?.lowercased(), tags[name] == nil,
      name.hasPrefix("date"),
      let value = tree.attribute("content", of: index) ?? tree.attribute("datetime", of: index)
    else { return }
    tags[name] = value
  }

  /// JSON-LD as pages have it: in a CDATA section or a comment, with raw line ends in its texts.
  private static func markup(_ script: String) -> NewsArticleMarkup? {
    guard let open = script.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let close = script.lastIndex(where: { $0 == "}" || $0 == "]" }), open < close
    else { return nil }
    let json = String(script[open...close])
    let tree = (try? JSONTree(json)) ?? (try? JSONTree(json.withoutControls))
    return tree.flatMap(NewsArticleMarkup.init)
  }

  /// The outlet at the end of a title: "Headline | The Paper", "Headline - The Paper".
  private static func outlet(_ title: String, headline: String?) -> String? {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · ", " « "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let name = title[range.upperBound...].trimmed
      let words = name.split(separator: " ").count
      let isCut = headline.map { !$0.contains(name) && $0.count < title.count } ?? true
      if (1...6).contains(words), isCut, name.count <= 50 { return String(name) }
    }
    return nil
  }

  private static func address(_ link: String?) -> String? {
    link.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }
}

extension String {
  fileprivate var collapsedLine: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" || $0 == "\r\n" }.joined(
      separator: " "
    )
  }

  fileprivate var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  /// "en_US" as "en-US".
  fileprivate var languageTag: String? {
    let tag = trimmed.prefix { $0 != "," && $0 != ";" }.replacing("_", with: "-")
    return tag.count >= 2 && tag.count <= 35 ? String(tag) : nil
  }
}
