/// What the tokens of one document contribute to scores: computed a block at a time as the parse
/// moves on and kept for the latest tokens, so that memory does not grow with the document.
struct ContributionWindow: ~Copyable {
  private static let block = 120
  private static let blockCount = 4
  private static let kept = block * blockCount
  /// Single tokens kept from before the window.
  private static let strays = 64

  /// Room for a state's sums and its scores.
  let sums = FloatBuffer(zeros: TransitionScorer.feature)
  let scores: FloatBuffer
  private let scorer: TransitionScorer
  private let rows: FloatBuffer
  /// Reduced vectors of all tokens of the call, [token, 64].
  private var vectors: UnsafePointer<Float>?
  private var document = 0..<0
  /// Tokens of the document below this have been computed.
  private var frontier = 0
  private var strayTokens = [Int](repeating: -1, count: strays)
  private let strayRows: FloatBuffer

  init(_ scorer: TransitionScorer) {
    self.scorer = scorer
    scores = FloatBuffer(zeros: scorer.classCount)
    rows = FloatBuffer(count: Self.kept * scorer.tokenWidth)
    strayRows = FloatBuffer(count: (Self.strays + Matrix.granule) * scorer.tokenWidth)
  }

  /// Begins a document; `vectors` has room for a granule of rows past the last token.
  mutating func begin(_ document: Range<Int>, of vectors: UnsafePointer<Float>) {
    self.vectors = vectors
    self.document = document
    frontier = 0
    for index in strayTokens.indices { strayTokens[index] = -1 }
  }

  /// The contributions of a token, counted from the start of the document.
  @inline(__always)
  mutating func row(of token: Int) -> UnsafeMutablePointer<Float> {
    while token >= frontier { advance() }
    if token >= frontier - Self.kept {
      return rows.base + (token % Self.kept) * scorer.tokenWidth
    }
    return stray(token)
  }

  private mutating func advance() {
    let count = min(Self.block, document.count - frontier)
    compute(frontier, count: count, into: rows.base + (frontier % Self.kept) * scorer.tokenWidth)
    frontier += Self.block
  }

  private mutating func stray(_ token: Int) -> UnsafeMutablePointer<Float> {
    let slot = token % Self.strays
    let row = strayRows.base + slot * scorer.tokenWidth
    if strayTokens[slot] != token {
      // A product gives a granule of rows at least: the others go past the end.
      let fresh = strayRows.base + Self.strays * scorer.tokenWidth
      compute(token, count: 1, into: fresh)
      row.update(from: fresh, count: scorer.tokenWidth)
      strayTokens[slot] = token
    }
    return row
  }

  private func compute(
    _ token: Int, count: Int, into result: UnsafeMutablePointer<Float>
  ) {
    guard let vectors else { return }
    let start = vectors + (document.lowerBound + token) * TransitionScorer.hidden
    scorer.contributions(of: start, count: count, into: result)
  }
}
