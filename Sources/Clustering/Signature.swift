package import Facts

/// What Clustering keeps of an article: who published it and when, its words as plain stems, and
/// the days it names.
///
/// Made once, when the article is read; its `text` is what the store keeps, so that neither the
/// article nor a model is needed to cluster it again.
package struct Signature: Sendable, Hashable {
  package let article: Identifier<Article>
  package let path: String
  package let source: String
  package let headline: String?
  /// The agency the article names as its source.
  package let wire: String?
  package let published: CivilDay?
  /// Its dateline as it stands in the article: who has one reports from a place.
  package let dateline: String?
  /// The days its text names, "MM-DD", ascending.
  package let days: [String]
  /// The words of its byline and agency, as a line of stems.
  package let credits: String
  /// The headline, then the body's sentences, each a line of stems.
  ///
  /// A name has `^` before it, a capital that its place explains `~`. Example: `~strong quake hit
  /// ^tarmal valley`.
  package let sentences: [String]

  /// The longest text that is looked at; a live page's oldest entries add nothing.
  private static let longest = 4_000

  package init(of article: Article) {
    self.article = article.id
    path = article.path
    source = article.source.name
    headline = article.headline
    wire = article.wire
    published = article.publication.day
    dateline = article.dateline?.surface
    let sentences = Signature.sentences(of: article)
    days = namedDays(in: sentences, published: article.publication.day)
    credits =
      [article.byline, article.wire, article.dateline?.agency].compactMap(\.self)
      .flatMap(Sentence.sentences(of:)).map(\.line).joined(separator: " ")
    self.sentences = sentences.map(\.line)
  }

  init(
    article: Identifier<Article>,
    path: String,
    source: String,
    headline: String?,
    wire: String?,
    published: CivilDay?,
    dateline: String? = nil,
    days: [String],
    credits: String,
    sentences: [String]
  ) {
    self.article = article
    self.path = path
    self.source = source
    self.headline = headline
    self.wire = wire
    self.published = published
    self.dateline = dateline
    self.days = days
    self.credits = credits
    self.sentences = sentences
  }

  /// What is left of it once its words are counted: enough to name a story.
  var wordless: Signature {
    Signature(
      article: article,
      path: path,
      source: source,
      headline: headline,
      wire: wire,
      published: published,
      days: [],
      credits: "",
      sentences: []
    )
  }

  private static func sentences(of article: Article) -> [Sentence] {
    var sentences: [Sentence] = []
    var words = 0
    let bytes = article.text.utf8
    for zone in article.zones where [.headline, .heading, .body].contains(zone.kind) {
      guard words < longest else { break }
      let block = zone.bytes.clamped(to: 0..<min(bytes.count, zone.bytes.lowerBound + 16 * longest))
      for sentence in Sentence.sentences(of: article.text.slice(block)) where words < longest {
        words += sentence.words.count
        sentences.append(sentence)
      }
    }
    return sentences
  }
}
