import Facts

/// The feasts of `holidays.tsv`, found by their words.
struct TimesFeasts: Sendable {
  static let english = TimesFeasts()

  /// By first word, the longest name first.
  private let names: [String: [(words: [String], feast: Feast)]]

  var firstWords: some Sequence<String> { names.keys }

  private init() {
    var names: [String: [(words: [String], feast: Feast)]] = [:]
    for row in Lexicon.rows(of: "holidays") where row.count == 2 {
      let words = row[0].split(separator: " ").map(String.init)
      guard let first = words.first, let feast = TimesFeasts.feast(row[1]) else {
        preconditionFailure("holidays.tsv has a rule that nobody reads: \(row[1])")
      }
      names[first, default: []].append((words, feast))
    }
    self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest name that stands at a place of a row, and its number of words.
  func name(in row: TimesRow, at place: Int) -> (feast: Feast, count: Int)? {
    names[row.lower(place)]?.first { name in
      name.words.indices.allSatisfy { row.lower(place + $0) == name.words[$0] }
    }.map { ($0.feast, $0.words.count) }
  }

  private static func feast(_ rule: String) -> Feast? {
    let parts = rule.split(separator: " ")
    let numbers = parts.dropFirst().compactMap { Int($0) }
    switch (parts.first, numbers.count) {
    case ("on", 2): return .fixed(numbers[0], numbers[1])
    case ("weekday", 3):
      return .weekday(month: numbers[0], place: numbers[1], weekday: numbers[2], shift: 0)
    case ("weekday", 4):
      return .weekday(month: numbers[0], place: numbers[1], weekday: numbers[2], shift: numbers[3])
    case ("before", 3): return .before(month: numbers[0], day: numbers[1], weekday: numbers[2])
    case ("easter", 1): return .easter(numbers[0])
    case ("orthodox", 1): return .orthodoxEaster(numbers[0])
    default: return nil
    }
  }
}
