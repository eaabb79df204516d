package import Facts

/// Where a story is set, as far as that says in which language people spoke.
package enum Setting {
  /// Whether most of the countries that the articles name are such where English is spoken: two
  /// English wordings of one quotation are then no two translations.
  package static func isEnglishSpoken(in articles: [Article]) -> Bool {
    var counts = (english: 0, other: 0)
    for word in articles.lazy.flatMap(\.text.foldedWords) {
      if english.contains(word) { counts.english += 1 }
      if other.contains(word) { counts.other += 1 }
    }
    return counts.english > counts.other
  }

  private static let english = words("english")
  private static let other = words("other")

  private static func words(_ kind: String) -> Set<String> {
    let row = Table.rows(of: "countries").first { $0.kind == kind }
    return Set((row?.words ?? "").split(separator: " ").map(String.init))
  }
}
