import Facts

extension Batch {
  /// One manuscript of a document as an article, with what is odd about it.
  ///
  /// `entry` is nil where the document is one article; else its number in the file, from 1, and its
  /// own bytes.
  init(_ manuscript: Manuscript, _ document: Document, entry: Entry? = nil) {
    let zoning = Zoning(manuscript)
    let text = manuscript.text
    let path = entry.map { "\(document.path)#\($0.number)" } ?? document.path
    let dating = Dating(zoning, manuscript, document)
    let credits = Credits(zoning, manuscript)
    let source = Naming(zoning, manuscript, document, agency: credits.signature).source
    let metadata = manuscript.metadata
    let item = metadata.item ?? metadata.address ?? source.name + "\u{1F}" + path
    let version = SHA256.hexadecimal(of: entry?.bytes ?? document.bytes)
    let article = Article(
      id: Identifier(of: [path, item, version]),
      path: path,
      item: item,
      version: version,
      text: text,
      zones: zoning.zones,
      source: source,
      headline: zoning.headline.map { text.slice(zoning.looks[$0].block.bytes).collapsed }
        ?? metadata.headline?.collapsed,
      byline: credits.byline,
      dateline: dating.dateline,
      publication: dating.publication,
      language: metadata.language ?? Language.sniffed(in: zoning.looks),
      wire: credits.wire,
      address: metadata.address,
      revision: metadata.revision,
      modified: dating.modified,
      status: metadata.status
    )
    self.init(articles: [article], remarks: dating.remarks(path) + zoning.remarks(path))
  }

  /// One of several articles in a file.
  struct Entry {
    let number: Int
    let bytes: [UInt8]
  }
}

extension Zoning {
  /// Every block under its kind, the opening of the dateline's block apart.
  var zones: [Zone] {
    looks.indices.flatMap { index in
      let block = looks[index].block.bytes
      let kind = kinds[index] ?? .leftover
      guard let dateline, dateline.block == index, kind == .body else { return [Zone(kind, block)] }
      let end = looks[index].pieces[dateline.found.end - 1].bytes.upperBound
      let rest = looks[index].pieces[dateline.found.end].bytes.lowerBound
      return [Zone(.dateline, block.lowerBound..<end), Zone(.body, rest..<block.upperBound)]
    }
  }

  fileprivate func remarks(_ path: String) -> [Remark] {
    if hasBody { return [] }
    return [
      Remark(
        slug: "headline-only",
        path: path,
        text: "Nothing but a headline was found: no paragraph of a body."
      )
    ]
  }
}

/// Tells the language of a text by its commonest words.
enum Language {
  /// BCP 47; nil where too few of the words are known.
  static func sniffed(in looks: [Look]) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    for look in looks.lazy.filter(\.isProse).prefix(12) {
      for index in look.words {
        total += 1
        for language in words[look.pieces[index].folded] ?? [] { counts[language, default: 0] += 1 }
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 3, best.value * 8 >= total else { return nil }
    return best.key
  }

  private static let words: [String: [String]] = {
    let lists = [
      "en": "the of and to in that is was for on with said by at from has his her it as have were",
      "fr": "le la les des et une du que est dans pour qui sur par au avec pas ont sont a de un",
      "de": "der die und den das von zu mit dem ist ein eine nicht im auf für sich des auch wird",
      "es": "el la los de y que en las por con una para del se su al es lo como más un",
      "it": "il di che e la per un una del della in non sono con le si da al nel i ha",
      "pt": "o de que e do da em para com uma os no na por mais as dos ao um não a",
      "nl": "de het een van en in is dat op te zijn met voor niet aan er om door bij ook",
    ]
    var words: [String: [String]] = [:]
    for (language, list) in lists.sorted(by: { $0.key < $1.key }) {
      for word in list.split(separator: " ") { words[String(word), default: []].append(language) }
    }
    return words
  }()
}
