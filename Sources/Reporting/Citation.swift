import Facts

/// One claim with the article it stands in, its place there, and its words.
struct Citation {
  let claim: Claim
  let article: Article
  /// Whose reporting it is.
  let origin: String
  /// The path of the article it copies.
  let derivedFrom: String?
  /// The folder that holds all articles of the story.
  let folder: String
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
  /// "drop/a1.txt:7", safe to print.
  var place: String { article.path.printable + ":\(start.line)" }

  /// The place within the story's folder: "a1.txt:7".
  var shortPlace: String { article.path.within(folder) + ":\(start.line)" }

  /// Whether anything but the file's own name says who published the article.
  var isNamed: Bool { article.source.basis != .path }

  /// The publisher, or the file where nothing names one.
  var outlet: String { isNamed ? article.source.name : article.path.within(folder) }

  /// What sets the claim apart, for a line behind its outlet: copy, basis, hedge.
  var notes: [String] {
    [
      derivedFrom.map { "copies " + $0.within(folder) },
      claim.basis == .stated ? nil : claim.basis.rawValue,
      claim.hedge,
    ].compactMap { $0 }
  }

  /// The place as it follows the outlet, then the notes.
  var details: [String] { [isNamed ? shortPlace : "line \(start.line)"] + notes }

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

  /// The outlets, each article once, as `form` writes its first citation.
  func outlets(_ form: (Citation) -> String) -> String {
    var seen: Set<Identifier<Article>> = []
    return filter { seen.insert($0.article.id).inserted }.map(form).joined(separator: "; ")
  }
}
