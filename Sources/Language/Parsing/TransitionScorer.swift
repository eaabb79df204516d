/// Scores the actions of a transition system from the tokens that its state looks at.
///
/// In the file, lower: weights [64, features × 2 × 64], bias [2 × 64], pad [features × 2 × 64];
/// upper: weights [64, classes], bias [classes], the classes filled up to whole lanes.
struct TransitionScorer: Sendable {
  static let lanes = Lanes.scalarCount
  static let hidden = 64
  /// Two pieces of 64.
  static let feature = 2 * hidden

  let featureCount: Int
  let classCount: Int
  private let lower: Table<Float>
  private let bias: Table<Float>
  private let pad: Table<Float>
  private let upper: Table<Float>

  init(lower: Table<Float>, upper: Table<Float>) {
    featureCount = (lower.count / Self.feature - 1) / (Self.hidden + 1)
    let width = featureCount * Self.feature
    self.lower = lower.part(0..<Self.hidden * width)
    bias = lower.part(Self.hidden * width..<Self.hidden * width + Self.feature)
    pad = lower.part(lower.count - width..<lower.count)
    self.upper = upper
    classCount = upper.count / (Self.hidden + 1)
  }

  /// Numbers that one token contributes, whatever feature it is.
  var tokenWidth: Int { featureCount * Self.feature }

  /// What some tokens contribute, from their reduced vectors.
  func contributions(
    of vectors: UnsafePointer<Float>,
    count: Int,
    into result: UnsafeMutablePointer<Float>
  ) {
    Matrix.multiply(
      vectors,
      stride: Self.hidden,
      rows: count,
      inner: Self.hidden,
      by: lower.base,
      stride: tokenWidth,
      columns: tokenWidth,
      into: result,
      stride: tokenWidth
    )
  }

  /// Scores every class for a state into the window's scores; `features` are tokens, −1 for none.
  func score(_ features: [Int], _ window: inout ContributionWindow) {
    let sums = window.sums.base
    sums.update(from: bias.base, count: Self.feature)
    for feature in 0..<featureCount {
      let token = features[feature]
      let start = token >= 0 ? UnsafePointer(window.row(of: token)) : pad.base
      let term = start + feature * Self.feature
      for place in stride(from: 0, to: Self.feature, by: Self.lanes) {
        sums.store(sums.lanes(at: place) + term.lanes(at: place), at: place)
      }
    }
    for place in stride(from: 0, to: Self.hidden, by: Self.lanes) {
      let best = sums.lanes(at: place).larger(sums.lanes(at: place + Self.hidden))
      sums.store(best, at: place)
    }
    multiply(sums, into: window.scores.base)
  }

  private func multiply(
    _ hidden: UnsafeMutablePointer<Float>,
    into scores: UnsafeMutablePointer<Float>
  ) {
    let base = upper.base
    for place in stride(from: 0, to: classCount, by: Self.lanes) {
      var sum = base.lanes(at: Self.hidden * classCount + place)
      for unit in 0..<Self.hidden {
        sum += base.lanes(at: unit * classCount + place) * hidden[unit]
      }
      scores.store(sum, at: place)
    }
  }
}
