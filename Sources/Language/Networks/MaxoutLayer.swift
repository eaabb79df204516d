/// A maxout unit of three pieces with layer normalization: a row of inputs to 96 outputs.
///
/// In the file: weights [inputs, 3 × 96], bias [3 × 96], gain [96], shift [96].
struct MaxoutLayer: Sendable {
  static let width = 96
  static let products = 3 * width

  let weights: Table<Float>
  let inputs: Int
  private let bias: Table<Float>
  private let gain: Table<Float>
  private let shift: Table<Float>

  /// The numbers that a layer takes in the file.
  static func size(inputs: Int) -> Int { (inputs + 1) * products + 2 * width }

  /// The layer that begins at a place of a table.
  init(_ table: Table<Float>, at place: Int, inputs: Int) {
    self.inputs = inputs
    let size = inputs * Self.products
    weights = table.part(place..<place + size)
    bias = table.part(place + size..<place + size + Self.products)
    let rest = place + size + Self.products
    gain = table.part(rest..<rest + Self.width)
    shift = table.part(rest + Self.width..<rest + 2 * Self.width)
  }

  /// Adds the layer's outputs for one row to `output`, from the row's products with the weights.
  @inline(__always)
  func add(_ products: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    let first = best(products, 0)
    let second = best(products, 16)
    let third = best(products, 32)
    let fourth = best(products, 48)
    let fifth = best(products, 64)
    let sixth = best(products, 80)
    let mean = (first + second + third + fourth + fifth + sixth).total / Float(Self.width)
    let square = { (lanes: Lanes) in (lanes - mean) * (lanes - mean) }
    let squares =
      square(first) + square(second) + square(third) + square(fourth) + square(fifth)
      + square(sixth)
    let scale = 1 / (squares.total / Float(Self.width) + 1e-8).squareRoot()
    let finish = { (lanes: Lanes, place: Int) in
      let normal = (lanes - mean) * scale * gain.base.lanes(at: place) + shift.base.lanes(at: place)
      output.store(output.lanes(at: place) + normal, at: place)
    }
    finish(first, 0)
    finish(second, 16)
    finish(third, 32)
    finish(fourth, 48)
    finish(fifth, 64)
    finish(sixth, 80)
  }

  @inline(__always)
  private func best(_ products: UnsafePointer<Float>, _ place: Int) -> Lanes {
    let first = products.lanes(at: place) + bias.base.lanes(at: place)
    let second = products.lanes(at: place + 96) + bias.base.lanes(at: place + 96)
    let third = products.lanes(at: place + 192) + bias.base.lanes(at: place + 192)
    return first.larger(second).larger(third)
  }
}
