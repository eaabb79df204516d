import Facts

/// One claim with the article it stands in, its place there, and its words.
struct Citation {
  let claim: Claim
  let article: Article
  /// Whose reporting it is.
  let origin: String
  /// The path of the article it copies.
  let derivedFrom: String?
  let map: TextMap

  /// The whole sentence, as in the article.
  var sentence: String { article.text.slice(claim.sentence.bytes) }

  var surface: String { article.text.slice(claim.span.bytes) }

  /// Of the surface, in code points.
  var span: Range<Int> { map.codePoints(claim.span.bytes) }

  var start: TextMap.Position { map.position(at: claim.span.bytes.lowerBound) }

  var end: TextMap.Position { map.position(at: claim.span.bytes.upperBound) }
}

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

extension Citation {
  /// "a1.txt:7", safe to print.
  var place: String { article.path.printable + ":\(start.line)" }

  /// What sets the claim apart, for a line behind its outlet: place, copy, basis, hedge.
  var notes: [String] {
    [
      place,
      derivedFrom.map { "copies " + $0.printable },
      claim.basis == .stated ? nil : claim.basis.rawValue,
      claim.hedge,
    ].compactMap { $0 }
  }

  /// ", published March 6, 2031"; empty where the day is not known.
  var dayNote: String {
    article.publication.day.map { ", published " + Timex($0.iso).words } ?? ""
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

extension [Citation] {
  /// Without those that repeat a sentence of the same article.
  var distinct: [Citation] {
    var seen: Set<Span> = []
    return filter { seen.insert($0.claim.sentence).inserted }
  }

  /// The outlets, each once, as `form` writes a name and its first citation.
  func outlets(_ form: (String, Citation) -> String) -> String {
    var seen: Set<Identifier<Article>> = []
    return filter { seen.insert($0.article.id).inserted }
      .map { form($0.article.source.name, $0) }
      .joined(separator: "; ")
  }
}
