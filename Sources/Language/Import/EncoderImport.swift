import Foundation

/// Turns the files of a sentence encoder into the one file that is mapped at start.
struct EncoderImport {
  private let source: ModelSource
  private let known: KnownModel
  private let tensors: Safetensors
  private let vocabulary: [String: Int32]

  /// Reads and checks every file of the model before anything is written.
  init(source: ModelSource) throws(ModelError) {
    self.source = source
    known = try KnownModel.found(in: source)
    let files = try known.files(in: source)
    guard let tensors = Safetensors(files["model.safetensors"] ?? []),
      let settings = try? JSONDecoder().decode(
        TokenizerFile.self,
        from: Data(files["tokenizer.json"] ?? [])
      )
    else { throw Self.malformed(source) }
    self.tensors = tensors
    vocabulary = settings.model.vocab
  }

  /// Converts and writes the model.
  func write(to path: String) throws(ModelError) {
    var writer = ModelWriter()
    writer.add(
      .info,
      lines: known.infoLines(
        source,
        licence: "Apache-2.0",
        attribution: "sentence-transformers; trained from MiniLM-L6-H384-uncased of N. Reimers, "
          + "after MiniLM of Microsoft"
      )
    )
    addVocabulary(to: &writer)
    try addNetwork(to: &writer)
    try writer.write(to: path)
  }

  private func addVocabulary(to writer: inout ModelWriter) {
    var numbers: [UInt64: Int32] = [:]
    for (piece, number) in vocabulary { numbers[Hashing.murmur(piece)] = number }
    writer.add(.pieceKeys, .pieceNumbers, numbers)
    writer.add(.pieceLongest, [UInt32(vocabulary.keys.map(\.utf8.count).max() ?? 0)])
  }

  /// Weights, turned so that a row of inputs times a matrix gives a row of outputs.
  private func addNetwork(to writer: inout ModelWriter) throws(ModelError) {
    let width = TransformerLayer.width
    let type = try values("embeddings.token_type_embeddings.weight").prefix(width)
    // All text is of the first of two types, so that its vector is the same for every piece.
    let places = try values("embeddings.position_embeddings.weight")
      .prefix(Transformer.places * width)
      .enumerated().map { $0.element + type[$0.offset % width] }
    writer.add(.pieceVectors, try values("embeddings.word_embeddings.weight"))
    writer.add(.placeVectors, places)
    writer.add(.encoderNorm, try norm("embeddings.LayerNorm"))
    var layers: [Float] = []
    for index in 0..<Transformer.depth {
      let name = "encoder.layer.\(index)."
      layers += try dense(["query", "key", "value"].map { name + "attention.self." + $0 })
      layers += try dense([name + "attention.output.dense"])
      layers += try norm(name + "attention.output.LayerNorm")
      layers += try dense([name + "intermediate.dense"])
      layers += try dense([name + "output.dense"])
      layers += try norm(name + "output.LayerNorm")
    }
    writer.add(.encoderLayers, layers)
  }

  /// The weights of dense layers side by side, then their biases.
  private func dense(_ names: [String]) throws(ModelError) -> [Float] {
    var (weights, bias): ([Float], [Float]) = ([], [])
    for name in names {
      weights += try values(name + ".weight")
      bias += try values(name + ".bias")
    }
    let outputs = bias.count
    return Tensor(shape: [outputs, weights.count / outputs], values: weights)
      .transposed(rows: outputs) + bias
  }

  private func norm(_ name: String) throws(ModelError) -> [Float] {
    try values(name + ".weight") + values(name + ".bias")
  }

  private func values(_ name: String) throws(ModelError) -> [Float] {
    guard let tensor = tensors.tensor(name), !tensor.values.isEmpty else {
      throw Self.malformed(source)
    }
    return tensor.values
  }

  private static func malformed(_ source: ModelSource) -> ModelError {
    .malformed(path: source.path, reason: "the encoder's files are not as expected")
  }
}

/// The part of `tokenizer.json` that is read.
private struct TokenizerFile: Decodable {
  struct Model: Decodable {
    let vocab: [String: Int32]
  }

  let model: Model
}
