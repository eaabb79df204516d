import Facts

/// Who wrote an article, and the agency it names as its source.
struct Credits {
  /// Without "By"; nil where nobody is named.
  let byline: String?
  let wire: String?
  /// The agency where it signs the article itself, in the dateline or the by-line.
  let signature: String?

  init(_ zoning: Zoning, _ manuscript: Manuscript) {
    let lines = Credits.bylines(zoning, manuscript)
    let written = lines.first
    byline = manuscript.metadata.byline.map { Credits.withoutBy($0.collapsed) } ?? written
    let agency = zoning.dateline.flatMap { dateline in
      dateline.found.agency.map { range in
        let pieces = zoning.looks[dateline.block].pieces
        return manuscript.text.slice(
          pieces[range.lowerBound].bytes.lowerBound..<pieces[range.upperBound - 1].bytes.upperBound
        )
      }
    }
    let signature =
      agency.map { Agencies.name(for: $0) ?? $0 }
      ?? ([byline].compactMap { $0 } + lines).lazy.compactMap { Agencies.name(for: $0) }.first
    self.signature = signature
    wire = manuscript.metadata.wire ?? signature ?? Credits.closing(zoning)
  }

  private static func withoutBy(_ line: String) -> String {
    ["By ", "by ", "BY "].first(where: line.hasPrefix).map { String(line.dropFirst($0.count)) }
      ?? line
  }

  /// The lines of the head that name a writer, then those below the body.
  private static func bylines(_ zoning: Zoning, _ manuscript: Manuscript) -> [String] {
    zoning.looks.indices.compactMap { index in
      let look = zoning.looks[index]
      let isMixed = zoning.kinds[index] == .published && look.cue == .byline
      guard zoning.kinds[index] == .byline || isMixed, look.cue != .credit else { return nil }
      let by = isMixed ? look.pieces.firstIndex { $0.folded == "by" }.map { $0 + 1 } : 0
      return by.flatMap { name(in: look, from: $0, of: manuscript.text) }
    }
  }

  /// What stands between "By" and the next bar, spaced dash or date.
  private static func name(in look: Look, from by: Int, of text: String) -> String? {
    let cue = look.cues.first { $0.kind == .byline && $0.words.lowerBound == 0 }
    let start = cue.map { look.words[$0.words.upperBound - 1] + 1 } ?? by
    let rest = look.pieces[start...].drop { $0.isMark(":-–—") }
    let days = WrittenDay.days(in: look.pieces)
    let end =
      rest.indices.first { index in
        let piece = rest[index]
        return piece.isMark("|·•(") || piece.isMark("-–—") && piece.isSpaced
          || days.contains { $0.pieces.contains(index) }
      } ?? look.pieces.count
    let name = look.pieces[rest.startIndex..<max(end, rest.startIndex)]
    guard let first = name.first,
      let last = name.last(where: { !$0.isMark(",;") && !["on", "at"].contains($0.folded) })
    else { return nil }
    return text.slice(first.bytes.lowerBound..<last.bytes.upperBound).collapsed
  }

  /// The agency of a closing credit: "(AFP)" at the end, "with files from …", "Agency contributed
  /// to this report".
  private static func closing(_ zoning: Zoning) -> String? {
    for (index, look) in zoning.looks.enumerated().reversed() {
      let isCredit = zoning.kinds[index] == .byline && look.cue == .credit
      if isCredit, let name = known(in: look.pieces[...]) { return name }
      if index >= zoning.start, let open = look.pieces.lastIndex(where: { $0.isMark("(") }),
        look.pieces.last?.isMark(")") == true, look.pieces.count - open <= 6,
        let name = known(in: look.pieces[open...])
      {
        return name
      }
    }
    return nil
  }

  /// The first run of up to four words that names a known agency.
  private static func known(in pieces: ArraySlice<Piece>) -> String? {
    let words = pieces.filter { $0.kind == .word && $0.capitals != .none }.map(\.folded)
    for start in words.indices {
      for length in stride(from: min(4, words.count - start), to: 0, by: -1) {
        let run = words[start..<start + length].joined(separator: " ")
        if let name = Agencies.known(run) { return name }
      }
    }
    return nil
  }
}
