import Foundation
import Testing

/// A tab-separated corpus under Fixtures: `#` begins a comment, every other line is a row with its
/// number.
package struct Table {
  /// One line of the corpus.
  package struct Row: Sendable, CustomTestStringConvertible {
    package let path: String
    package let line: Int
    package let fields: [String]

    package var testDescription: String { "\(path):\(line)" }
  }

  package let rows: [Row]

  /// Reads `Fixtures/<path>`; a corpus that is not there has no rows, and the roll call says so.
  package init(_ path: String) {
    let text = (try? String(contentsOfFile: Fixtures.folder + "/" + path, encoding: .utf8)) ?? ""
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index,
      line in
      line.isEmpty || line.hasPrefix("#")
        ? nil
        : Row(
          path: path,
          line: index + 1,
          fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        )
    }
  }
}
