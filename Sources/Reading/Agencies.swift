/// The news agencies of the world by their names, from `Resources/en/agencies.tsv`.
enum Agencies {
  /// The name that is kept for an agency ("AFP" for "Agence France-Presse"); the words themselves
  /// where they only look like one ("Meridian News Agency"); nil where they do not.
  static func name(for words: String) -> String? {
    known(words) ?? (isAgency(words) ? words : nil)
  }

  /// The name that is kept for an agency of the list; nil for every other.
  static func known(_ words: String) -> String? { names[key(words)] }

  /// Whether some words name an agency: a known one, or one that calls itself so.
  static func isAgency(_ words: String) -> Bool {
    let key = key(words)
    if names[key] != nil { return true }
    let parts = key.split(separator: " ")
    return (2...6).contains(parts.count) && parts.contains { markers.contains(String($0)) }
      && !key.contains("correspondent")
  }

  private static let markers: Set<String> = [
    "agency", "agence", "agencia", "agenzia", "newswire", "wire", "press",
  ]

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in Table.rows("agencies.tsv", separator: "\t") {
      for name in row { names[key(name)] = row[0] }
    }
    return names
  }()

  private static func key(_ words: String) -> String {
    let bytes = Array(words.utf8)
    let pieces = Piece.pieces(of: bytes, in: 0..<bytes.count).filter { $0.kind != .mark }
    let folded = pieces.map(\.folded)
    return (folded.first == "the" ? folded.dropFirst() : folded[...]).joined(separator: " ")
  }
}
