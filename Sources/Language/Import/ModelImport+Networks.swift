import Foundation

/// One column of an embedding: `Tok2Vec` reads these from the model file.
struct EmbeddingColumn: BitwiseCopyable {
  /// The lexical attribute that is the key.
  let attribute: LexicalAttribute.RawValue
  let seed: UInt32
  let rows: UInt32
  /// Of the first row, among the rows of all tables of the network.
  let firstRow: UInt32
}

/// What keys an embedding table.
enum LexicalAttribute: UInt32 {
  case norm, prefix, suffix, shape, spacy, isSpace

  static let named: [String: LexicalAttribute] = [
    "NORM": .norm, "PREFIX": .prefix, "SUFFIX": .suffix, "SHAPE": .shape, "SPACY": .spacy,
    "IS_SPACE": .isSpace,
  ]
}

/// The part of `tagger/cfg` that is read.
struct TaggerSettings: Decodable {
  let labels: [String]

  static func labels(_ bytes: [UInt8]) -> [String] {
    let settings = try? JSONDecoder().decode(TaggerSettings.self, from: Data(bytes))
    return settings?.labels ?? []
  }
}

extension ModelImport {
  /// Weights, turned so that a row of inputs times a matrix gives a row of outputs.
  mutating func addNetworks() throws(ModelError) {
    try addEncoder(
      "tok2vec/model",
      .sharedColumns,
      .sharedEmbeddings,
      .sharedStatic,
      .sharedMixer,
      .sharedLayers
    )
    try addEncoder(
      "ner/model",
      .nameColumns,
      .nameEmbeddings,
      .nameStatic,
      .nameMixer,
      .nameLayers
    )
    let tagger = try layers("tagger/model")
    guard let softmax = tagger.layers(named: "softmax").first,
      let weights = softmax.tensor("W"), let bias = softmax.tensor("b")
    else { throw malformed("tagger/model") }
    writer.add(.tags, lines: TaggerSettings.labels(file("tagger/cfg")))
    writer.add(.tagWeights, weights.transposed(rows: weights.shape[0]) + bias.values)
    try addScorer("parser/model", .parserReducer, .parserLower, .parserUpper)
    try addScorer("ner/model", .nameReducer, .nameLower, .nameUpper)
    writer.add(.parserActions, lines: try actions("parser/moves", isNames: false))
    writer.add(.nameActions, lines: try actions("ner/moves", isNames: true))
  }

  private mutating func addEncoder(
    _ name: String,
    _ columns: Section,
    _ embeddings: Section,
    _ fixed: Section,
    _ mixer: Section,
    _ encoder: Section
  ) throws(ModelError) {
    let file = try layers(name)
    let norms = file.layers(named: "layernorm")
    let units = file.layers(named: "maxout")
    guard norms.count == 5, units.count == 5 else { throw malformed(name) }
    try addEmbeddings(file, name, columns, embeddings)
    let vectors = file.layers(named: "static_vectors").first?.tensor("W")
    writer.add(fixed, vectors.map { $0.transposed(rows: $0.shape[0]) } ?? [])
    var packed: [[Float]] = []
    for (index, (unit, norm)) in zip(units, norms).enumerated() {
      guard let weights = unit.tensor("W"), let bias = unit.tensor("b"),
        let gain = norm.tensor("G"), let shift = norm.tensor("b"), weights.shape.count == 3
      else { throw malformed(name) }
      let turned = Self.byPiece(weights, inputs: weights.shape[2])
        .transposed(rows: bias.values.count)
      let isConvolution = index > 1
      packed.append(
        (isConvolution ? Self.combined(turned) : turned)
          + Self.byPiece(bias, inputs: 1).values + gain.values + shift.values
      )
    }
    writer.add(mixer, packed[0])
    writer.add(encoder, packed[1...].flatMap { $0 })
  }

  private static func combined(_ weights: [Float]) -> [Float] {
    let size = weights.count / 3
    return Convolution.combined(weights[..<size], weights[size..<2 * size], weights[(2 * size)...])
  }

