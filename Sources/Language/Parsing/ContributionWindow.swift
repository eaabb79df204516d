/// What the tokens of one document contribute to scores: computed a block at a time as the parse
/// moves on and kept for the latest tokens, so that memory does not grow with the document.
struct ContributionWindow: ~Copyable {
  private static let block = 120
  private static let blockCount = 4
  private static let kept = block * blockCount
  /// Runs of a granule of tokens kept from before the window, where a deep stack may reach.
  private static let runCount = 16

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
  private var runs = [Int](repeating: -1, count: runCount)
  private let runRows: FloatBuffer

  init(_ scorer: TransitionScorer) {
    self.scorer = scorer
    scores = FloatBuffer(zeros: scorer.classCount)
    rows = FloatBuffer(count: Self.kept * scorer.tokenWidth)
    runRows = FloatBuffer(count: Self.runCount * Matrix.granule * scorer.tokenWidth)
  }

  /// Begins a document; `vectors` has room for a granule of rows past the last token.
  mutating func begin(_ document: Range<Int>, of vectors: UnsafePointer<Float>) {
    self.vectors = vectors
    self.document = document
    frontier = 0
    for slot in runs.indices { runs[slot] = -1 }
  }

  /// The contributions of a token, counted from the start of the document.
  @inline(__always)
  mutating func row(of token: Int) -> UnsafeMutablePointer<Float> {
    while token >= frontier { advance() }
    if token >= frontier - Self.kept {
      return rows.base + (token % Self.kept) * scorer.tokenWidth
    }
    return earlierRow(of: token)
  }

  private mutating func advance() {
    let count = min(Self.block, document.count - frontier)
    compute(frontier, count: count, into: rows.base + (frontier % Self.kept) * scorer.tokenWidth)
    frontier += Self.block
  }

  private mutating func earlierRow(of token: Int) -> UnsafeMutablePointer<Float> {
    let run = token / Matrix.granule
    let slot = run % Self.runCount
    let rows = runRows.base + slot * Matrix.granule * scorer.tokenWidth
    if runs[slot] != run {
      compute(run * Matrix.granule, count: Matrix.granule, into: rows)
      runs[slot] = run
    }
    return rows + (token % Matrix.granule) * scorer.tokenWidth
  }

  private func compute(
    _ token: Int,
    count: Int,
    into result: UnsafeMutablePointer<Float>
  ) {
    guard let vectors else { return }
    let start = vectors + (document.lowerBound + token) * TransitionScorer.hidden
    scorer.contributions(of: start, count: count, into: result)
  }
}
