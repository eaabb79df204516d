/// Room for the intermediate values of one thread's networks.
struct NetworkScratch: ~Copyable {
  /// Rows that go through the layers together, and the room for them rounded up.
  static let rows = 720
  static let room = 768

  /// Inputs of the mixing layer.
  let inputs = FloatBuffer(zeros: Embedding.batch * 7 * MaxoutLayer.width)
  let vectors = FloatBuffer(zeros: Embedding.batch * WordVectors.width)
  let embedded = FloatBuffer(zeros: Embedding.batch * MaxoutLayer.width)
  /// Products of rows with weights, before the best piece is taken.
  let products = FloatBuffer(zeros: room * MaxoutLayer.products)
  /// The vectors of the positions, after one row of zeros.
  let states = FloatBuffer(zeros: room * MaxoutLayer.width)
}
