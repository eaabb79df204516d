/// What a line gives itself away as, wherever it stands.
enum Cue {
  case leftover, caption, credit, byline, published, dateline
  /// Opens a list of other stories, or names one.
  case relatedList, relatedLine
  /// Opens the readers' comments.
  case comments
}

extension Look {
  /// What the line is by its own look; nil where only its place can tell.
  var cue: Cue? {
    switch block.hint {
    case .caption: return .caption
    case .related: return .relatedLine
    case .leftover: return .leftover
    case .byline: return .byline
    case .date: return .published
    case .dateline: return .dateline
    default: break
    }
    if isBlank { return .leftover }
    if isCredit { return .credit }
    if isCaption { return .caption }
    if isCommentsHeading { return .comments }
    if let related = relatedCue { return related }
    if isByline { return .byline }
    return isLeftover ? .leftover : nil
  }

  private var isCommentsHeading: Bool {
    count <= 9 && cues.contains { $0.kind == .comments && $0.words.lowerBound == 0 }
      && !(count > 3 && isProse)
  }

  /// A list follows where the line is not much more than the phrase, else the line names one story
  /// itself.
  private var relatedCue: Cue? {
    guard let cue = cues.first(where: { $0.kind == .related }) else { return nil }
    if cue.place == .end || cue.place == .whole { return count <= 8 ? .relatedList : nil }
    guard cue.words.lowerBound == 0, count <= 30, !isProse || isLabel(after: cue) else {
      return nil
    }
    return isLabel(after: cue) && count > cue.words.count ? .relatedLine : .relatedList
  }

  private func isLabel(after cue: Phrasebook.Cue) -> Bool {
    let next = words[cue.words.upperBound - 1] + 1
    return next < pieces.count && pieces[next].isMark(":|>»-–—")
  }

  /// A line that thanks, as "(Reporting by …; editing by …)" does.
  private var isCredit: Bool {
    guard count <= 40, let cue = cues.first(where: { $0.kind == .credit }) else { return false }
    return cue.words.lowerBound == 0 || cue.place == .any
  }
}

extension Look {
  /// A picture's words: known by the credit of who took it.
  private var isCaption: Bool {
    guard count <= 70, block.hint != .headline else { return false }
    if isBracketed, count <= 15, pieces[0].isMark("[") { return true }
    let isCued = cues.contains { cue in
      cue.kind == .caption
        && (cue.place != .start || cue.words.lowerBound == 0 && (isLabel(after: cue) || !isProse))
    }
    return isCued || endsInPictureCredit
  }

  private var isBracketed: Bool {
    pieces.count > 2 && pieces[0].isMark("[(") && pieces[pieces.count - 1].isMark("])")
  }

  /// A name with a slash at the end, as in "(Agency/Jane Doe)".
  private var endsInPictureCredit: Bool {
    let tail = pieces.suffix(9)
    guard
      let slash = tail.lastIndex(where: { $0.isMark("/") && !$0.isSpaced }), slash > 0,
      slash + 1 < pieces.count, !pieces[slash + 1].isSpaced, pieces[slash + 1].capitals != .none,
      pieces[slash - 1].capitals != .none, !isEnded || pieces[pieces.count - 1].isMark(")"),
      pieces[(slash + 1)...].allSatisfy({
        $0.kind != .number && $0.capitals != .none || $0.kind == .mark
      })
    else { return false }
    let before = pieces[..<slash].lastIndex { $0.isMark(".(:!?”\"|") }
    return before.map { slash - $0 <= 6 } ?? false
  }
}

extension Look {
  /// "By Jane Doe", "Jane Doe, Trade editor", "Staff and agencies".
  private var isByline: Bool {
    guard count <= 20, !isEnded || isSignature else { return false }
    if let cue = cues.first(where: { $0.kind == .byline && $0.words.lowerBound == 0 }) {
      guard count > cue.words.count else { return true }
      let next = pieces[words[cue.words.upperBound]]
      guard next.kind == .word, WrittenDay.weekdays[next.folded] == nil else { return false }
      if ["the", "our", "staff", "a"].contains(next.folded) { return count <= 14 }
      return next.capitals != .none && plainWords * 2 <= count + 2
    }
    return count <= 14 && plainWords * 2 <= count + 1
      && words.contains { Look.writers.contains(pieces[$0].folded) }
      && pieces[0].capitals != .none && !pieces.contains { $0.isMark(":?!\"“") }
      && pieces.allSatisfy { $0.kind != .number }
  }

