import Language

extension Analysis {
  /// The tokens of each paragraph, in order: no number and no quotation goes on over their borders
  /// by itself.
  ///
  /// A paragraph ends with its block, at an empty line, and at the end of a line with which a
  /// sentence ends.
  var paragraphs: [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    var ends = sentences.map(\.upperBound)[...]
    for token in 0..<count {
      while let end = ends.first, end <= token { ends.removeFirst() }
      let lines = parts[token] == .space ? words[token].utf8.count { $0 == 0x0A } : 0
      if isBehindHole(token), token > start {
        paragraphs.append(start..<token)
        start = token
      }
      if lines > 1 || (lines == 1 && (token + 1 == ends.first || token + 1 == count)) {
        if token > start { paragraphs.append(start..<token) }
        start = token + 1
      }
    }
    if start < count { paragraphs.append(start..<count) }
    return paragraphs
  }

  /// Text that was not analysed stands before a token.
  private func isBehindHole(_ token: Int) -> Bool {
    token > 0
      && spans[token].lowerBound > spans[token - 1].upperBound + (spaces[token - 1] ? 1 : 0)
  }
}
