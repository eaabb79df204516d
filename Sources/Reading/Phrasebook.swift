/// The phrases by which the lines beside an article are known, from `Resources/en/phrases.txt`.
struct Phrasebook: Sendable {
  enum Kind: String {
    case leftover, related, comments, caption, credit, byline, published, updated, section

    /// Whether one word is enough without a mark behind it: "By …", "Updated …".
    fileprivate var opensFreely: Bool { [.byline, .published, .updated].contains(self) }
  }

  enum Place: String {
    case start, whole, any, end
  }

  /// A phrase found in a line.
  struct Cue {
    let kind: Kind
    let place: Place
    /// Of the line's words (marks do not count), half-open.
    let words: Range<Int>
  }

  static let english = Phrasebook(rows: Table.rows("phrases.txt", separator: " ", columns: 3))

  private struct Phrase {
    let kind: Kind
    let place: Place
    let words: [String]
  }

  private var phrases: [String: [Phrase]] = [:]

  init(rows: [[String]]) {
    for row in rows where row.count == 3 {
      guard let kind = Kind(rawValue: row[0]), let place = Place(rawValue: row[1]) else {
        preconditionFailure("No such kind or place of phrase: \(row.joined(separator: " "))")
      }
      let words = row[2].split(separator: " ").flatMap(Phrasebook.words)
      phrases[words[0], default: []].append(Phrase(kind: kind, place: place, words: words))
    }
  }

  /// Every phrase of the line, from its first word to its last; a phrase of one word opens a line
  /// only before a mark or alone ("Photo: …", "Related").
  func cues(in pieces: [Piece], words: [Int]) -> [Cue] {
    var cues: [Cue] = []
    for (position, index) in words.enumerated() {
      let key = pieces[index].kind == .number ? "#" : pieces[index].folded
      guard let candidates = phrases[key] else { continue }
      for phrase in candidates where matches(phrase, at: position, pieces, words) {
        cues.append(
          Cue(
            kind: phrase.kind,
            place: phrase.place,
            words: position..<position + phrase.words.count
          )
        )
      }
    }
    return cues
  }

  private func matches(_ phrase: Phrase, at position: Int, _ pieces: [Piece], _ words: [Int])
    -> Bool
  {
    let end = position + phrase.words.count
    guard end <= words.count else { return false }
    for (offset, word) in phrase.words.enumerated() where word != "*" {
      let piece = pieces[words[position + offset]]
      guard word == piece.folded || word == "#" && piece.kind == .number else { return false }
    }
    switch phrase.place {
    case .any: return true
    case .whole: return position == 0 && end == words.count
    case .end: return end == words.count
    case .start:
      guard isSentenceStart(position, pieces, words) else { return false }
      return phrase.words.count > 1 || end == words.count || phrase.kind.opensFreely
        || pieces[words[end - 1] + 1].isMark(":|/>»-–—(·")
    }
  }

  private func isSentenceStart(_ position: Int, _ pieces: [Piece], _ words: [Int]) -> Bool {
    if position == 0 { return true }
    let before = pieces[words[position] - 1]
    return before.isMark(".!?…|·•:") && pieces[words[position]].capitals != .none
  }

  private static func words(of part: Substring) -> [String] {
    if part == "#" || part == "*" { return [String(part)] }
    let bytes = Array(part.utf8)
    return Piece.pieces(of: bytes, in: 0..<bytes.count).filter { $0.kind != .mark }.map(\.folded)
  }
}