  /// A by-line may end in the full stop of an initial.
  private var isSignature: Bool { count <= 6 && plainWords == 0 }

  private static let writers: Set<String> = [
    "editor", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers",
    "columnist", "agencies", "staff", "newswire", "contributor", "journalist", "newsroom",
  ]

  /// A name by itself: two to five capitalized words.
  var isName: Bool {
    (2...5).contains(count) && !isEnded
      && words.allSatisfy { pieces[$0].kind == .word && pieces[$0].capitals != .none }
      && pieces.allSatisfy { $0.kind != .mark || $0.isMark(".-'’&") }
  }

  /// "Jane Doe in Lisbon", "Jane Doe at the stadium".
  var isNameAndPlace: Bool {
    guard (4...9).contains(count), !isEnded, pieces.allSatisfy({ $0.kind != .number }) else {
      return false
    }
    let names = words.prefix { pieces[$0].kind == .word && pieces[$0].capitals == .first }
    guard (2...4).contains(names.count), names.count < count else { return false }
    let next = pieces[words[names.count]]
    return ["in", "at"].contains(next.folded) && next.capitals == .none
  }

  /// Whether a line is about when the article came out, and little else.
  func isPublished(_ date: DateLine) -> Bool {
    guard count <= 30, !isSubstantial else { return false }
    let isCued = starts(.published) || has(.updated) && !isEnded
    if !date.hasTime { return isCued && count <= 2 }
    if isCued { return true }
    if isEnded { return false }
    if !date.days.isEmpty { return date.rest.count <= 4 }
    return date.rest.count <= 1
      || date.rest.first != words.first && date.rest.count <= 6 && isBarred
  }
}

extension Look {
  /// A prompt, button, notice, rule or signature that belongs to the page and not to the article.
  private var isLeftover: Bool {
    isPrompt || isCopyright || isMenu || isAddress || isSignOff
      || !pieces.contains { $0.kind == .word } && count <= 3 && !isBullet
  }

  private var isPrompt: Bool {
    let prompts = cues.filter { $0.kind == .leftover }
    guard let first = prompts.first else { return false }
    if isWholly(.leftover) { return true }
    let matched = Set(prompts.flatMap { Array($0.words) }).count
    let opens = first.words.lowerBound == 0
    if !isProse { return opens && count <= 40 || matched * 4 >= count }
    if opens, first.words.count > 1 || count <= 12 { return count <= 45 || prompts.count > 1 }
    return matched * 4 >= count || prompts.count > 1 && matched * 12 >= count
  }

  private var isBarred: Bool { pieces.contains { $0.isMark("|·•") } }

  private var isCopyright: Bool {
    guard let first = pieces.first else { return false }
    if first.isMark("©") || first.folded == "copyright" { return true }
    if first.isMark("("), pieces.count > 2, pieces[1].folded == "c", pieces[2].isMark(")") {
      return true
    }
    if pieces.contains(where: { $0.folded == "copyright" }), has(.leftover) { return true }
    return count <= 40 && pieces.contains { $0.isMark("©") }
  }

  /// Short words between bars, arrows or dots: a menu, breadcrumbs, a row of buttons.
  private var isMenu: Bool {
    guard !isEnded, count >= 2 else { return false }
    let bars = pieces.count { $0.isMark("|·•>›»→#") }
    return bars >= 2 && count <= (bars + 1) * 3
  }

  private var isAddress: Bool {
    guard count <= 12, !isProse else { return false }
    return pieces.contains { $0.isMark("@") || ["http", "https", "www"].contains($0.folded) }
  }

  /// "str/lm/jh", "(END)", "-30-".
  private var isSignOff: Bool {
    guard (2...6).contains(count), pieces.contains(where: { $0.isMark("/") }) else { return false }
    return words.allSatisfy {
      pieces[$0].kind == .word && pieces[$0].capitals == .none && pieces[$0].bytes.count <= 4
    } && pieces.allSatisfy { $0.kind == .word || $0.isMark("/-") }
  }
}
