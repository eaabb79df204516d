/// A network that gives each token a vector of 96 numbers, from itself and four tokens on either
/// side: an embedding and four residual convolutions of window one.
struct Tok2Vec: Sendable {
  static let depth = 4
  private let embedding: Embedding
  private let first: MaxoutLayer
  private let others: [Convolution]
  /// True when tokens of one text differ by the space behind them.
  private let seesSpaces: Bool

  init(embedding: Embedding, layers: Table<Float>) {
    self.embedding = embedding
    let inputs = 3 * MaxoutLayer.width
    first = MaxoutLayer(layers, at: 0, inputs: inputs)
    others = (0..<Self.depth - 1).map { index in
      Convolution(layers, at: MaxoutLayer.size(inputs: inputs) + index * Convolution.size)
    }
    seesSpaces = embedding.columns.contains { $0.attribute == LexicalAttribute.spacy.rawValue }
  }

  /// Gives the vectors of all tokens to `body`, a stretch of rows at a time.
  ///
  /// `body` takes the tokens of the rows (−1 for padding) and the rows.
  func encode(
    _ tokens: Tokens,
    _ layout: Layout,
    _ lexicon: Lexicon,
    _ store: inout KindStore,
    _ scratch: borrowing NetworkScratch,
    body: (ArraySlice<Int32>, UnsafeMutablePointer<Float>) -> Void
  ) {
    // Rows near a cut lack their neighbours: they are computed, and given from the next stretch.
    let halo = Convolution.wholeTiles(Self.depth)
    let count = layout.tokens.count
    for start in stride(from: 0, to: count, by: NetworkScratch.rows - 2 * halo) {
      let end = min(start + NetworkScratch.rows - 2 * halo, count)
      let from = max(0, start - halo)
      let rows = layout.tokens[from..<min(count, end + halo)]
      let kinds = rows.map { kind(of: $0, tokens) }
      store.beginRound(kindCount: 2 * lexicon.lexemes.count)
      let slots = slots(of: kinds, lexicon, &store, scratch)
      firstLayer(slots, store, scratch)
      for layer in others { layer.apply(rows: rows.count, scratch) }
      body(
        layout.tokens[start..<end],
        scratch.states.base + (1 + start - from) * MaxoutLayer.width
      )
    }
  }

  /// A token's kind: its lexeme, and whether a space follows; −1 for padding.
  private func kind(of token: Int32, _ tokens: Tokens) -> Int {
    guard token >= 0 else { return -1 }
    let spaced = seesSpaces && tokens.spaces[Int(token)]
    return Int(tokens.lexemes[Int(token)]) * 2 + (spaced ? 1 : 0)
  }

  /// The slot of each row's kind, computed where the store had none.
  private func slots(
    of kinds: [Int],
    _ lexicon: Lexicon,
    _ store: inout KindStore,
    _ scratch: borrowing NetworkScratch
  ) -> [Int] {
    var missing: [(slot: Int, kind: Int)] = []
    let slots = kinds.map { kind in
      if kind < 0 { return -1 }
      let known = store.slot(of: kind)
      if known >= 0 { return known }
      let slot = store.add(kind)
      missing.append((slot, kind))
      return slot
    }
    for start in stride(from: 0, to: missing.count, by: Embedding.batch) {
      let batch = missing[start..<min(start + Embedding.batch, missing.count)]
      compute(Array(batch), lexicon, store, scratch)
    }
    return slots
  }

  private func compute(
    _ batch: [(slot: Int, kind: Int)],
    _ lexicon: Lexicon,
    _ store: borrowing KindStore,
    _ scratch: borrowing NetworkScratch
  ) {
    let width = MaxoutLayer.width
    let products = MaxoutLayer.products
    let kinds = batch.map { (lexicon.lexemes[$0.kind / 2], $0.kind % 2 == 1) }
    embedding.embed(kinds, scratch, into: scratch.embedded.base)
    for part in 0..<3 {
      Matrix.multiply(
        scratch.embedded.base,
        stride: width,
        rows: batch.count,
        inner: width,
        by: first.weights.base + part * width * products,
        stride: products,
        columns: products,
        into: scratch.products.base + part * products,
        stride: 3 * products
      )
    }
    for (index, entry) in batch.enumerated() {
      let row = store.row(entry.slot)
      row.update(from: scratch.embedded.base + index * width, count: width)
      (row + width).update(
        from: scratch.products.base + index * 3 * products,
        count: 3 * products
      )
    }
  }

  /// The first convolution, whose products with each neighbour's vector are in the store.
  private func firstLayer(
    _ slots: [Int],
    _ store: borrowing KindStore,
    _ scratch: borrowing NetworkScratch
  ) {
    let width = MaxoutLayer.width
    let sums = scratch.sums.base
    for (row, slot) in slots.enumerated() {
      sums.update(repeating: 0, count: MaxoutLayer.products)
      for part in 0..<3 {
        let neighbour = row + part - 1
        guard slots.indices.contains(neighbour), slots[neighbour] >= 0 else { continue }
        let term = store.row(slots[neighbour]) + width + part * MaxoutLayer.products
        for place in stride(from: 0, to: MaxoutLayer.products, by: Lanes.scalarCount) {
          sums.store(sums.lanes(at: place) + term.lanes(at: place), at: place)
        }
      }
      let state = scratch.states.base + (row + 1) * width
      if slot >= 0 {
        state.update(from: store.row(slot), count: width)
      } else {
        state.update(repeating: 0, count: width)
      }
      first.add(sums, to: state)
    }
    // The last tile reads past the rows: what an earlier text left there must not be seen.
    let end = scratch.states.base + (slots.count + 1) * width
    end.update(repeating: 0, count: (Convolution.tile + 1) * width)
  }
}
