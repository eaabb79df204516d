/// The network of a sentence encoder: numbers of pieces in, one vector out.
///
/// A piece begins as its own vector and that of its place, normalized; six layers follow; the mean
/// of all rows, brought to length one, is the vector.
struct Transformer: Sendable {
  static let depth = 6
  /// Pieces of the longest text, as its makers trained and run it.
  static let places = 256

  /// Pieces of the vocabulary.
  let vocabulary: Int
  private let pieces: Table<Float>
  private let positions: Table<Float>
  private let norm: LayerNorm
  private let layers: [TransformerLayer]

  init(_ file: ModelFile) throws(ModelError) {
    let width = TransformerLayer.width
    pieces = try file.table(.pieceVectors)
    positions = try file.table(.placeVectors)
    vocabulary = pieces.count / width
    let first: Table<Float> = try file.table(.encoderNorm)
    let others: Table<Float> = try file.table(.encoderLayers)
    guard pieces.count == vocabulary * width, positions.count == Self.places * width,
      first.count == 2 * width, others.count == Self.depth * TransformerLayer.size
    else { throw .malformed(path: file.path, reason: "its network is not as expected") }
    norm = LayerNorm(first)
    layers = (0..<Self.depth).map { index in
      let start = index * TransformerLayer.size
      return TransformerLayer(others.part(start..<start + TransformerLayer.size))
    }
  }

  /// The vector of one text, from the numbers of its pieces: one at least, `places` at most.
  func vector(of numbers: [Int32]) -> [Float] {
    let width = TransformerLayer.width
    let room = EncoderRoom(count: numbers.count)
    for (row, number) in numbers.enumerated() {
      (room.states.base + row * width).update(
        from: pieces.base + Int(number) * width,
        count: width
      )
    }
    norm.add(positions.base, to: room.states.base, count: numbers.count)
    for layer in layers { layer.apply(room) }
    var vector = [Float](repeating: 0, count: width)
    for row in 0..<numbers.count {
      let state = room.states.base + row * width
      for place in 0..<width { vector[place] += state[place] }
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / length }
  }
}
