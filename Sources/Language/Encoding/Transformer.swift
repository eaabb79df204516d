/// The network of a sentence encoder: numbers of pieces in, one vector out a text.
///
/// A piece begins as its own vector and that of its place, normalized; six layers follow; the mean
/// of all rows, brought to length one, is the vector.
struct Transformer: Sendable {
  static let depth = 6
  /// Pieces of the longest text, as its makers trained and run it.
  static let places = 256
  /// Rows that go through the layers together, but for a longer text: each time costs a turn over
  /// all weights.
  private static let batch = 432

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

  /// The vectors of some texts, from the numbers of their pieces: one at least, `places` at most.
  func vectors(of texts: [[Int32]]) -> [[Float]] {
    var result: [[Float]] = []
    while result.count < texts.count {
      var rows = 0
      let next = texts[result.count...].prefix { text in
        rows += text.count
        return rows == text.count || rows <= Self.batch
      }
      result += vectors(ofBatch: Array(next))
    }
    return result
  }

  private func vectors(ofBatch texts: [[Int32]]) -> [[Float]] {
    let room = EncoderRoom(counts: texts.map(\.count))
    for (text, rows) in zip(texts, room.texts) { start(text, room.row(rows.lowerBound)) }
    for layer in layers { layer.apply(room) }
    return room.texts.map { mean(of: $0, room) }
  }

  /// Writes what the pieces of one text begin with.
  private func start(_ text: [Int32], _ states: UnsafeMutablePointer<Float>) {
    let width = TransformerLayer.width
    for (row, number) in text.enumerated() {
      (states + row * width).update(from: pieces.base + Int(number) * width, count: width)
    }
    norm.add(positions.base, to: states, count: text.count)
  }

  private func mean(of rows: Range<Int>, _ room: borrowing EncoderRoom) -> [Float] {
    var vector = [Float](repeating: 0, count: TransformerLayer.width)
    for row in rows {
      let state = room.row(row)
      for place in vector.indices { vector[place] += state[place] }
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / length }
  }
}
