import Facts
import Foundation
import GRDB
import Storage
import Testing

@Suite struct EraseTests {
  private let scratch: Scratch
  private let store: Store
  private var dice = Dice(seed: 7)

  init() throws {
    scratch = try Scratch()
    store = try Store.open(scratch.path())
  }

  private func article(_ name: String, _ words: String, version: Character = "a") -> Article {
    Article(
      id: Identifier(of: [name, String(version)]),
      path: name + ".html",
      item: "urn:" + name,
      version: String(repeating: version, count: 64),
      text: words,
      zones: [],
      source: Source(name: "The Paper of " + name, basis: .path),
      headline: words,
      byline: nil,
      dateline: nil,
      publication: .unknown,
      language: nil,
      wire: nil
    )
  }

  private func erase(_ name: String) throws -> Int {
    try store.erase(name, author: "J. Doe", why: "the law", at: "2026-11-26T10:00:00Z")
  }

  @Test func `all versions go, with their words, their source and what was found with them`() throws
  {
    let secret = "Zyxwolf Quillmark walked"
    _ = try store.insert(Entry(of: article("one", secret)))
    _ = try store.insert(Entry(of: article("one", secret + " again", version: "b")))
    let other = Entry(of: article("two", "Nothing of the kind"))
    _ = try store.insert(other)
    #expect(try erase("one.html") == 2)
    #expect(try store.entries() == [other])
    let left = ["", "-wal"].contains { ending in
      let bytes = FileManager.default.contents(atPath: scratch.path() + ending) ?? Data()
      return ["Zyxwolf", "zyxwolf", "Quillmark", "quillmark", "The Paper of one"].contains {
        bytes.range(of: Data($0.utf8)) != nil
      }
    }
    #expect(!left)
    try DatabaseQueue(path: scratch.path()).write { database in
      try database.execute(
        sql: "INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)"
      )
    }
  }

  @Test func `a tombstone stays, and keeps the item out`() throws {
    _ = try store.insert(Entry(of: article("one", "Words")))
    #expect(try erase("urn:one") == 1)
    #expect(
      try store.erasures() == [
        Erasure(
          item: "urn:one",
          made: "2026-11-26T10:00:00Z",
          author: "J. Doe",
          why: "the law",
          articles: 1
        )
      ]
    )
    #expect(try store.insert(Entry(of: article("one", "Words", version: "c"))) == .erased)
    #expect(try store.entries().isEmpty)
    #expect(try erase("urn:one") == 0)
    #expect(try store.erasures().count == 1)
    #expect(throws: StoreError.unknown(path: scratch.path(), item: "urn:none")) {
      try erase("urn:none")
    }
  }

  @Test func `claims made elsewhere stay when another engine reads the text anew`() throws {
    let entry = Entry(of: article("one", "Ten words"))
    _ = try store.insert(entry)
    let guest = Claim(
      article: entry.article.id,
      slot: Slot(attribute: "count.of:word", subject: Subject("word", .thing)),
      value: .ordinal(3),
      span: 0..<3,
      sentence: 0..<9,
      extractor: Claim.imported + "me"
    )
    #expect(try store.add([guest]) == 1)
    #expect(try store.add([guest]) == 0)
    #expect(try store.claims().contains(guest))
    let later = Entry(of: entry.article, engine: "crosscheck 9.9.9")
    #expect(try store.insert(later) == .reread)
    #expect(try store.claims().contains(guest))
  }
}
