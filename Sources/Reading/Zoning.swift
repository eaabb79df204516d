import Facts

/// Tells the blocks of a manuscript apart: what stands above the body, the body, what was left
/// below it.
///
/// The passes, in order: what gives itself away; where the body begins; what of the head is the
/// headline; how far the body reaches; what the short lines between are. No pass knows an outlet:
/// the cues are length, capitals, final punctuation, place, words shared with the body, and the
/// phrases of `Phrasebook`.
struct Zoning {
  let looks: [Look]
  let dates: [DateLine?]
  var kinds: [Zone.Kind?]
  /// The block that is the headline, where there is one.
  private(set) var headline: Int?
  /// The first block of the body, else the number of blocks.
  private(set) var start: Int
  /// The block whose beginning is the dateline.
  private(set) var dateline: (block: Int, found: WrittenDateline)?
  let cues: [Cue?]
  /// The words of the first paragraphs.
  private(set) var opening: Set<String> = []
  /// Of each block, whether it is about when the article came out.
  private let published: [Bool]

  init(_ manuscript: Manuscript) {
    let text = Array(manuscript.text.utf8)
    let looks = manuscript.blocks.map { Look($0, of: text) }
    self.looks = looks
    cues = looks.map(\.cue)
    dates = looks.map { $0.count <= 30 ? DateLine($0) : nil }
    published = zip(looks, dates).map { look, date in date.map(look.isPublished) ?? false }
    kinds = [Zone.Kind?](repeating: nil, count: looks.count)
    start = 0
    start = bodyStart()
    let paragraphs = (start..<looks.count).filter { [cues] in cues[$0] == nil && looks[$0].isProse }
    opening = Set(paragraphs.prefix(8).flatMap { looks[$0].contentWords })
    labelHead(metadata: manuscript.metadata)
    labelBody()
    labelRuns()
    labelDateline()
    labelRepeats()
    nameHeadlineOnly()
  }

  var hasBody: Bool { kinds.contains { $0 == .body } }
}

extension Zoning {
  /// The first paragraph that must be body, or that another paragraph follows.
  private func bodyStart() -> Int {
    let paragraphs = looks.indices.filter { cues[$0] == nil && isParagraph($0) }
    for (position, index) in paragraphs.enumerated() {
      if looks[index].isSubstantial || looks[index].block.hint == .paragraph { return index }
      let next = looks[(index + 1)...].indices.first { !isNoise($0) }
      if position + 1 < paragraphs.count, paragraphs[position + 1] == next, index > 0 {
        return index
      }
    }
    return paragraphs.first ?? looks.indices.first { $0 > 0 && looks[$0].isFact && cues[$0] == nil }
      ?? looks.count
  }

  private func isParagraph(_ index: Int) -> Bool {
    looks[index].isProse && looks[index].block.hint != .headline
      && looks[index].block.hint != .heading && !isPublished(index)
  }

  private func isNoise(_ index: Int) -> Bool { cues[index] != nil || isPublished(index) }

  func isPublished(_ index: Int) -> Bool { published[index] }
}

extension Zoning {
  private mutating func labelHead(metadata: Metadata) {
    let head = 0..<start
    headline = Headline.choose(among: head, of: self, metadata: metadata)
    for index in head { kinds[index] = headKind(index) }
  }

  private func headKind(_ index: Int) -> Zone.Kind {
    if index == headline { return .headline }
    let look = looks[index]
    switch cues[index] {
    case .leftover, .comments: return isPublished(index) ? .published : .leftover
    case .relatedList, .relatedLine: return .related
    case .caption: return .caption
    case .credit, .byline: return dates[index]?.hasTime == true ? .published : .byline
    case .published: return .published
    case .dateline: return .dateline
    case nil: break
    }
    if isPublished(index) { return .published }
    if !look.isEnded, let date = dates[index], date.rest.count <= 8,
      date.days.contains(where: { $0.year != nil })
    {
      return .published
    }
    guard let headline, index > headline else {
      return look.isProse && !look.isTitle ? .body : .leftover
    }
    if Masthead.isName(look) { return .leftover }
    if isWriter(look) { return .byline }
    return look.isProse || look.isFact ? .body : .heading
  }

  /// A name or an agency alone below the headline; a name's words are not those of the story.
  private func isWriter(_ look: Look) -> Bool {
    guard look.block.hint == nil || look.block.hint == .paragraph else { return false }
    if Agencies.isAgency(text(look)) { return true }
    guard look.isName || look.isNameAndPlace else { return false }
    return !look.contentWords.contains(where: opening.contains)
  }

  func text(_ look: Look) -> String {
    look.words.map { look.pieces[$0].folded }.joined(separator: " ")
  }

  /// Whether a line of the head is free to be the headline.
  func isHeadlineCandidate(_ index: Int) -> Bool {
    let look = looks[index]
    if look.block.hint == .headline { return true }
    guard cues[index] == nil else { return false }
    return !isPublished(index) && !look.isWholly(.section) && (2...45).contains(look.count)
      && WrittenDateline(look) == nil
  }
}

extension Zoning {
  /// Only what opens the body, or a line before it, is a dateline.
  private mutating func labelDateline() {
    let reach = min(looks.count, start + 2)
    for index in 0..<reach
    where index != headline && (kinds[index] != .leftover || isPublished(index)) {
      guard let found = WrittenDateline(looks[index]) else { continue }
      let isWhole = found.end == looks[index].pieces.count
      guard isWhole || index >= start || kinds[index] == .body else { continue }
      if isWhole { kinds[index] = .dateline }
      dateline = (index, found)
      return
    }
  }

  /// The headline again, whole or cut short, and lines that stand twice in the head.
  private mutating func labelRepeats() {
    guard let headline else { return }
    let title = looks[headline].words.map { looks[headline].pieces[$0].folded }
    for index in looks.indices
    where index != headline && looks[index].count >= 3 && looks[index].count <= title.count + 4 {
      let look = looks[index]
      guard kinds[index] != .byline, kinds[index] != .published else { continue }
      let line = look.words.map { look.pieces[$0].folded }
      let common = zip(title, line).prefix { $0 == $1 }.count
      if common == min(title.count, line.count), common >= 4 { kinds[index] = .headline }
    }
  }

  private mutating func nameHeadlineOnly() {
    guard headline == nil, !hasBody, let first = looks.indices.first(where: isHeadlineCandidate)
    else {
      return
    }
    headline = first
    kinds[first] = .headline
  }
}
