import Facts
import Foundation
import Reading
import Testing

/// How much of a page's article is found, and nothing beside it: word F1 against the text the page
/// was made of.
@Suite struct MainTextTests {
  private static let pages = Corpus.files.filter { $0.hasPrefix("html/") }

  @Test(arguments: pages)
  func `the article of a page is found whole and alone`(page: String) throws {
    #expect(try Self.score(page) >= 0.95)
  }

  private static func score(_ page: String) throws -> Double {
    let url = URL(fileURLWithPath: Corpus.folder + "/" + page)
    let batch = try Readers.read(Document(path: page, bytes: [UInt8](try Data(contentsOf: url))))
    let article = try #require(batch.articles.first)
    let kinds: Set<Zone.Kind> = [.body, .heading, .dateline]
    let found = article.zones.filter { kinds.contains($0.kind) }.map {
      article.text.slice($0.bytes)
    }
    let expected = try String(
      contentsOf: url.deletingPathExtension().appendingPathExtension("main.txt"),
      encoding: .utf8
    )
    return f1(words(found.joined(separator: " ")), words(expected))
  }

  private static func f1(_ left: [String: Int], _ right: [String: Int]) -> Double {
    let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let total = left.values.reduce(0, +) + right.values.reduce(0, +)
    return total == 0 ? 0 : 2 * Double(shared) / Double(total)
  }

  private static func words(_ text: String) -> [String: Int] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Dictionary(words.map { (String($0), 1) }, uniquingKeysWith: +)
  }
}
