import Facts

/// What a reader makes of one article before its lines are told apart: the text in blocks, and what
/// the file says of itself.
struct Manuscript {
  private(set) var text = ""
  private(set) var blocks: [Block] = []
  var metadata = Metadata()

  /// Appends a block on a line of its own, apart from the one before; white space around it is
  /// dropped.
  mutating func append(_ line: some StringProtocol, hint: Block.Hint? = nil) {
    let line = line.trimmed
    guard !line.isEmpty else { return }
    if !blocks.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += line
    blocks.append(Block(bytes: start..<text.utf8.count, hint: hint))
  }

  /// The text of a file as it is, with its blocks already found.
  init(text: String = "", blocks: [Block] = []) {
    self.text = text
    self.blocks = blocks
  }
}

/// A stretch of text that stands by itself: a paragraph, a line, a caption.
struct Block {
  /// What the markup around it says it is; the lines themselves say the rest.
  enum Hint {
    case headline, heading, paragraph, item, caption, byline, date, dateline, related, leftover
  }

  /// UTF-8 bytes into the text, half-open, without white space around.
  let bytes: Range<Int>
  let hint: Hint?

  init(bytes: Range<Int>, hint: Hint? = nil) {
    self.bytes = bytes
    self.hint = hint
  }
}

/// What a file says of its article outside the text.
struct Metadata {
  /// Stamps as they stand: ISO 8601, RFC 822, or words.
  var published: String?
  var modified: String?
  var source: String?
  /// The outlet as the page's title ends with it.
  var pageName: String?
  var headline: String?
  var byline: String?
  var language: String?
  /// Canonical address, or the feed's link.
  var address: String?
  /// What names the item for its sender: uri, guid, identifier.
  var item: String?
  var wire: String?
  var revision: Int?
  var status = Article.Status.usable
}

extension StringProtocol {
  var trimmed: SubSequence {
    var rest = self[...]
    while let first = rest.unicodeScalars.first, first.properties.isWhitespace {
      rest = rest[rest.unicodeScalars.index(after: rest.startIndex)...]
    }
    while let last = rest.unicodeScalars.last, last.properties.isWhitespace {
      rest = rest[..<rest.unicodeScalars.index(before: rest.endIndex)]
    }
    return rest
  }
}
