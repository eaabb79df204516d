/// Words in families, from `Resources/offices.tsv`: a line is a family of offices, or of the kind that
/// its first word names, "calling" or "rank".
struct Families: Sendable {
  /// By kind, by word: the lines it stands in.
  private let lines: [String: [String: Set<Int>]]

  static let offices = Families(Table.lines(of: "offices"))

  private init(_ table: [String]) {
    var lines: [String: [String: Set<Int>]] = [:]
    for (number, line) in table.enumerated() {
      var words = line.split(separator: " ").map(String.init)
      let kind = ["calling", "rank"].contains(words[0]) ? words.removeFirst() : Self.office
      for word in words { lines[kind, default: [:]][word, default: []].insert(number) }
    }
    self.lines = lines
  }

  private static let office = "office"

  /// Whether both name offices, trades or ranks, and none of one family.
  func areApart(_ left: Set<String>, _ right: Set<String>) -> Bool {
    lines.values.contains { families in
      let (one, other) = (Self.numbers(of: left, families), Self.numbers(of: right, families))
      return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }
  }

  func isOffice(_ word: String) -> Bool { lines[Self.office]?[word] != nil }

  private static func numbers(of words: Set<String>, _ families: [String: Set<Int>]) -> Set<Int> {
    words.reduce(into: []) { $0.formUnion(families[$1] ?? []) }
  }
}
