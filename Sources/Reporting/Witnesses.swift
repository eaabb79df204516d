import Facts

/// Finds the articles and the words behind the claims of one story.
struct Witnesses {
  let section: Report.Section
  private let articles: [Identifier<Article>: Article]
  private let provenance: [Identifier<Article>: Provenance]
  private let maps: [Identifier<Article>: TextMap]

  init(_ section: Report.Section) {
    self.section = section
    articles = Dictionary(section.articles.map { ($0.id, $0) }) { first, _ in first }
    provenance = Dictionary(section.provenance.map { ($0.article, $0) }) { first, _ in first }
    maps = articles.mapValues { TextMap($0.text) }
  }

  /// A camp's claims with their articles, by path, then by place.
  func citations(in camp: Camp) -> [Citation] {
    camp.claims.compactMap(citation).sorted { left, right in
      let leftSpan = left.claim.span.bytes
      let rightSpan = right.claim.span.bytes
      return (left.article.path, leftSpan.lowerBound, leftSpan.upperBound, left.claim.id)
        < (right.article.path, rightSpan.lowerBound, rightSpan.upperBound, right.claim.id)
    }
  }

  /// The camps in the order of a reader: a value that moved by the day it was first told, else as they stand.
  func camps(of verdict: Verdict) -> [Camp] {
    guard verdict.standing == .evolving else { return verdict.camps }
    return verdict.camps.enumerated().sorted { left, right in
      (firstDay(of: left.element), left.offset) < (firstDay(of: right.element), right.offset)
    }.map(\.element)
  }

  /// When an article first told a camp's value, as a day number; the far future where no day is known.
  func firstDay(of camp: Camp) -> Int {
    camp.claims.compactMap { articles[$0.article]?.publication.day?.number }.min() ?? .max
  }

  func origin(of article: Article) -> String {
    provenance[article.id]?.origin ?? article.source.name
  }

  /// The path of the article that this one copies.
  func derivedFrom(_ article: Article) -> String? {
    provenance[article.id]?.derivedFrom.flatMap { articles[$0]?.path }
  }

  private func citation(of claim: Claim) -> Citation? {
    guard let article = articles[claim.article], let map = maps[claim.article] else { return nil }
    return Citation(
      claim: claim,
      article: article,
      origin: origin(of: article),
      derivedFrom: derivedFrom(article),
      map: map
    )
  }
}

extension Witnesses {
  /// Who stands behind a camp, in a few words: "3 origins of 4 outlets" of an agreement, else the outlets.
  func backers(of camp: Camp, in standing: Verdict.Standing) -> String {
    let citations = citations(in: camp)
    guard standing == .agreement else { return citations.outlets { $0 + ", " + $1.place } }
    return camp.origins.of("origin") + " of " + Set(citations.map(\.article.id)).count.of("outlet")
  }
}
