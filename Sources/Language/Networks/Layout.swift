/// The rows that go through a network: the tokens of the documents in order, each document with
/// rows of padding before and behind it.
struct Layout {
  /// Rows of padding between documents; as many as there are layers, so that none sees another.
  static let padding = 4

  /// The token of each row; −1 for padding.
  let tokens: [Int32]

  init(_ documents: [Range<Int>]) {
    let count = documents.reduce(0) { $0 + $1.count + Self.padding } + Self.padding
    var tokens = [Int32](repeating: -1, count: count)
    var row = Self.padding
    for document in documents {
      for token in document {
        tokens[row] = Int32(token)
        row += 1
      }
      row += Self.padding
    }
    self.tokens = tokens
  }
}
