/// What the words of an element's class, id and role say it is for, from
/// `Resources/en/page-hints.txt`.
struct PageHints {
  enum Kind: String {
    case leftover, related, caption, byline, date, body
  }

  static let english = PageHints(rows: Table.rows("page-hints.txt", separator: " ", columns: 2))

  /// Under the first word, the words and what they say.
  private var hints: [String: [(words: [String], kind: Kind)]] = [:]

  private init(rows: [[String]]) {
    for row in rows where row.count == 2 {
      guard let kind = Kind(rawValue: row[0]) else {
        preconditionFailure("No such kind of page hint: \(row[0])")
      }
      let words = row[1].split(separator: " ").map(String.init)
      hints[words[0], default: []].append((words, kind))
    }
  }

  /// The kinds of an element by its names, `article__read-more` read as "article read more".
  func kinds(of names: String) -> Set<Kind> {
    let words = PageHints.words(of: names)
    var kinds: Set<Kind> = []
    for index in words.indices {
      for hint in hints[words[index]] ?? [] where words[index...].starts(with: hint.words) {
        kinds.insert(hint.kind)
      }
    }
    return kinds
  }

  /// Words apart at marks, digits and where capitals begin: "storyBody2" is "story body".
  private static func words(of names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in names.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !isUpper && !isLower || isUpper && wasLower {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
