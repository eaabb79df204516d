import Foundation

/// A lexicon of this room: `Resources/en/NAME.tsv`, lines of a kind, a tab and words; `#` begins a
/// comment.
enum Table {
  static func rows(of name: String) -> [(kind: Substring, words: Substring)] {
    guard
      let url = Bundle.module.url(
        forResource: name,
        withExtension: "tsv",
        subdirectory: "Resources/en"
      ),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("Clustering was built without its table \(name).tsv") }
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 1)
      return line.hasPrefix("#") || fields.count < 2 ? nil : (fields[0], fields[1])
    }
  }
}
