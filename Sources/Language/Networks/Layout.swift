/// The rows that go through a network: the tokens of the documents in order, with rows of padding
/// before, between and behind them.
///
/// Every document begins at a multiple of `Convolution.tile`, so that its rows fall into tiles the
/// same way wherever it lies; what lies beside it shows in the last bits alone.
struct Layout {
  /// Rows of padding at least; as many as there are layers, so that no document sees another.
  static let padding = Tok2Vec.depth

  /// The token of each row; −1 for padding.
  let tokens: [Int32]

  init(_ documents: [Range<Int>]) {
    var tokens: [Int32] = []
    tokens.reserveCapacity(
      documents.reduce(2 * Self.padding) { $0 + $1.count + Self.padding + Convolution.tile }
    )
    for document in documents {
      let start = Convolution.wholeTiles(tokens.count + Self.padding)
      tokens += repeatElement(-1, count: start - tokens.count)
      tokens += document.lazy.map(Int32.init)
    }
    tokens += repeatElement(-1, count: Self.padding)
    self.tokens = tokens
  }
}
