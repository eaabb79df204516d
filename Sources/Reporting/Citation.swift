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
