import Facts

/// The name of an outlet as it stands above its articles.
enum Masthead {
  /// Whether some words hold one of those that outlets call themselves by.
  static func isName(_ words: [String]) -> Bool { words.contains(where: nouns.contains) }

  /// Whether a line's first part is a name in capitals with such a word.
  static func isTitle(_ name: String) -> Bool {
    isName(name.folded) && name.split(separator: " ").allSatisfy { $0.first?.isLowercase != true }
  }

  /// Whether a line is such a name and no more.
  static func isName(_ look: Look) -> Bool {
    look.isName && isName(look.words.map { look.pieces[$0].folded })
  }

  /// The first part of a masthead, before a bar, an arrow, a spaced dash or a bracket; a web
  /// address in it alone.
  static func name(in look: Look, of text: String) -> String? {
    let end =
      look.pieces.indices.first { index in
        let piece = look.pieces[index]
        return piece.isMark("|>›»•·/(:") || piece.isMark("-–—") && piece.isSpaced
      } ?? look.pieces.count
    let part = look.pieces[..<end]
    let words = part.filter { $0.kind != .mark }
    guard canBeName(words, isWhole: end == look.pieces.count), let first = part.first,
      let last = part.last(where: { $0.kind != .mark })
    else { return nil }
    if let domain = domain(in: part) { return text.slice(domain) }
    return text.slice(first.bytes.lowerBound..<last.bytes.upperBound)
  }

  /// A line's whole words may be in lower case only where they are one, and a part of a line holds
  /// no number.
  private static func canBeName(_ words: [Piece], isWhole: Bool) -> Bool {
    guard (1...7).contains(words.count), !isSection(words) else { return false }
    if isWhole, words[0].capitals == .none, words.count > 1 { return false }
    if !isWhole, words.contains(where: { $0.kind == .number }) { return false }
    return isName(words.map(\.folded)) || !isSentence(words)
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

  /// Small words inside show a kicker and not a name: "HORROR ON THE A9".
  private static func isSentence(_ words: [Piece]) -> Bool {
    words.count > 5
      || words.dropFirst().contains { ["on", "in", "the", "to", "for"].contains($0.folded) }
  }

  private static let nouns: Set<String> = [
    "advertiser", "argus", "blog", "broadcasting", "bulletin", "chronicle", "citizen", "courier",
    "courrier", "corriere",
    "diario", "gazeta", "jornal", "zeitung",
    "daily", "dispatch", "echo", "examiner", "express", "gazette", "globe", "guardian", "herald",
    "independent", "inquirer", "journal", "magazine", "mail", "media", "mercury", "mirror",
    "monitor", "news", "observer", "online", "post", "press", "radio", "record", "register",
    "reporter", "review", "sentinel", "standard", "star", "sun", "telegraph", "times", "today",
    "tribune", "tv", "voice", "week", "weekly", "wire", "world",
  ]
}
