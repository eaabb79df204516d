import Glibc

/// One layer of the encoder: every row attends to all rows of its text, then goes through two dense
/// layers; what comes out is added to what went in.
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
    for rows in room.texts {
      for head in 0..<Self.heads { attend(head, rows, room) }
    }
    output.apply(to: mixed, count: count, into: room.sums.base)
    outputNorm.add(room.sums.base, to: states, count: count)
    widening.apply(to: states, count: count, into: room.wide.base)
    Gelu.apply(to: room.wide.base, count: count * Self.wide)
    narrowing.apply(to: room.wide.base, count: count, into: room.sums.base)
    finalNorm.add(room.sums.base, to: states, count: count)
  }

  /// For each row of a text the mean of its rows' values, weighed by how its query meets their keys.
  private func attend(_ head: Int, _ rows: Range<Int>, _ room: borrowing EncoderRoom) {
    let (count, stride, weights) = (rows.count, 3 * Self.width, room.weights.base)
    let queries = room.attended.base + rows.lowerBound * stride + head * Self.head
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
      into: room.mixed.base + rows.lowerBound * Self.width + head * Self.head,
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

/// Room for the intermediate values of some texts' rows.
struct EncoderRoom: ~Copyable {
  /// The rows of each text, one a piece; each begins at a granule, as if it stood alone.
  let texts: [Range<Int>]
  /// Rows in all, with those between two texts.
  let count: Int
  let states: FloatBuffer
  let attended: FloatBuffer
  let weights: FloatBuffer
  let mixed: FloatBuffer
  let sums: FloatBuffer
  let wide: FloatBuffer

  init(counts: [Int]) {
    var end = 0
    texts = counts.map { count in
      defer { end += Matrix.rounded(count) }
      return end..<end + count
    }
    let longest = counts.max() ?? 0
    count = end
    states = FloatBuffer(zeros: count * TransformerLayer.width)
    attended = FloatBuffer(zeros: count * 3 * TransformerLayer.width)
    weights = FloatBuffer(zeros: Matrix.rounded(longest) * longest)
    mixed = FloatBuffer(zeros: count * TransformerLayer.width)
    sums = FloatBuffer(zeros: count * TransformerLayer.width)
    wide = FloatBuffer(zeros: count * TransformerLayer.wide)
  }

  /// Where the state of a row begins.
  func row(_ row: Int) -> UnsafeMutablePointer<Float> {
    states.base + row * TransformerLayer.width
  }
}
