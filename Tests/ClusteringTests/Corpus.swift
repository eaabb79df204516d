import Clustering
import Facts
import Foundation
import TestKit

/// The invented articles of Fixtures/clustering/stories.txt, with what they are known to be.
struct Corpus {
  struct Entry {
    let article: Article
    let story: String
    /// The path of the article it copies.
    let copies: String?

    var signature: Signature { Signature(of: article) }
  }

  let entries: [Entry]

  static let shared = Corpus()

  var signatures: [Signature] { entries.map(\.signature) }

  /// The paths of each story, sorted; an article of "alone" is one by itself.
  var stories: [[String]] {
    Dictionary(grouping: entries) { $0.story == "alone" ? $0.article.path : $0.story }
      .values.map { $0.map(\.article.path).sorted() }.sorted { $0[0] < $1[0] }
  }

  func entry(_ path: String) -> Entry? { entries.first { $0.article.path == path } }

  private init() {
    let text =
      (try? String(contentsOfFile: Fixtures.folder + "/clustering/stories.txt", encoding: .utf8))
      ?? ""
    entries = text.components(separatedBy: "\n== ").dropFirst().compactMap(Corpus.entry)
  }

  private static func entry(_ block: String) -> Entry? {
    let parts = block.components(separatedBy: "\n\n")
    let head = parts[0].split(separator: "\n")
    guard parts.count > 1, let path = head.first.map(String.init) else { return nil }
    var fields: [String: String] = [:]
    for line in head.dropFirst() {
      let pair = line.components(separatedBy: ": ")
      fields[pair[0]] = pair.dropFirst().joined(separator: ": ")
    }
    return Entry(
      article: article(
        path: path,
        text: parts[1...].joined(separator: "\n"),
        source: fields["source"] ?? path,
        published: fields["published"].flatMap(CivilDay.init(iso:))
      ),
      story: String(path.prefix { $0 != "/" }),
      copies: fields["copies"]
    )
  }
}

/// An article whose first line is its headline, each other one a paragraph.
func article(
  path: String,
  text: String,
  source: String = "Outlet",
  published: CivilDay? = nil,
  wire: String? = nil,
  byline: String? = nil
) -> Article {
  var zones: [Zone] = []
  var start = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let end = start + line.utf8.count
    if end > start { zones.append(Zone(zones.isEmpty ? .headline : .body, start..<end)) }
    start = end + 1
  }
  return Article(
    id: Identifier(of: [path, text]),
    path: path,
    item: path,
    version: "",
    text: text,
    zones: zones,
    source: Source(name: source, basis: .given),
    headline: text.split(separator: "\n").first.map(String.init),
    byline: byline,
    dateline: nil,
    publication: Publication(day: published, basis: .given),
    language: "en",
    wire: wire
  )
}

/// The rows of a table under Fixtures/clustering, `#` opening a comment line.
func rows(of table: String) -> [[String]] {
  let text =
    (try? String(contentsOfFile: Fixtures.folder + "/clustering/" + table, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}
