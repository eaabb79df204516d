import Facts

/// A claim's sentence around its value, cut to a readable length, the value's words kept apart.
struct Excerpt {
  let before: String
  let value: String
  let after: String

  /// At most about `reach` bytes stand on each side of the value; "…" says that words are left out.
  init(_ citation: Citation, reach: Int = 400) {
    let text = citation.article.text
    let sentence = citation.claim.sentence.bytes
    let span = citation.claim.span.bytes.clamped(to: sentence)
    value = text.slice(span)
    before = text.words(in: sentence.lowerBound..<span.lowerBound, last: reach)
    after = text.words(in: span.upperBound..<sentence.upperBound, first: reach)
  }
}

extension String {
  /// The first bytes of a range, to the end of a word.
  func words(in bytes: Range<Int>, first count: Int) -> String {
    guard bytes.count > count else { return slice(bytes) }
    let part = slice(bytes.lowerBound..<boundary(bytes.lowerBound + count))
    let whole = part.lastIndex(where: \.isWhitespace).map { part[..<$0] } ?? part[...]
    return whole + " …"
  }

  /// The last bytes of a range, from the start of a word.
  func words(in bytes: Range<Int>, last count: Int) -> String {
    guard bytes.count > count else { return slice(bytes) }
    let part = slice(boundary(bytes.upperBound - count)..<bytes.upperBound)
    let whole = part.firstIndex(where: \.isWhitespace).map { part[part.index(after: $0)...] }
    return "… " + (whole ?? part[...])
  }

  /// The byte itself, or the next one that starts a code point.
  private func boundary(_ byte: Int) -> Int {
    var byte = min(max(byte, 0), utf8.count)
    while byte < utf8.count, utf8[utf8.index(startIndex, offsetBy: byte)] & 0xC0 == 0x80 {
      byte += 1
    }
    return byte
  }
}
