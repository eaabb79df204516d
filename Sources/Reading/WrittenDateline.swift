/// A dateline as a line opens with it: "PORTO, Portugal, Sept 27 (AFP) -".
///
/// It is known by its dash after a place in capitals, a day or an agency; without the dash by its
/// day and agency, or by standing alone with its day. Ground: the datelines of news agencies' style
/// books: place, region, day, agency in brackets, dash.
struct WrittenDateline {
  /// Of the line's pieces, without the dash, half-open.
  let pieces: Range<Int>
  /// The first piece after the dash.
  let end: Int
  let place: Range<Int>?
  let day: WrittenDay?
  let agency: Range<Int>?

  /// The dateline that opens a line, or a part of it that a bar sets off ("The Paper | PORTO, May
  /// 3, 2026").
  init?(_ look: Look) {
    if look.starts(.published) || look.starts(.updated) || look.starts(.byline) { return nil }
    let bars = look.pieces.indices.filter { look.pieces[$0].isMark("|") }
    for start in [0] + bars.map({ $0 + 1 }) {
      var parser = Parser(pieces: look.pieces, isProse: look.isProse, at: start)
      guard let dateline = parser.parse() else { continue }
      self = dateline
      return
    }
    return nil
  }

  private init(_ parser: Parser, from start: Int, dash: Int?) {
    pieces = start..<parser.at
    end = dash ?? parser.at
    place = parser.place
    day = parser.day
    agency = parser.agency
  }

  /// Words in capitals that open lines and are no places.
  private static let notPlaces: Set<String> = [
    "breaking", "update", "updated", "updates", "live", "watch", "exclusive", "video", "opinion",
    "analysis", "explainer", "correction", "factbox", "wrapup", "news", "photos", "photo", "read",
    "related", "note", "advisory", "timeline", "feature", "interview", "review", "editorial",
    "poll",
    "quiz", "podcast", "listen", "gallery", "sport", "business", "politics", "world", "by",
  ]
}

