package import Facts

/// Where a story is set, as far as that says in which language people spoke.
package enum Setting {
  /// Whether most of the countries that the articles name are such where English is spoken: two
  /// English wordings of one quotation are then no two translations.
  package static func isEnglishSpoken(in articles: [Article]) -> Bool {
    var counts = (english: 0, other: 0)
    for word in articles.lazy.flatMap(names) {
      if english.contains(word) { counts.english += 1 }
      if other.contains(word) { counts.other += 1 }
    }
    return counts.english > counts.other
  }

  /// The folded words that begin with a capital.
  private static func names(in article: Article) -> [String] {
    article.text.utf8.split { !($0.isLetter || $0 >= 0x80) }
      .filter { $0.first.map { !(0x61...0x7A).contains($0) } ?? false }
      .flatMap { String(Substring($0)).foldedWords }
  }

  private static let english = words("english")
  private static let other = words("other")

  private static func words(_ kind: String) -> Set<String> {
    let row = Table.rows(of: "countries").first { $0.kind == kind }
    return Set((row?.words ?? "").split(separator: " ").map(String.init))
  }
}

extension UInt8 {
  /// Of ASCII.
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
