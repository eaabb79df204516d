/// Two things by their numbers.
struct Pair: Hashable, Comparable {
  let left: Int
  let right: Int

  init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }

  /// The lower number first.
  init(unordered one: Int, _ other: Int) {
    self.init(left: min(one, other), right: max(one, other))
  }

  static func < (one: Pair, other: Pair) -> Bool {
    (one.left, one.right) < (other.left, other.right)
  }
}