extension WrittenDateline {
  fileprivate struct Parser {
    let pieces: [Piece]
    let isProse: Bool
    var at: Int
    var place: Range<Int>?
    var day: WrittenDay?
    var agency: Range<Int>?

    init(pieces: [Piece], isProse: Bool, at start: Int) {
      self.pieces = pieces
      self.isProse = isProse
      at = start
    }

    mutating func parse() -> WrittenDateline? {
      let start = at
      takePlace()
      if let place, WrittenDateline.notPlaces.contains(pieces[place.lowerBound].folded) {
        return nil
      }
      takeRest()
      guard at > start else { return nil }
      let after = dashEnd()
      let left = pieces.count - (after ?? at)
      let dateline = WrittenDateline(self, from: start, dash: after)
      if after != nil, left >= 5 {
        return day != nil || agency != nil || isPlaceInCapitals ? dateline : nil
      }
      if agency != nil, day != nil { return dateline }
      if left == 0, place != nil, day != nil { return dateline }
      guard isProse, isBeforeColon, isPlaceInCapitals, left >= 12 else { return nil }
      return WrittenDateline(self, from: start, dash: at + 1)
    }

    private var isBeforeColon: Bool { at < pieces.count && pieces[at].isMark(":") }

    private var isPlaceInCapitals: Bool {
      guard let place else { return false }
      let head = pieces[place].prefix { !$0.isMark(",") }.filter { $0.kind == .word }
      return head.allSatisfy { $0.capitals == .all } && head.contains { $0.bytes.count >= 3 }
    }

    /// Capitalized words with the connecting ones between them.
    private mutating func takePlace() {
      let start = at
      var words = 0
      while at < pieces.count, words < 6 {
        let piece = pieces[at]
        if piece.kind == .word, piece.capitals != .none, !isDay(at) {
          words += 1
        } else if words == 0 || !isInsidePlace(at) {
          break
        }
        at += 1
      }
      if words > 0 { place = start..<at }
    }

    /// A connecting word, a full stop of "St." or a hyphen or slash, with more of the name behind
    /// it.
    private func isInsidePlace(_ index: Int) -> Bool {
      guard index + 1 < pieces.count, pieces[index + 1].kind == .word,
        pieces[index + 1].capitals != .none
      else { return pieces[index].isMark(".") && !pieces[index].isSpaced && index > 0 }
      let piece = pieces[index]
      if piece.kind == .word { return WrittenDateline.connectors.contains(piece.folded) }
      return piece.isMark("./-'&") && !piece.isSpaced
    }

    private func isDay(_ index: Int) -> Bool {
      let folded = pieces[index].folded
      if WrittenDay.weekdays[folded] != nil { return true }
      guard WrittenDay.months[folded] != nil, index + 1 < pieces.count else { return false }
      let next = pieces[index + 1].isMark(".") ? index + 2 : index + 1
      return next < pieces.count && pieces[next].kind == .number
    }

    /// Regions, the day and the agency, in any order.
    private mutating func takeRest() {
      while at < pieces.count {
        let comma = pieces[at].isMark(",") ? at + 1 : at
        guard comma < pieces.count else { return }
        if day == nil || agency != nil && day?.year == nil, let found = writtenDay(at: comma) {
          day = found
          at = found.pieces.upperBound
        } else if agency == nil, let end = bracketEnd(at: comma) {
          agency = comma + 1..<end - 1
          at = end
        } else if comma > at, day == nil, agency == nil, let end = regionEnd(at: comma) {
          if let place { self.place = place.lowerBound..<end }
          at = end
        } else {
          return
        }
      }
    }

    private func writtenDay(at index: Int) -> WrittenDay? {
      let window = Array(pieces[index..<min(index + 14, pieces.count)])
      guard var found = WrittenDay.days(in: window).first, found.pieces.lowerBound == 0 else {
        return nil
      }
      found.pieces = index..<index + found.pieces.upperBound
      return found
    }

    /// Past "(AFP)": some capitalized words in brackets, without digits.
    private func bracketEnd(at index: Int) -> Int? {
      guard pieces[index].isMark("(["),
        let close = pieces[index...].prefix(10).firstIndex(where: { $0.isMark(")]") })
      else { return nil }
      let inside = pieces[index + 1..<close]
      let words = inside.filter { $0.kind == .word }
      guard (1...5).contains(words.count), words[0].capitals != .none,
        !inside.contains(where: { $0.kind == .number })
      else { return nil }
      return close + 1
    }

    /// Past "Portugal", "N.C.", "British Columbia".
    private func regionEnd(at index: Int) -> Int? {
      var end = index
      while end < pieces.count, end < index + 6 {
        if pieces[end].kind == .word, pieces[end].capitals != .none, !isDay(end) {
          end += 1
        } else if pieces[end].isMark("."), !pieces[end].isSpaced, end > index {
          end += 1
        } else {
          break
        }
      }
      guard end > index,
        end == pieces.count || pieces[end].isMark(",(-–—―:[") || isDay(end)
          || pieces[end].kind == .number
      else { return nil }
      return end
    }

    /// Past a dash that sets the dateline off: spaced, long or double.
    private func dashEnd() -> Int? {
      var at = at
      if at + 1 < pieces.count, pieces[at].isMark("."), pieces[at + 1].isMark("-–—") { at += 1 }
      guard at < pieces.count, pieces[at].isMark("-–—―‒−") else { return nil }
      if pieces[at].isMark("-") {
        if at + 1 < pieces.count, pieces[at + 1].isMark("-") { return at + 2 }
        let isClose = at + 1 < pieces.count && !pieces[at + 1].isSpaced
        return pieces[at].isSpaced || !isClose ? at + 1 : nil
      }
      return at + 1
    }
  }

  private static let connectors: Set<String> = [
    "of", "de", "la", "le", "el", "al", "del", "da", "do", "di", "du", "and", "the", "on", "upon",
    "sur", "am", "an", "der", "den", "les",
  ]
}
