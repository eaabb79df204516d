import Foundation

/// A linguist's table under Resources/en: lines of tab-separated columns, `#` opens a comment line.
enum Lexicon {
  /// The rows of a table, in order, each with at least one column.
  static func rows(of table: String) -> [[String]] {
    guard
      let url = Bundle.module.url(forResource: table, withExtension: "tsv", subdirectory: folder),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("Normalizing was built without its table \(table).tsv") }
    return text.split(separator: "\n").compactMap { line in
      line.hasPrefix("#") ? nil : line.split(separator: "\t").map(String.init)
    }
  }

  private static let folder = "Resources/en"
}
