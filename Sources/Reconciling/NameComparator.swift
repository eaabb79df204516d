package import Facts

/// Compares two names of one bearer.
///
/// Diacritics, titles, initials, a short form of the given name, a second surname and the surname
/// first are no differences; another spelling of the surname is one. Corpus: `Fixtures/compare/name.tsv`.
package struct NameComparator: Comparator {
  /// A name with the type of its bearer.
  package struct Subject: Operand {
    let name: Name

    package init?(_ value: Value) {
      guard case .name(let name) = value else { return nil }
      self.name = name
    }
  }

  package let id = "name"
  package let reasons: [Reason] = [
    .sameName, .fullerName, .shortName, .otherLetters, .personSpelling, .otherOrganization,
    .otherPlace, .otherName,
  ]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let leftWords = NameComparator.words(left.name.text)
    let rightWords = NameComparator.words(right.name.text)
    if leftWords == rightWords
      || left.name.kind == .person && right.name.kind == .person
        && leftWords.sorted() == rightWords.sorted()
    {
      return Comparison(.same, .sameName)
    }
    if NameComparator.isPart(leftWords, of: rightWords) { return Comparison(.wider, .fullerName) }
    if NameComparator.isPart(rightWords, of: leftWords) {
      return Comparison(.narrower, .fullerName)
    }
    if leftWords.map(NameComparator.spelled) == rightWords.map(NameComparator.spelled) {
      return Comparison(.overlapping, .otherLetters)
    }
    if NameComparator.isAcronym(left.name.text, rightWords)
      || NameComparator.isAcronym(right.name.text, leftWords)
    {
      return Comparison(.same, .sameName)
    }
    if NameComparator.isShort(leftWords, rightWords) { return Comparison(.same, .shortName) }
    return Comparison(.conflicting, NameComparator.reason(left.name.kind))
  }

  /// "Greg Hale", "Gregory Hale".
  private static func isShort(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count, left.count > 1, left.dropFirst() == right.dropFirst() else {
      return false
    }
    let (one, other) = (forms(of: left[0]), forms(of: right[0]))
    return !one.isDisjoint(with: other)
  }

  /// A given name with what it may be short for.
  private static func forms(of word: String) -> Set<String> {
    Set([word]).union(forenames[word] ?? [])
  }

  private static let forenames = Dictionary(
    Table.lines(of: "forenames").map { line -> (String, [String]) in
      let columns = line.split(separator: "\t")
      return (String(columns[0]), columns[1].split(separator: " ").map(String.init))
    }
  ) { first, _ in first }

  /// What two ways of writing Cyrillic or Greek in Latin letters have in common: "Arkady", "Arkadi".
  private static func spelled(_ word: String) -> String { word.replacing("y", with: "i") }

  private static let ignored: Set<String> = [
    "mr", "mrs", "ms", "dr", "sir", "dame", "the", "of", "mme", "prof", "professor", "inc", "ltd",
    "plc", "corp", "co", "ag", "ab", "sa", "nv", "gmbh", "llc",
  ]

  private static func words(_ text: String) -> [String] {
    let words = text.foldedWords
    let kept = words.filter { !ignored.contains($0) && $0 != "s" }
    return kept.isEmpty ? words : kept
  }

  /// Every word stands in the other name, in order; an initial stands for a word.
  private static func isPart(_ short: [String], of long: [String]) -> Bool {
    var rest = long[...]
    for word in short {
      guard
        let found = rest.firstIndex(where: {
          $0 == word || (word.count == 1 && $0.hasPrefix(word))
        })
      else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private static func isAcronym(_ text: String, _ words: [String]) -> Bool {
    let letters = text.filter(\.isLetter)
    guard letters.count >= 2, letters.allSatisfy(\.isUppercase) else { return false }
    return letters.lowercased() == words.compactMap { $0.first.map(String.init) }.joined()
  }

  private static func reason(_ kind: Name.Kind) -> Reason {
    switch kind {
    case .person: .personSpelling
    case .organization: .otherOrganization
    case .place: .otherPlace
    case .other: .otherName
    }
  }
}

extension Reason {
  fileprivate static let sameName = Reason("values-agree", "Both give the same name.")
  fileprivate static let fullerName = Reason(
    "name-fuller",
    "One name is the fuller form of the other."
  )
  fileprivate static let shortName = Reason(
    "name-short",
    "One gives the short form of the given name."
  )
  fileprivate static let otherLetters = Reason(
    "name-transliterated",
    "The names are one, written in Latin letters in two ways."
  )
  fileprivate static let personSpelling = Reason("person-differs", "The person's name differs.")
  fileprivate static let otherOrganization = Reason(
    "organization-differs",
    "The organisations differ."
  )
  fileprivate static let otherPlace = Reason(
    "place-differs",
    "The places differ, and neither holds the other."
  )
  fileprivate static let otherName = Reason("name-differs", "The names differ.")
}
