/// The time of day in a line.
enum Clock {
  /// Where the time of day that begins there ends, its zone taken in; nil where none begins there.
  ///
  /// "9:10 p.m. CST", "0745 GMT", "5.20pm", "T09:14:00-04:00".
  static func end(at index: Int, in pieces: [Piece]) -> Int? {
    guard index < pieces.count else { return nil }
    let first = pieces[index].folded
    let isHour = first.count <= 2 || first.hasPrefix("t") && first.count == 3
    guard pieces[index].kind == .number || first.hasPrefix("t"), first.last?.isNumber == true else {
      return nil
    }
    var next = index + 1
    if isHour, let minute = minuteEnd(next, pieces) {
      next = minute
      if let second = minuteEnd(next, pieces) { next = second }
      if next + 1 < pieces.count, pieces[next].isMark("."), !pieces[next].isSpaced,
        pieces[next + 1].kind == .number, !pieces[next + 1].isSpaced
      {
        next += 2
      }
      return zoneEnd(halfEnd(next, pieces) ?? next, pieces)
    }
    if isHour, let half = halfEnd(next, pieces) { return zoneEnd(half, pieces) }
    guard first.count == 4 else { return nil }
    let end = zoneEnd(next, pieces)
    return end > next ? end : nil
  }

  private static func minuteEnd(_ index: Int, _ pieces: [Piece]) -> Int? {
    guard index + 1 < pieces.count, pieces[index].isMark(":.") || pieces[index].folded == "h",
      !pieces[index + 1].isSpaced, pieces[index + 1].kind == .number,
      pieces[index + 1].folded.utf8.count == 2
    else { return nil }
    return index + 2
  }

  /// Past "am", "p.m.", "hrs".
  private static func halfEnd(_ index: Int, _ pieces: [Piece]) -> Int? {
    guard index < pieces.count else { return nil }
    if ["am", "pm", "hrs", "noon"].contains(pieces[index].folded) { return index + 1 }
    guard index + 2 < pieces.count, ["a", "p"].contains(pieces[index].folded),
      pieces[index + 1].isMark("."), pieces[index + 2].folded == "m"
    else { return nil }
    return index + 3 < pieces.count && pieces[index + 3].isMark(".") ? index + 4 : index + 3
  }

  /// Past "GMT", "(CET)", "Z", "+01:00", "UTC-5".
  private static func zoneEnd(_ index: Int, _ pieces: [Piece]) -> Int {
    var next = index
    if next < pieces.count, pieces[next].isMark("(") { next += 1 }
    var end = index
    if next < pieces.count, pieces[next].capitals == .all || pieces[next].folded == "z",
      pieces[next].bytes.count <= 5
    {
      next += 1
      end = next
      if next < pieces.count, pieces[next].isMark(")") { end = next + 1 }
    }
    if next + 1 < pieces.count, pieces[next].isMark("+-−"), pieces[next + 1].kind == .number,
      !pieces[next + 1].isSpaced
    {
      end = next + 2
      if let minute = minuteEnd(end, pieces) { end = minute }
    }
    return end
  }
}
