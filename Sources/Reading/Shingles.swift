/// The runs of three words of a text, by which a line is known to stand in it.
struct Shingles {
  private let runs: Set<String>

  init(_ text: String) { runs = Set(Shingles.runs(of: text)) }

  /// How much of a line stands in the text, 0 to 1.
  func share(of line: String) -> Double {
    let own = Shingles.runs(of: line)
    return own.isEmpty ? 0 : Double(own.count { runs.contains($0) }) / Double(own.count)
  }

  private static func runs(of text: String) -> [String] {
    let words = text.folded
    return words.indices.dropLast(2).map { words[$0...$0 + 2].joined(separator: " ") }
  }
}
