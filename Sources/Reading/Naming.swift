import Facts

/// Works out who published an article.
///
/// In order of trust: given, the file's metadata, the page (its masthead, the end of its title, its copyright
/// line), the name of the file.
struct Naming {
  let source: Source

  /// `agency` is the one that signs the article, which is its source where nothing else is named.
  init(_ zoning: Zoning, _ manuscript: Manuscript, _ document: Document, agency: String?) {
    if let given = document.options.source {
      source = Source(name: given, basis: .given)
    } else if let name = manuscript.metadata.source {
      source = Source(name: name.collapsed, basis: .metadata)
    } else if let name = manuscript.metadata.pageName ?? Naming.masthead(zoning, manuscript) ?? Naming.beforeBar(zoning, manuscript)
      ?? Naming.holder(zoning, manuscript) ?? agency
    {
      source = Source(name: name.collapsed, basis: .page)
    } else {
      source = Source(name: Naming.fileName(document.path), basis: .path)
    }
  }

  /// The first line above the headline that names something and is neither a section nor a button.
  private static func masthead(_ zoning: Zoning, _ manuscript: Manuscript) -> String? {
    guard let headline = zoning.headline else { return nil }
    for index in 0..<headline where zoning.kinds[index] == .leftover {
      let look = zoning.looks[index]
      guard look.block.hint == nil, !look.has(.leftover), !look.has(.related), !look.isBlank else { continue }
      if let name = name(in: look, of: manuscript.text) { return name }
    }
    return nil
  }

  /// "The Paper | LISBON, May 3, 2026": what stands before the bar of the line with the day.
  private static func beforeBar(_ zoning: Zoning, _ manuscript: Manuscript) -> String? {
    for index in 0..<zoning.start
    where [.published, .dateline].contains(zoning.kinds[index])
      && zoning.looks[index].pieces.contains(where: { $0.isMark("|") })
    {
      let look = zoning.looks[index]
      guard look.cue == nil, zoning.dates[index]?.rest.first == look.words.first else { continue }
      if let name = name(in: look, of: manuscript.text) { return name }
    }
    return nil
  }

  /// The first part of a masthead, before a bar, an arrow, a spaced dash or a bracket; a web address in it alone.
  private static func name(in look: Look, of text: String) -> String? {
    let end =
      look.pieces.indices.first { index in
        let piece = look.pieces[index]
        return piece.isMark("|>›»•·/(:") || piece.isMark("-–—") && piece.isSpaced
      } ?? look.pieces.count
    let part = look.pieces[..<end]
    let words = part.filter { $0.kind != .mark }
    guard (1...7).contains(words.count),
      words[0].capitals != .none || end < look.pieces.count || words.count == 1,
      !isSection(words), let first = part.first, let last = part.last(where: { $0.kind != .mark })
    else { return nil }
    if let domain = domain(in: part) { return text.slice(domain) }
    return text.slice(first.bytes.lowerBound..<last.bytes.upperBound)
  }

  private static func isSection(_ words: [Piece]) -> Bool {
    Phrasebook.english.cues(in: words, words: Array(words.indices)).contains {
      $0.kind == .section && $0.place == .whole
    }
  }

  /// "Example.com" among the pieces: a full stop between two words without space.
  private static func domain(in part: ArraySlice<Piece>) -> Range<Int>? {
    for index in part.indices.dropFirst().dropLast()
    where part[index].isMark(".") && !part[index].isSpaced && !part[index + 1].isSpaced
      && part[index - 1].kind == .word && part[index + 1].kind == .word
      && part[index - 1].bytes.count > 2 && part[index + 1].capitals == .none
    {
      return part[index - 1].bytes.lowerBound..<part[index + 1].bytes.upperBound
    }
    return nil
  }

  /// Who holds the copyright: the first capitalized words of its line.
  private static func holder(_ zoning: Zoning, _ manuscript: Manuscript) -> String? {
    for (index, look) in zoning.looks.enumerated() where zoning.kinds[index] == .leftover {
      guard
        let mark = look.pieces.firstIndex(where: { $0.isMark("©") || $0.folded == "copyright" })
      else { continue }
      let rest = look.pieces[(mark + 1)...].drop {
        $0.kind != .word || $0.folded == "c" || $0.capitals == .none
      }
      let name = rest.prefix { $0.kind == .word && $0.capitals != .none || $0.isMark("&-'") }
      guard let first = name.first, let last = name.last, first.folded != "all" else { continue }
      return manuscript.text.slice(first.bytes.lowerBound..<last.bytes.upperBound)
    }
    return nil
  }

  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
