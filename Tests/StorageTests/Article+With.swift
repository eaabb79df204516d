import Facts
import Storage

extension Article {
  /// The same article but for what is given; its id follows its path and version.
  func with(
    path: String? = nil,
    item: String? = nil,
    version: Character? = nil,
    text: String? = nil,
    publication: Publication? = nil,
    revision: Int? = nil,
    modified: String? = nil,
    status: Status? = nil
  ) -> Article {
    let path = path ?? self.path
    let version = version.map { String(repeating: $0, count: 64) } ?? self.version
    return Article(
      id: path == self.path && version == self.version ? id : Identifier(of: [path, version]),
      path: path,
      item: item ?? self.item,
      version: version,
      text: text ?? self.text,
      zones: zones,
      source: source,
      headline: headline,
      byline: byline,
      dateline: dateline,
      publication: publication ?? self.publication,
      language: language,
      wire: wire,
      address: address,
      revision: revision ?? self.revision,
      modified: modified ?? self.modified,
      status: status ?? self.status
    )
  }
}

extension Entry {
  /// The article, read by an engine that finds one claim in it: the count of its text's bytes.
  init(of article: Article, engine: String = "crosscheck 0.1.0") {
    let bytes = 0..<article.text.utf8.count
    let claims = Quantity(Double(bytes.count)).map { count in
      Claim(
        article: article.id,
        slot: Slot(attribute: "count.of:byte", subject: Subject("text", .thing)),
        value: .count(count),
        span: bytes,
        sentence: bytes,
        extractor: engine
      )
    }
    self.init(
      article: article,
      claims: claims.map { [$0] } ?? [],
      sentences: 1,
      engine: engine
    )
  }
}
