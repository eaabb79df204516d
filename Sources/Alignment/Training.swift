import Facts
import Foundation

/// Two claims of one block that an annotated story tells to be of one slot, or of two.
package struct Example: Sendable {
  package let evidence: Evidence
  /// Whether the two values exclude each other.
  package let isContrary: Bool
  package let isOneSlot: Bool

  package init(evidence: Evidence, isContrary: Bool, isOneSlot: Bool) {
    self.evidence = evidence
    self.isContrary = isContrary
    self.isOneSlot = isOneSlot
  }
}

/// Weights that tell the examples apart: logistic regression with a quadratic penalty, one weight
/// at a time by Newton's step.
///
/// A fixed number of rounds over the weights in their order, so the same examples give the same
/// weights; the penalty keeps rare levels near 0. Ground: A. Genkin, D. D. Lewis, D. Madigan,
/// Technometrics 49 (2007).
package func trained(
  on examples: [Example],
  penalty: Double = 3
) -> Weights.Sum {
  let layout = Layout()
  var rows = [[Int]](repeating: [], count: layout.size)
  for (row, example) in examples.enumerated() {
    for feature in layout.features(of: example.evidence) { rows[feature].append(row) }
  }
  let answers = examples.map { $0.isOneSlot ? 1.0 : 0.0 }
  var scores = [Double](repeating: 0, count: examples.count)
  var weights = [Double](repeating: 0, count: layout.size)
  for _ in 1...30 {
    for feature in weights.indices where !rows[feature].isEmpty {
      let penalty = feature == 0 ? 1e-3 : penalty
      var slope = -penalty * weights[feature]
      var bend = penalty
      for row in rows[feature] {
        let likelihood = sigmoid(scores[row])
        slope += answers[row] - likelihood
        bend += likelihood * (1 - likelihood)
      }
      let step = max(-1, min(1, slope / bend))
      weights[feature] += step
      for row in rows[feature] { scores[row] += step }
    }
  }
  return layout.weights(weights)
}

private func sigmoid(_ score: Double) -> Double { 1 / (1 + exp(-score)) }

/// Where each level of each part stands in a row of numbers; 0 is the bias.
private struct Layout {
  private let places: [Part: [Level: Int]]
  let size: Int

  init() {
    var places: [Part: [Level: Int]] = [:]
    var next = 1
    for part in Part.allCases {
      for level in part.levels {
        places[part, default: [:]][level] = next
        next += 1
      }
    }
    self.places = places
    size = next
  }

  func features(of evidence: Evidence) -> [Int] {
    [0] + evidence.levels.compactMap { places[$0.part]?[$0.level] }
  }

  func weights(_ numbers: [Double]) -> Weights.Sum {
    var sum = Weights.Sum(bias: numbers[0])
    for (part, levels) in places {
      for (level, place) in levels { sum[part, level] = numbers[place] }
    }
    return sum
  }
}
