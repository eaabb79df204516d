package import Clustering
package import Extraction
package import Facts
package import Language
package import Normalizing
import Foundation

/// One article with everything that is kept of its reading: the analysis itself is not.
package struct Inspection: Sendable {
  package let article: Article
  package let claims: [Claim]
  package let signature: Signature
  package let tally: Tally

  package init(article: Article, claims: [Claim], signature: Signature, tally: Tally) {
    self.article = article
    self.claims = claims
    self.signature = signature
    self.tally = tally
  }
}

/// What an article's reading amounts to, for the coverage of a report.
package struct Tally: Sendable, Hashable {
  package var sentences = 0
  /// Dates by basis; those left open under "unresolved".
  package var dates: [String: Int] = [:]

  package init() {}
}

/// Reads claims out of one article.
///
/// The zones whose words are the article's own are analysed, each block apart, so that no sentence crosses a heading.
package func inspect(_ article: Article, with model: LanguageModel) -> Inspection {
  let reading = reading(of: article, with: model)
  var tally = Tally()
  tally.sentences = reading.analysis.sentences.count
  for mention in reading.mentions {
    guard case .moment(let moment) = mention.value else { continue }
    tally.dates[moment.open == nil ? mention.basis.rawValue : "unresolved", default: 0] += 1
  }
  return Inspection(
    article: article, claims: claims(in: reading), signature: Signature(of: article), tally: tally)
}

/// An article analysed, with its mentions.
package func reading(of article: Article, with model: LanguageModel) -> Reading {
  let analysis = model.analyze(article.text, blocks: blocks(of: article))
  let mentions = mentions(in: analysis, published: article.publication.day, country: nil)
  return Reading(article: article, analysis: analysis, mentions: mentions)
}

private func blocks(of article: Article) -> [Range<Int>] {
  article.zones.filter { [.headline, .heading, .body, .caption].contains($0.kind) }.map(\.bytes)
}

/// Inspects articles on all cores; the results come in the articles' order.
package func inspect(_ articles: [Article], with model: LanguageModel) -> [Inspection] {
  let results = Results(count: articles.count)
  DispatchQueue.concurrentPerform(iterations: articles.count) { index in
    results.set(inspect(articles[index], with: model), at: index)
  }
  return results.all
}
