/// How much a word tells of an article's subject, whatever the subject is.
///
/// From `Resources/en/words.tsv`: function words and the words of every news text by general
/// knowledge of English.
enum WordClass: Sendable {
  case stop, common, telling

  /// Of a stem, without its mark.
  static func of(_ stem: String) -> WordClass { table.classes[stem] ?? .telling }

  /// The digits of a number word: "12" for "twelve"; nil for any other word.
  static func digits(of word: String) -> String? { table.digits[word] }

  private struct Classes {
    var classes: [String: WordClass] = [:]
    var digits: [String: String] = [:]
  }

  private static let table: Classes = {
    var table = Classes()
    for (kind, words) in Table.rows(of: "words") {
      for word in words.split(separator: " ") {
        switch kind {
        case "stop": table.classes[stemmed(String(word))] = .stop
        case "common":
          let stem = stemmed(String(word))
          if table.classes[stem] == nil { table.classes[stem] = .common }
        default:
          let pair = word.split(separator: ":")
          if pair.count == 2 { table.digits[String(pair[1])] = String(pair[0]) }
        }
      }
    }
    return table
  }()
}
