import Facts

extension Zoning {
  /// Goes down the body: paragraphs, and between them headings, captions, and other stories'
  /// headlines until the story goes on.
  mutating func labelBody() {
    guard start < looks.count else { return }
    let end = lastOfBody()
    var isInList = false
    var isInComments = false
    for index in start..<looks.count {
      let look = looks[index]
      let cue = cues[index]
      if cue == .comments, index > start { isInComments = true }
      if cue == .relatedList { isInList = true }
      if isInList, index <= end, cue == nil, look.isSubstantial || isProseRun(index) {
        isInList = false
      }
      kinds[index] =
        isInComments && cue != .relatedList
        ? .leftover : bodyKind(index, isBefore: index <= end, isInList: isInList)
      if isInComments, cue == .relatedList { isInComments = false }
    }
  }

  private func bodyKind(_ index: Int, isBefore: Bool, isInList: Bool) -> Zone.Kind {
    let look = looks[index]
    switch cues[index] {
    case .leftover, .comments: return .leftover
    case .relatedList, .relatedLine: return .related
    case .caption: return .caption
    case .credit: return .byline
    case .byline: return isNearHead(index) || !isBefore ? .byline : .heading
    case .published: return .published
    case .dateline: return .dateline
    case nil: break
    }
    if isPublished(index),
      isNearHead(index) || !isBefore || look.starts(.published) || look.has(.updated)
    {
      return .published
    }
    if isInList { return .related }
    if look.block.hint == .heading { return isBefore ? .heading : .related }
    if isBefore {
      return look.isSentence || look.isBullet || look.isFact || look.isProse || !look.isTitle
        || look.block.hint == .item || look.block.hint == .paragraph && look.count > 12
        ? .body : .heading
    }
    return look.count >= 4 && !look.isSentence ? .related : .leftover
  }

  private func isNearHead(_ index: Int) -> Bool { index <= start + 3 }

  private func isProseRun(_ index: Int) -> Bool {
    guard looks[index].isProse else { return false }
    let next = looks[(index + 1)...].indices.first { cues[$0] == nil }
    return next.map { looks[$0].isProse } ?? false
  }

  /// The last block that still tells the story.
  ///
  /// Up to the first break (a prompt, a list of other stories, a notice) every sentence does;
  /// behind it only paragraphs that share words with those before.
  private func lastOfBody() -> Int {
    var vocabulary = Set(looks[..<min(start, 40)].flatMap(\.contentWords))
    var last = start
    var isBroken = false
    var isInList = false
    for index in start..<looks.count {
      let look = looks[index]
      switch cues[index] {
      case .comments where index > start: return last
      case .relatedList:
        isBroken = true
        isInList = true
        continue
      case .leftover, .relatedLine, .comments:
        isBroken = true
        continue
      case .caption, .credit, .byline, .published, .dateline: continue
      case nil: break
      }
      guard
        look.isSentence || look.isProse || look.isFact || look.isBullet
          || look.block.hint == .item
      else { continue }
      if isBroken {
        let shared = look.shared(with: vocabulary)
        guard tellsOn(look, shared: shared, isInList: isInList) else { continue }
      }
      last = index
      isInList = false
      if look.isSubstantial { isBroken = false }
      if look.isProse { vocabulary.formUnion(look.contentWords) }
    }
    return last
  }

  /// Three headings in a row head nothing: they are other stories'.
  mutating func labelRuns() {
    var run: [Int] = []
    for index in looks.indices {
      let look = looks[index]
      if kinds[index] == .heading, index > start, look.block.hint != .heading {
        run.append(index)
        continue
      }
      if kinds[index] == .leftover { continue }
      if run.count >= 3 { for member in run { kinds[member] = .related } }
      run = []
    }
  }

  /// Whether a paragraph behind a break goes on with the story.
  private func tellsOn(_ look: Look, shared: Int, isInList: Bool) -> Bool {
    if look.block.hint == .paragraph, look.isProse { return !isInList || shared >= 2 }
    if isInList { return look.isSubstantial && shared >= 3 }
    if look.isSubstantial { return shared >= 1 }
    return look.isProse ? shared >= 2 : shared >= 1 && look.isSentence
  }
}
