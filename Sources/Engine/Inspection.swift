package import Clustering
package import Extraction
package import Facts
package import Language
import Normalizing

/// One article with everything that is kept of its reading: the analysis itself is not.
package struct Inspection: Sendable {
  package let article: Article
  /// In the order of the text.
  package let claims: [Claim]
  package let signature: Signature
  /// How many sentences its own words make.
  package let sentences: Int
  /// How many claims behind the first `most` were read and are not kept.
  let heldBack: Int

  /// More than a long report holds; a table of figures or a hostile file can hold any number.
  static let most = 2_000

  init(
    article: Article,
    claims: [Claim],
    signature: Signature,
    sentences: Int,
    heldBack: Int = 0
  ) {
    self.article = article
    self.claims = claims
    self.signature = signature
    self.sentences = sentences
    self.heldBack = heldBack
  }
}

extension Inspection {
  func with(_ article: Article) -> Inspection {
    Inspection(
      article: article,
      claims: claims,
      signature: signature,
      sentences: sentences,
      heldBack: heldBack
    )
  }
}

/// Reads claims out of one article; out of one in another language than English none.
package func inspect(_ article: Article, with model: LanguageModel) -> Inspection {
  inspect(article) { reading(of: $0, with: model) }
}

/// As `inspect` with a model, whoever reads the article.
package func inspect(
  _ article: Article,
  reading: (Article) -> Extraction.Reading
) -> Inspection {
  let signature = Signature(of: article)
  guard signature.isEnglish else {
    return Inspection(article: article, claims: [], signature: signature, sentences: 0)
  }
  let reading = reading(article)
  let found = claims(in: reading)
  return Inspection(
    article: article,
    claims: Array(found.prefix(Inspection.most)),
    signature: signature,
    sentences: reading.analysis.sentences.count,
    heldBack: max(0, found.count - Inspection.most)
  )
}

/// Analyses an article and finds its mentions.
package func reading(of article: Article, with model: LanguageModel) -> Extraction.Reading {
  reading(of: article, analysis(of: article, with: model))
}

/// An analysed article with its mentions.
package func reading(of article: Article, _ analysis: Analysis) -> Extraction.Reading {
  let mentions = mentions(in: analysis, published: article.publication.day, country: nil)
  return Reading(article: article, analysis: analysis, mentions: mentions)
}

/// The zones whose words are the article's own are analysed, each block apart, so that no sentence
/// crosses a heading.
package func analysis(of article: Article, with model: LanguageModel) -> Analysis {
  model.analyze(article.text, blocks: blocks(of: article))
}

private func blocks(of article: Article) -> [Range<Int>] {
  article.zones.filter { [.headline, .heading, .body, .caption].contains($0.kind) }.map(\.bytes)
}

/// Inspects articles on all cores; the results come in the articles' order.
package func inspect(_ articles: [Article], with model: LanguageModel) -> [Inspection] {
  concurrentMap(articles) { inspect($0, with: model) }
}
