/// Chooses the headline among the lines above the body.
enum Headline {
  /// The index of the line that says most like a headline; nil where no line can be one.
  static func choose(among head: Range<Int>, of zoning: Zoning, metadata: Metadata) -> Int? {
    let candidates = head.prefix(reach).filter(zoning.isHeadlineCandidate)
    if let marked = candidates.first(where: { zoning.looks[$0].block.hint == .headline }) {
      return marked
    }
    let title = metadata.headline.map { Set(words(of: $0)) } ?? []
    var best: (index: Int, score: Double)?
    for (order, index) in candidates.enumerated() {
      let score =
        score(zoning.looks[index], body: zoning.opening, title: title) - 0.3 * Double(order)
        + (isRepeated(index, in: zoning) ? 3 : 0) + (isBeforeSignature(index, in: zoning) ? 1 : 0)
      if score > best?.score ?? -1 { best = (index, score) }
    }
    return best?.index
  }

  /// How many lines from the top a headline may stand.
  private static let reach = 60

  private static func score(_ look: Look, body: Set<String>, title: Set<String>) -> Double {
    let content = Set(look.contentWords)
    let shared = Double(content.intersection(body).count) / Double(max(content.count, 2))
    let titled = Double(content.intersection(title).count) / Double(max(content.count, 2))
    var score = 4 * shared + 6 * titled
    switch look.count {
    case 5...20: score += 2
    case 21...30: score += 0.5
    case ..<4: score -= 2
    default: break
    }
    if look.pieces.contains(where: { $0.isMark("|>»›•") }) { score -= 2 }
    if look.pieces.last?.isMark(".") == true { score -= 1.5 }
    if look.isSubstantial { score -= 3 }
    return score
  }

  /// Whether the same words stand once more above the body.
  private static func isRepeated(_ index: Int, in zoning: Zoning) -> Bool {
    let line = zoning.text(zoning.looks[index])
    return (0..<min(reach, zoning.start)).contains {
      $0 != index && zoning.looks[$0].count == zoning.looks[index].count
        && zoning.text(zoning.looks[$0]) == line
    }
  }

  private static func isBeforeSignature(_ index: Int, in zoning: Zoning) -> Bool {
    guard index + 1 < zoning.looks.count else { return false }
    return zoning.looks[index + 1].cue == .byline || zoning.isPublished(index + 1)
  }

  private static func words(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Piece.pieces(of: bytes, in: 0..<bytes.count).filter { $0.kind == .word }.map(\.folded)
  }
}
