import Foundation

/// A lexicon of this room: lines of `Resources/NAME.tsv`, `#` begins a comment.
enum Table {
  static func lines(of name: String) -> [String] {
    guard
      let url = Bundle.module.url(
        forResource: name,
        withExtension: "tsv",
        subdirectory: "Resources"
      ),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("\(name).tsv is not beside the program") }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
