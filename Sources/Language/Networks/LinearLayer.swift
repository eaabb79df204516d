/// A product with weights and a bias: a row of inputs to a row of outputs.
///
/// In the file: weights [inputs, outputs], bias [outputs].
struct LinearLayer: Sendable {
  let inputs: Int
  let outputs: Int
  private let weights: Table<Float>
  private let bias: Table<Float>

  init(_ table: Table<Float>, inputs: Int) {
    self.inputs = inputs
    outputs = table.count / (inputs + 1)
    weights = table.part(0..<inputs * outputs)
    bias = table.part(inputs * outputs..<(inputs + 1) * outputs)
  }

  /// The outputs of some rows; `result` has room for the rounded number of rows.
  func apply(
    to rows: UnsafePointer<Float>,
    count: Int,
    into result: UnsafeMutablePointer<Float>
  ) {
    Matrix.multiply(
      rows,
      stride: inputs,
      rows: count,
      inner: inputs,
      by: weights.base,
      stride: outputs,
      columns: outputs,
      into: result,
      stride: outputs
    )
    for row in 0..<count {
      let output = result + row * outputs
      for place in 0..<outputs { output[place] += bias.base[place] }
    }
  }
}
