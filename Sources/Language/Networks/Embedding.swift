/// The first stage of a network: the vector of a kind of token, from hashed tables, the static
/// vector of its word, and a mixing layer.
struct Embedding: Sendable {
  let columns: [EmbeddingColumn]
  private let rows: Table<Float>
  private let fixed: Table<Float>
  private let mixer: MaxoutLayer
  private let vectors: WordVectors
  /// Kinds of tokens that are computed together.
  static let batch = 120

  init(
    columns: Table<EmbeddingColumn>,
    rows: Table<Float>,
    fixed: Table<Float>,
    mixer: Table<Float>,
    vectors: WordVectors
  ) {
    self.columns = columns.elements
    self.rows = rows
    self.fixed = fixed
    self.vectors = vectors
    let parts = self.columns.count + (fixed.count > 0 ? 1 : 0)
    let inputs = parts * MaxoutLayer.width
    self.mixer = MaxoutLayer(mixer, at: 0, inputs: inputs)
  }

  /// Numbers of input of one kind of token.
  var inputs: Int { mixer.inputs }

  /// Embeds up to `batch` kinds of tokens into rows of 96 numbers at `result`.
  func embed(
    _ kinds: [(lexeme: Lexeme, spaced: Bool)],
    _ scratch: borrowing NetworkScratch,
    into result: UnsafeMutablePointer<Float>
  ) {
    for (index, kind) in kinds.enumerated() {
      gather(kind.lexeme, kind.spaced, into: scratch.inputs.base + index * inputs)
    }
    addVectors(kinds, scratch)
    Matrix.multiply(
      scratch.inputs.base,
      stride: inputs,
      rows: kinds.count,
      inner: inputs,
      by: mixer.weights.base,
      stride: MaxoutLayer.products,
      columns: MaxoutLayer.products,
      into: scratch.products.base,
      stride: MaxoutLayer.products
    )
    result.update(repeating: 0, count: kinds.count * MaxoutLayer.width)
    for index in kinds.indices {
      mixer.add(
        scratch.products.base + index * MaxoutLayer.products,
        to: result + index * MaxoutLayer.width
      )
    }
  }

  /// The sum of four rows of each table.
  private func gather(
    _ lexeme: Lexeme,
    _ spaced: Bool,
    into input: UnsafeMutablePointer<Float>
  ) {
    for (index, column) in columns.enumerated() {
      let places = Hashing.rows(
        of: Self.key(column.attribute, lexeme, spaced),
        seed: column.seed,
        among: Int(column.rows)
      )
      let output = input + index * MaxoutLayer.width
      let base = rows.base + Int(column.firstRow) * MaxoutLayer.width
      for place in stride(from: 0, to: MaxoutLayer.width, by: Lanes.scalarCount) {
        let sum = (0..<4).map { base.lanes(at: places[$0] * MaxoutLayer.width + place) }
        output.store(sum[0] + sum[1] + sum[2] + sum[3], at: place)
      }
    }
  }

  private static func key(_ attribute: UInt32, _ lexeme: Lexeme, _ spaced: Bool) -> UInt64 {
    switch LexicalAttribute(rawValue: attribute) {
    case .norm: lexeme.norm
    case .prefix: lexeme.prefix
    case .suffix: lexeme.suffix
    case .shape: lexeme.shape
    case .spacy: spaced ? 1 : 0
    case .isSpace: lexeme.isSpace ? 1 : 0
    case nil: 0
    }
  }

  /// The projected static vectors, in the last 96 inputs.
  private func addVectors(
    _ kinds: [(lexeme: Lexeme, spaced: Bool)],
    _ scratch: borrowing NetworkScratch
  ) {
    guard fixed.count > 0 else { return }
    let size = WordVectors.width
    for (index, kind) in kinds.enumerated() {
      let row = scratch.vectors.base + index * size
      if let vector = vectors.vector(of: kind.lexeme.name) {
        row.update(from: vector.base, count: size)
      } else {
        row.update(repeating: 0, count: size)
      }
    }
    Matrix.multiply(
      scratch.vectors.base,
      stride: size,
      rows: kinds.count,
      inner: size,
      by: fixed.base,
      stride: MaxoutLayer.width,
      columns: MaxoutLayer.width,
      into: scratch.inputs.base + columns.count * MaxoutLayer.width,
      stride: inputs
    )
  }
}

/// The static vectors of words; none in a small model.
struct WordVectors: Sendable {
  static let width = 300
  let rows: KeyTable<UInt16>
  let vectors: Table<Float>

  /// The vector of the word of this name.
  func vector(of name: UInt64) -> Table<Float>? {
    guard let row = rows[name].map(Int.init) else { return nil }
    return vectors.part(row * Self.width..<(row + 1) * Self.width)
  }
}
