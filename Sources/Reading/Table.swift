import Foundation

/// A table under Resources/en: lines of columns, `#` opens a comment line.
enum Table {
  /// The rows in their order; `columns` at most, the last with the rest of the line.
  static func rows(_ name: String, separator: Character, columns: Int = .max) -> [[String]] {
    guard
      let url = Bundle.module.url(
        forResource: name,
        withExtension: nil,
        subdirectory: "Resources/en"
      ),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("The build has left out Resources/en/\(name) of Reading.") }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: separator, maxSplits: columns - 1).map(String.init)
    }
  }
}
