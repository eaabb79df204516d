import Facts

/// Works out who published an article.
///
/// In order of trust: given, the file's metadata, the page (its masthead, the end of its title, its
/// copyright line), the name of the file.
struct Naming {
  let source: Source

  /// `agency` is the one that signs the article, which is its source where nothing else is named.
  init(_ zoning: Zoning, _ manuscript: Manuscript, _ document: Document, agency: String?) {
    if let given = document.options.source {
      source = Source(name: given, basis: .given)
    } else if let name = manuscript.metadata.source {
      source = Source(name: name.collapsed, basis: .metadata)
    } else if let name = manuscript.metadata.pageName ?? Naming.masthead(zoning, manuscript)
      ?? Naming.beforeBar(zoning, manuscript)
      ?? Naming.holder(zoning, manuscript) ?? agency
    {
      source = Source(name: name.collapsed, basis: .page)
    } else {
      source = Source(name: Naming.fileName(document.path), basis: .path)
    }
  }

  /// The line above the body that most looks like an outlet's name.
  private static func masthead(_ zoning: Zoning, _ manuscript: Manuscript) -> String? {
    guard let headline = zoning.headline else { return nil }
    var first: String?
    for index in 0..<min(zoning.start, 60) where zoning.kinds[index] == .leftover {
      let look = zoning.looks[index]
      guard look.block.hint == nil, !look.has(.leftover), !look.has(.related), !look.isBlank,
        let name = Masthead.name(in: look, of: manuscript.text)
      else { continue }
      if Masthead.isTitle(name) { return name }
      if index < headline { first = first ?? name }
    }
    return first
  }

  /// "The Paper | LISBON, May 3, 2026": what stands before the bar of the line with the day.
  private static func beforeBar(_ zoning: Zoning, _ manuscript: Manuscript) -> String? {
    for index in 0..<zoning.start
    where [.published, .dateline].contains(zoning.kinds[index])
      && zoning.looks[index].pieces.contains(where: { $0.isMark("|") })
    {
      let look = zoning.looks[index]
      guard look.cue == nil, zoning.dates[index]?.rest.first == look.words.first else { continue }
      if let name = Masthead.name(in: look, of: manuscript.text) { return name }
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
