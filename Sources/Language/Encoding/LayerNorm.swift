/// Brings a row of numbers to mean zero and deviation one, then scales and shifts each.
///
/// In the file: gain [width], shift [width]. Ground: J. L. Ba et al., Layer Normalization (2016).
struct LayerNorm: Sendable {
  private let width: Int
  private let gain: Table<Float>
  private let shift: Table<Float>

  init(_ table: Table<Float>) {
    width = table.count / 2
    gain = table.part(0..<width)
    shift = table.part(width..<2 * width)
  }

  /// Adds `rows` to `states`, row by row, and normalizes the sums there.
  func add(
    _ rows: UnsafePointer<Float>,
    to states: UnsafeMutablePointer<Float>,
    count: Int
  ) {
    for row in 0..<count { add(rows + row * width, to: states + row * width) }
  }

  private func add(_ row: UnsafePointer<Float>, to state: UnsafeMutablePointer<Float>) {
    let places = stride(from: 0, to: width, by: Lanes.scalarCount)
    var sum = Lanes(repeating: 0)
    for place in places {
      let both = state.lanes(at: place) + row.lanes(at: place)
      state.store(both, at: place)
      sum += both
    }
    let mean = sum.total / Float(width)
    var squares = Lanes(repeating: 0)
    for place in places {
      let distance = state.lanes(at: place) - mean
      squares += distance * distance
    }
    let scale = 1 / (squares.total / Float(width) + 1e-12).squareRoot()
    for place in places {
      let normal = (state.lanes(at: place) - mean) * scale
      state.store(normal * gain.base.lanes(at: place) + shift.base.lanes(at: place), at: place)
    }
  }
}
