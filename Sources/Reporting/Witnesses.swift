import Facts

/// Finds the articles and the words behind the claims of one story.
struct Witnesses {
  let section: Report.Section
  /// What the paths of all articles begin with, up to a slash: "drop/"; empty where they share
  /// nothing.
  let folder: String
  private let articles: [Identifier<Article>: Article]
  private let provenance: [Identifier<Article>: Provenance]
  private let maps: [Identifier<Article>: TextMap]

  /// `draft` is looked up like an article and lies in no folder of theirs.
  init(_ section: Report.Section, besides draft: Article? = nil) {
    self.section = section
    let all = section.articles + (draft.map { [$0] } ?? [])
    articles = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    provenance = Dictionary(section.provenance.map { ($0.article, $0) }) { first, _ in first }
    maps = articles.mapValues { TextMap($0.text) }
    folder = Witnesses.folder(of: section.articles.map(\.path))
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

  /// The camps in the order of a reader: a value that moved by the day it was first told, else as
  /// they stand.
  func camps(of verdict: Verdict) -> [Camp] {
    guard verdict.standing == .evolving else { return verdict.camps }
    return verdict.camps.enumerated().sorted { left, right in
      (firstDay(of: left.element), left.offset) < (firstDay(of: right.element), right.offset)
    }.map(\.element)
  }

  /// When an article first told a camp's value, as a day number; the far future where no day is
  /// known.
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

  private static func folder(of paths: [String]) -> String {
    guard var shared = paths.first?[...] else { return "" }
    for path in paths {
      while !path.hasPrefix(shared) { shared = shared.dropLast() }
    }
    return shared.lastIndex(of: "/").map { String(shared[...$0]) } ?? ""
  }

  /// A claim with its article; nil where the article is not here.
  func citation(of claim: Claim) -> Citation? {
    guard let article = articles[claim.article], let map = maps[claim.article] else { return nil }
    return Citation(
      claim: claim,
      article: article,
      origin: origin(of: article),
      derivedFrom: derivedFrom(article),
      folder: folder,
      map: map
    )
  }
}

extension String {
  /// The path without the folder it lies in, safe to print; another folder's path as it is.
  func within(_ folder: String) -> String {
    (hasPrefix(folder) ? String(dropFirst(folder.count)) : self).printable
  }
}
