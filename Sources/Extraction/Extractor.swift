package import Facts
package import Language
package import Normalizing

/// One general pattern that finds claims in an analysed article.
///
/// An extractor cannot fail: where its pattern does not stand, it finds nothing.
package protocol Extractor: Sendable {
  /// Kebab-case, API: `counted-noun`. A claim's `extractor` is this and the version:
  /// `counted-noun/1`.
  var id: String { get }

  func claims(in reading: Reading) -> [Claim]
}

extension Extractor {
  /// What its claims carry as `extractor`.
  package var signature: String { id + "/1" }
}

/// One article with everything known of it before extraction, and what extractors share about it.
package struct Reading: Sendable {
  package let article: Article
  package let analysis: Analysis
  /// Ascending by position.
  package let mentions: [Mention]
  package let tree: Tree
  package let speech: [Attribution?]
  package let referents: Referents
  /// The dates told in each sentence, by its index; that of the dateline tells of nothing.
  let dates: [Int: [Mention]]
  /// By token: the kind of the date, length of time, sum, share or measure that it is of.
  let amounts: [Int: Mention.Kind]

  package init(article: Article, analysis: Analysis, mentions: [Mention]) {
    self.article = article
    self.analysis = analysis
    self.mentions = mentions
    let tree = Tree(of: analysis)
    self.tree = tree
    let dateline = article.dateline?.bytes ?? 0..<0
    dates = Dictionary(
      grouping: mentions.filter { $0.kind == .date && !dateline.contains($0.bytes.lowerBound) }
    ) { tree.sentence[$0.tokens.lowerBound] }
    amounts = Dictionary(
      mentions.filter { Reading.measuring.contains($0.kind) }
        .flatMap { mention in mention.tokens.map { ($0, mention.kind) } }
    ) { first, _ in first }
    referents = Referents(in: analysis, tree: tree)
    speech = attributions(in: analysis, tree: tree, mentions: mentions)
  }

  private static let measuring: Set<Mention.Kind> = [
    .date, .duration, .measure, .money, .percent, .time,
  ]
}

/// Every claim of an article, in the order of the text.
package func claims(in reading: Reading) -> [Claim] {
  let found = Extractors.all.flatMap { $0.claims(in: reading) }
  return found.sorted {
    ($0.span.bytes.lowerBound, $0.span.bytes.upperBound, $0.id)
      < ($1.span.bytes.lowerBound, $1.span.bytes.upperBound, $1.id)
  }
}
