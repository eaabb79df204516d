import Facts
import Foundation

/// Two claims of one block that an annotated story tells to be of one slot, or of two.
package struct Example: Sendable {
  package let evidence: Evidence
  package let isOneSlot: Bool
  package let story: String

  package init(evidence: Evidence, isOneSlot: Bool, story: String) {
    self.evidence = evidence
    self.isOneSlot = isOneSlot
    self.story = story
  }
}

/// Weights that tell the examples apart: logistic regression with a quadratic penalty, by accelerated gradient ascent.
///
/// Every step is a fixed number of passes over the examples in their order, so the same examples give the same weights.
/// Ground: Y. Nesterov 1983 for the acceleration; the penalty keeps rare levels near 0.
package func trained(
  on examples: [Example], penalty: Double = 2, leavingOut parts: Set<Part> = []
) -> Weights {
  let layout = Layout(without: parts)
  let rows = examples.map { layout.features(of: $0.evidence) }
  let answers = examples.map { $0.isOneSlot ? 1.0 : 0.0 }
  var weights = [Double](repeating: 0, count: layout.size)
  var previous = weights
  let curvature = 0.25 * Double(Part.allCases.count + 1) * Double(max(1, examples.count)) / 8 + penalty
  for pass in 1...400 {
    let momentum = Double(pass - 1) / Double(pass + 2)
    let ahead = zip(weights, previous).map { $0 + momentum * ($0 - $1) }
    var gradient = ahead.map { -penalty * $0 }
    gradient[0] = 0
    for (row, answer) in zip(rows, answers) {
      let error = answer - sigmoid(row.reduce(0) { $0 + ahead[$1] })
      for feature in row { gradient[feature] += error }
    }
    previous = weights
    weights = zip(ahead, gradient).map { $0 + $1 / curvature }
  }
  return layout.weights(weights)
}

private func sigmoid(_ score: Double) -> Double { 1 / (1 + exp(-score)) }

/// Where each level of each part stands in a row of numbers; 0 is the bias.
private struct Layout {
  private let places: [Part: [Level: Int]]
  let size: Int

  init(without parts: Set<Part>) {
    var places: [Part: [Level: Int]] = [:]
    var next = 1
    for part in Part.allCases where !parts.contains(part) {
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

  func weights(_ numbers: [Double]) -> Weights {
    Weights(
      bias: numbers[0], table: places.mapValues { levels in levels.mapValues { numbers[$0] } })
  }
}
