/// The words of one wording, each with whether another wording has it too, in order.
///
/// Compared without case and punctuation, over the longest common subsequence; wordings of more
/// than `limit` words are not compared and count as shared. Ground: R. Wagner, M. Fischer 1974,
/// "The String-to-String Correction Problem".
struct WordDiff {
  static let limit = 300

  /// The words as they stand, with no white space.
  let words: [(text: Substring, isShared: Bool)]

  init(_ text: String, against other: String) {
    let left = text.split(whereSeparator: \.isWhitespace)
    let right = other.split(whereSeparator: \.isWhitespace)
    guard max(left.count, right.count) <= WordDiff.limit else {
      words = left.map { ($0, true) }
      return
    }
    let shared = WordDiff.shared(left.map(WordDiff.folded), right.map(WordDiff.folded))
    words = left.indices.map { (left[$0], shared.contains($0)) }
  }

  private static func folded(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Indices of the left words that stand in a longest common subsequence.
  private static func shared(_ left: [String], _ right: [String]) -> Set<Int> {
    var lengths = Array(
      repeating: Array(repeating: 0, count: right.count + 1),
      count: left.count + 1
    )
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row][column] =
          left[row] == right[column]
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var shared: Set<Int> = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        shared.insert(row)
        (row, column) = (row + 1, column + 1)
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return shared
  }
}
