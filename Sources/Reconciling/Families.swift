/// Words in families, from `Resources/offices.tsv`: a line is a family of offices, or of callings
/// where it begins with "calling".
struct Families: Sendable {
  private let offices: [String: Set<Int>]
  private let callings: [String: Set<Int>]

  static let offices = Families(Table.lines(of: "offices"))

  private init(_ lines: [String]) {
    var offices: [String: Set<Int>] = [:]
    var callings: [String: Set<Int>] = [:]
    for (number, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      if words.first == "calling" {
        for word in words.dropFirst() { callings[word, default: []].insert(number) }
      } else {
        for word in words { offices[word, default: []].insert(number) }
      }
    }
    self.offices = offices
    self.callings = callings
  }

  /// Whether both name offices, or callings, and none of one family.
  func areApart(_ left: Set<String>, _ right: Set<String>) -> Bool {
    [offices, callings].contains { families in
      let (one, other) = (Self.numbers(of: left, families), Self.numbers(of: right, families))
      return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }
  }

  func isOffice(_ word: String) -> Bool { offices[word] != nil }

  private static func numbers(of words: Set<String>, _ families: [String: Set<Int>]) -> Set<Int> {
    words.reduce(into: []) { $0.formUnion(families[$1] ?? []) }
  }
}
