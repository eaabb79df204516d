/// A line of a file that was not taken, and why in one plain sentence.
package struct LineRefused: Sendable, Hashable {
  package let line: Int
  package let why: String
}

extension [String] {
  /// The lines that are not empty, each with its number from 1.
  var numbered: [(number: Int, text: String)] {
    enumerated().compactMap { $1.allSatisfy(\.isWhitespace) ? nil : ($0 + 1, $1) }
  }
}
