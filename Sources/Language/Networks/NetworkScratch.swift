/// Room for the intermediate values of one thread's networks.
struct NetworkScratch: ~Copyable {
  /// Rows that go through the layers together: few enough to stay in a core's cache.
  static let rows = 432
  static let tiles = rows / Convolution.tile
  /// Rows with those that a product is rounded up by, and rows of zeros at the ends.
  static let room = rows + 2 * Matrix.granule

  /// Inputs of the mixing layer.
  let inputs = FloatBuffer(zeros: Embedding.batch * 7 * MaxoutLayer.width)
  let vectors = FloatBuffer(zeros: Embedding.batch * WordVectors.width)
  let embedded = FloatBuffer(zeros: Embedding.batch * MaxoutLayer.width)
  /// The vectors of the rows, after one row of zeros.
  let states = FloatBuffer(zeros: room * MaxoutLayer.width)
  /// Inputs of a convolution, combined, and their products with the weights: a plane a point.
  let combined = FloatBuffer(zeros: Convolution.points * tiles * MaxoutLayer.width)
  let products = FloatBuffer(zeros: Convolution.points * tiles * MaxoutLayer.products)
  /// Products of the rows of one tile.
  let sums = FloatBuffer(zeros: Convolution.tile * MaxoutLayer.products)
}
