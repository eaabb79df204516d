/// A sparse vector over a story's concepts, by ascending concept.
struct Vector: Sendable {
  let concepts: [Int32]
  let weights: [Float]

  /// Of entries of one concept the weightiest counts.
  init(_ entries: [(concept: Int32, weight: Float)]) {
    var (concepts, found): ([Int32], [Float]) = ([], [])
    for entry in entries.sorted(by: { $0 < $1 }) {
      if entry.concept == concepts.last {
        found[found.count - 1] = entry.weight
      } else {
        concepts.append(entry.concept)
        found.append(entry.weight)
      }
    }
    self.concepts = concepts
    let norm = found.reduce(0) { $0 + $1 * $1 }.squareRoot()
    weights = norm > 0 ? found.map { $0 / norm } : found
  }

  /// from 0 to 1 for vectors of weights above 0.
  func cosine(_ other: Vector) -> Float {
    var (left, right, sum) = (0, 0, Float(0))
    while left < concepts.count, right < other.concepts.count {
      if concepts[left] == other.concepts[right] {
        sum += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if concepts[left] < other.concepts[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }
}