  private mutating func addEmbeddings(
    _ file: LayerFile,
    _ name: String,
    _ columns: Section,
    _ embeddings: Section
  ) throws(ModelError) {
    let features = file.layers(named: "extract_features").first?.attribute("columns")
    let attributes = (features?.elements ?? []).map { $0.string ?? "" }
    var rows: [Float] = []
    var tables: [EmbeddingColumn] = []
    for layer in file.layers(named: "hashembed") {
      guard let table = layer.tensor("E"), table.shape.count == 2,
        let seed = layer.attribute("seed")?.number,
        let column = layer.attribute("column")?.number, attributes.indices.contains(column),
        let attribute = LexicalAttribute.named[attributes[column]]
      else { throw malformed(name) }
      tables.append(
        EmbeddingColumn(
          attribute: attribute.rawValue,
          seed: UInt32(seed),
          rows: UInt32(table.shape[0]),
          firstRow: UInt32(rows.count / table.shape[1])
        )
      )
      rows += table.values
    }
    writer.add(columns, tables)
    writer.add(embeddings, rows)
  }

  /// The weights of a scorer of transitions, every feature's two pieces as separate halves.
  private mutating func addScorer(
    _ name: String,
    _ reducer: Section,
    _ lower: Section,
    _ upper: Section
  ) throws(ModelError) {
    let file = try layers(name)
    let linear = file.layers(named: "linear")
    guard linear.count == 2, let affine = file.layers(named: "precomputable_affine").first,
      let weights = affine.tensor("W"), let bias = affine.tensor("b"),
      let pad = affine.tensor("pad"), weights.shape.count == 4,
      let upperWeights = linear[0].tensor("W"), let upperBias = linear[0].tensor("b"),
      let reducerWeights = linear[1].tensor("W"), let reducerBias = linear[1].tensor("b")
    else { throw malformed(name) }
    writer.add(
      reducer,
      reducerWeights.transposed(rows: reducerWeights.shape[0]) + reducerBias.values
    )
    let turned = Self.byPiece(weights, inputs: weights.shape[3])
    writer.add(
      lower,
      turned.transposed(rows: turned.values.count / weights.shape[3])
        + Self.byPiece(bias, inputs: 1).values
        + Self.byPiece(pad, inputs: 1).values
    )
    writer.add(upper, Self.padded(upperWeights, upperBias))
  }

  /// Outputs side by side, filled up to whole vectors of `TransitionScorer.lanes`.
  private static func padded(_ weights: Tensor, _ bias: Tensor) -> [Float] {
    let count = weights.shape[0]
    let lanes = TransitionScorer.lanes
    let width = (count + lanes - 1) / lanes * lanes
    let fill = [Float](repeating: 0, count: width - count)
    let turned = weights.transposed(rows: count)
    var packed: [Float] = []
    for start in stride(from: 0, to: turned.count, by: count) {
      packed += turned[start..<start + count] + fill
    }
    return packed + bias.values + fill
  }

  /// Puts the pieces of maxout units apart: [… output, piece, input] becomes [… piece, output,
  /// input].
  private static func byPiece(_ tensor: Tensor, inputs: Int) -> Tensor {
    let outer = tensor.shape.count - (inputs > 1 ? 3 : 2)
    let (outputs, pieces) = (tensor.shape[outer], tensor.shape[outer + 1])
    let groups = tensor.values.count / (outputs * pieces * inputs)
    var turned = tensor
    turned.values.removeAll(keepingCapacity: true)
    for group in 0..<groups {
      for piece in 0..<pieces {
        for output in 0..<outputs {
          let start = ((group * outputs + output) * pieces + piece) * inputs
          turned.values += tensor.values[start..<start + inputs]
        }
      }
    }
    return turned
  }

  /// Lines `kind <space> label`, in the order of the scorer's classes.
  private func actions(_ name: String, isNames: Bool) throws(ModelError) -> [String] {
    let text = try pack(name)["moves"]?.string ?? ""
    let moves = try? JSONDecoder().decode([String: [String: Int]].self, from: Data(text.utf8))
    guard let moves, !moves.isEmpty else { throw malformed(name) }
    let kinds = (0..<moves.count).filter { !isNames || $0 != NameAction.missing.rawValue }
    return kinds.flatMap { kind in
      // The only class outside names has no label.
      let isPlain = isNames && kind == NameAction.out.rawValue
      let counts = (moves["\(kind)"] ?? [:]).filter { !isPlain || $0.key.isEmpty }
      return Self.byCount(counts).map { "\(kind) \($0)" }
    }
  }

  /// Labels, the most frequent first; of equals the one that is later by code points.
  private static func byCount(_ counts: [String: Int]) -> [String] {
    counts.keys.sorted { left, right in
      let (leftCount, rightCount) = (counts[left] ?? 0, counts[right] ?? 0)
      if leftCount != rightCount { return leftCount > rightCount }
      return right.utf8.lexicographicallyPrecedes(left.utf8)
    }
  }
}
