package import Facts

/// What the store keeps of one article: the article, its claims, and what else reading it gave.
package struct Entry: Sendable, Hashable {
  package let article: Article
  /// In the order they were found; of claims with one id, the first.
  package let claims: [Claim]
  /// Sentences found, a count.
  package let sentences: Int
  package let remarks: [Remark]
  /// Made by Clustering: what finds its story without its text.
  package let signature: String
  /// Version and model of the program that made the claims; `unread` where none has yet.
  package let engine: String
  /// When it was fetched, as the file has it with its zone (WARC-Date); nil where it has none.
  package let fetched: String?

  /// The engine of an article that is kept with no claims, to be read later.
  package static let unread = ""

  package init(
    article: Article,
    claims: [Claim],
    sentences: Int,
    remarks: [Remark] = [],
    signature: String = "",
    engine: String,
    fetched: String? = nil
  ) {
    self.article = article
    var seen: Set<Identifier<Claim>> = []
    self.claims = claims.filter { seen.insert($0.id).inserted }
    self.sentences = sentences
    self.remarks = remarks
    self.signature = signature
    self.engine = engine
    self.fetched = fetched
  }

  /// The entry with claims that others made of its article.
  func with(_ imported: [Claim]) -> Entry {
    Entry(
      article: article,
      claims: claims + imported,
      sentences: sentences,
      remarks: remarks,
      signature: signature,
      engine: engine,
      fetched: fetched
    )
  }
}
