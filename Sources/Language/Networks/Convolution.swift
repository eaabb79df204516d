/// A residual convolution of window three over rows of 96 numbers, three rows at a time.
///
/// Three neighbouring outputs take five products of matrices in place of nine: the inputs, the
/// weights and the products are combined as for the values of a polynomial at 0, 1, −1, 2 and
/// infinity. Rounding is no worse than in the plain sum.
/// Ground: S. Winograd, "Arithmetic Complexity of Computations", 1980, F(3, 3); for networks
/// A. Lavin and S. Gray, CVPR 2016.
struct Convolution: Sendable {
  /// Outputs that are computed together, and the products they take.
  static let tile = 3
  static let points = 5

  private let layer: MaxoutLayer
  private static let width = MaxoutLayer.width
  private static let products = MaxoutLayer.products

  /// Numbers that a layer takes in the file: five matrices of combined weights and the rest.
  static let size = MaxoutLayer.size(inputs: points * width)

  init(_ table: Table<Float>, at place: Int) {
    layer = MaxoutLayer(table, at: place, inputs: Self.points * Self.width)
  }

  /// The least multiple of a tile that is not below a number of rows.
  static func wholeTiles(_ rows: Int) -> Int { (rows + tile - 1) / tile * tile }

  /// Combines three matrices, the weights of the row before, the row itself and the row behind.
  static func combined(
    _ left: ArraySlice<Float>,
    _ middle: ArraySlice<Float>,
    _ right: ArraySlice<Float>
  )
    -> [Float]
  {
    let factors: [SIMD3<Double>] = [
      [1 / 2, 0, 0], [-1 / 2, -1 / 2, -1 / 2], [-1 / 6, 1 / 6, -1 / 6], [1 / 6, 1 / 3, 2 / 3],
      [0, 0, 1],
    ]
    return factors.flatMap { factor in
      zip(zip(left, middle), right).map { pair, right in
        Float(factor.x * Double(pair.0) + factor.y * Double(pair.1) + factor.z * Double(right))
      }
    }
  }

  /// Adds the layer's outputs to all rows; a row of zeros lies before the first and behind the
  /// last.
  func apply(rows: Int, _ scratch: borrowing NetworkScratch) {
    let tiles = Self.wholeTiles(rows) / Self.tile
    combineInputs(tiles, scratch)
    for point in 0..<Self.points {
      Matrix.multiply(
        scratch.combined.base + point * NetworkScratch.tiles * Self.width,
        stride: Self.width,
        rows: tiles,
        inner: Self.width,
        by: layer.weights.base + point * Self.width * Self.products,
        stride: Self.products,
        columns: Self.products,
        into: scratch.products.base + point * NetworkScratch.tiles * Self.products,
        stride: Self.products
      )
    }
    for tile in 0..<tiles {
      combineProducts(tile, scratch)
      for row in 0..<min(Self.tile, rows - tile * Self.tile) {
        layer.add(
          scratch.sums.base + row * Self.products,
          to: scratch.states.base + (tile * Self.tile + row + 1) * Self.width
        )
      }
    }
  }

  private func combineInputs(_ tiles: Int, _ scratch: borrowing NetworkScratch) {
    let plane = NetworkScratch.tiles * Self.width
    for tile in 0..<tiles {
      let rows = scratch.states.base + tile * Self.tile * Self.width
      let output = scratch.combined.base + tile * Self.width
      for place in stride(from: 0, to: Self.width, by: Lanes.scalarCount) {
        let first = rows.lanes(at: place)
        let second = rows.lanes(at: Self.width + place)
        let third = rows.lanes(at: 2 * Self.width + place)
        let fourth = rows.lanes(at: 3 * Self.width + place)
        let fifth = rows.lanes(at: 4 * Self.width + place)
        let twice = second + second
        let rest = fourth - third
        output.store(first + first - second - third - third + fourth, at: place)
        output.store(rest - twice, at: plane + place)
        output.store(rest + twice - third - third, at: 2 * plane + place)
        output.store(fourth - second, at: 3 * plane + place)
        output.store(twice - third - fourth - fourth + fifth, at: 4 * plane + place)
      }
    }
  }

  private func combineProducts(_ tile: Int, _ scratch: borrowing NetworkScratch) {
    let plane = NetworkScratch.tiles * Self.products
    let terms = scratch.products.base + tile * Self.products
    let sums = scratch.sums.base
    for place in stride(from: 0, to: Self.products, by: Lanes.scalarCount) {
      let second = terms.lanes(at: plane + place)
      let third = terms.lanes(at: 2 * plane + place)
      let fourth = terms.lanes(at: 3 * plane + place)
      let both = second + third
      let twice = fourth + fourth
      sums.store(terms.lanes(at: place) + both + fourth, at: place)
      sums.store(second - third + twice, at: Self.products + place)
      sums.store(
        both + twice + twice + terms.lanes(at: 4 * plane + place),
        at: 2 * Self.products + place
      )
    }
  }
}
