import Glibc

/// One layer of the encoder: every row attends to all rows, then goes through two dense layers;
/// what comes out is added to what went in.
///
/// In the file: query, key and value side by side, output, norm, wide, narrow, norm. Ground:
/// A. Vaswani et al., Attention Is All You Need (2017), 3.1 to 3.3, normalized after each step.
struct TransformerLayer: Sendable {
  static let width = 384
  static let wide = 1536
  static let heads = 12
  private static let head = width / heads
  private static let parts = [
    (width + 1) * 3 * width, (width + 1) * width, 2 * width, (width + 1) * wide,
    (wide + 1) * width, 2 * width,
  ]
  /// The numbers that a layer takes in the file.
  static let size = parts.reduce(0, +)

  private let attended: LinearLayer
  private let output: LinearLayer
  private let outputNorm: LayerNorm
  private let widening: LinearLayer
  private let narrowing: LinearLayer
  private let finalNorm: LayerNorm

  init(_ table: Table<Float>) {
    var place = 0
    let tables = Self.parts.map { size in
      defer { place += size }
      return table.part(place..<place + size)
    }
    attended = LinearLayer(tables[0], inputs: Self.width)
    output = LinearLayer(tables[1], inputs: Self.width)
    outputNorm = LayerNorm(tables[2])
    widening = LinearLayer(tables[3], inputs: Self.width)
    narrowing = LinearLayer(tables[4], inputs: Self.wide)
    finalNorm = LayerNorm(tables[5])
  }

  /// Changes the states of `room` in place.
  func apply(_ room: borrowing EncoderRoom) {
    let (count, states, mixed) = (room.count, room.states.base, room.mixed.base)
    attended.apply(to: states, count: count, into: room.attended.base)
    for head in 0..<Self.heads { attend(head, room) }
    output.apply(to: mixed, count: count, into: room.sums.base)
    outputNorm.add(room.sums.base, to: states, count: count)
    widening.apply(to: states, count: count, into: room.wide.base)
    Gelu.apply(to: room.wide.base, count: count * Self.wide)
    narrowing.apply(to: room.wide.base, count: count, into: room.sums.base)
    finalNorm.add(room.sums.base, to: states, count: count)
  }

  /// For each row the mean of all rows' values, weighed by how its query meets their keys.
  private func attend(_ head: Int, _ room: borrowing EncoderRoom) {
    let (count, stride, weights) = (room.count, 3 * Self.width, room.weights.base)
    let queries = room.attended.base + head * Self.head
    Matrix.multiply(
      queries,
      stride: stride,
      rows: count,
      inner: Self.head,
      by: queries + Self.width,
      isTurned: true,
      stride: stride,
      columns: count,
      into: weights,
      stride: count
    )
    for row in 0..<count { Self.softmax(weights + row * count, count) }
    Matrix.multiply(
      weights,
      stride: count,
      rows: count,
      inner: count,
      by: queries + 2 * Self.width,
      stride: stride,
      columns: Self.head,
      into: room.mixed.base + head * Self.head,
      stride: Self.width
    )
  }

  private static func softmax(_ scores: UnsafeMutablePointer<Float>, _ count: Int) {
    let scale = 1 / Float(head).squareRoot()
    var highest = scores[0]
    for place in 1..<count { highest = max(highest, scores[place]) }
    var total: Float = 0
    for place in 0..<count {
      scores[place] = expf((scores[place] - highest) * scale)
      total += scores[place]
    }
    for place in 0..<count { scores[place] /= total }
  }
}

/// Room for the intermediate values of one text's rows.
struct EncoderRoom: ~Copyable {
  /// Rows: one a piece.
  let count: Int
  let states: FloatBuffer
  let attended: FloatBuffer
  let weights: FloatBuffer
  let mixed: FloatBuffer
  let sums: FloatBuffer
  let wide: FloatBuffer

  init(count: Int) {
    self.count = count
    let rows = Matrix.rounded(count)
    states = FloatBuffer(zeros: rows * TransformerLayer.width)
    attended = FloatBuffer(zeros: rows * 3 * TransformerLayer.width)
    weights = FloatBuffer(zeros: rows * count)
    mixed = FloatBuffer(zeros: rows * TransformerLayer.width)
    sums = FloatBuffer(zeros: rows * TransformerLayer.width)
    wide = FloatBuffer(zeros: rows * TransformerLayer.wide)
  }
}
