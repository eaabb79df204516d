import Facts
import Storage
import Testing

@Suite struct VersionTests {
  private let store: Store
  private let article: Article

  init() throws {
    var dice = Dice(seed: 11)
    store = try Store.inMemory()
    article = Article(
      id: Identifier("a"),
      path: "a.html",
      item: "urn:1",
      version: String(repeating: "a", count: 64),
      text: dice.article().text,
      zones: [],
      source: Source(name: "Left", basis: .path),
      headline: nil,
      byline: nil,
      dateline: nil,
      publication: .unknown,
      language: nil,
      wire: nil
    )
  }

  private func insert(_ articles: Article...) throws -> [Store.Outcome] {
    try articles.map { try store.insert(Entry(of: $0)) }
  }

  private var current: [String] {
    get throws {
      try store.entries().map { $0.article.path + " " + $0.article.version.prefix(1) }
    }
  }

  @Test func `the same bytes again change nothing`() throws {
    #expect(try store.outcome(of: article, engine: "crosscheck 0.1.0") == .added)
    #expect(try insert(article, article) == [.added, .unchanged])
    #expect(try store.outcome(of: article, engine: "crosscheck 0.1.0") == .unchanged)
    #expect(try store.entries() == [Entry(of: article)])
  }

  @Test func `the same bytes under two paths are two articles`() throws {
    #expect(try insert(article, article.with(path: "b.html")) == [.added, .added])
    #expect(try current == ["a.html a", "b.html a"])
  }

  @Test func `an edited file replaces what it said, which is kept`() throws {
    let edited = article.with(version: "b")
    #expect(try insert(article, edited) == [.added, .replaced])
    #expect(try current == ["a.html b"])
    #expect(try store.claims().map(\.article) == [edited.id])
    #expect(try store.entries(of: [article.id]) == [Entry(of: article)])
    #expect(try insert(article, article) == [.restored, .unchanged])
    #expect(try current == ["a.html a"])
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `of an item's files the latest is current, in whatever order they come`(order: [Int]) throws
  {
    let dated = Publication(day: CivilDay(iso: "2025-06-06"), basis: .metadata)
    let entries = [
      article.with(path: "c.html", version: "a"),
      article.with(path: "b.html", version: "b", publication: dated),
      article.with(path: "a.html", version: "c", revision: 2),
    ].map { Entry(of: $0) }
    for place in order { _ = try store.insert(entries[place]) }
    #expect(try current == ["a.html c"])
    for entry in entries { #expect(try store.insert(entry) == .unchanged) }
    #expect(try current == ["a.html c"])
  }

  @Test func `a withdrawn item says nothing, until a later version comes`() throws {
    _ = try insert(article)
    #expect(try store.retract(item: "urn:1", why: "KILL: wrong person") == 1)
    #expect(try store.retract(item: "urn:1", why: "again") == 0)
    #expect(try insert(article) == [.unchanged])
    #expect(try store.claims().isEmpty)
    #expect(try insert(article.with(version: "b")) == [.replaced])
    #expect(try current == ["a.html b"])
  }

  @Test func `of two times the later wins in whatever zone, and "now" is none`() throws {
    let east = article.with(path: "b", version: "a", modified: "2025-06-06T01:00:00+09:00")
    let west = article.with(path: "a", version: "b", modified: "2025-06-05T13:00:00-04:00")
    #expect(try insert(west, east) == [.added, .outdated])
    #expect(try insert(article.with(path: "c", version: "c", modified: "now")) == [.outdated])
    #expect(try current == ["a b"])
  }

  @Test func `a canceled item says nothing, until the file goes back`() throws {
    let kill = article.with(version: "b", status: .canceled)
    #expect(try insert(article, kill, kill) == [.added, .replaced, .unchanged])
    #expect(try current.isEmpty)
    #expect(try insert(article, article) == [.restored, .unchanged])
    #expect(try current == ["a.html a"])
  }

  @Test func `another engine reads the bytes anew`() throws {
    var dice = Dice(seed: 5)
    _ = try insert(article)
    try store.replaceFindings(with: [dice.section(over: [Entry(of: article)])])
    let later = Entry(of: article, engine: "crosscheck 0.2.0")
    #expect(try store.insert(later) == .reread)
    #expect(try store.entries() == [later])
    #expect(try store.findings().isEmpty)
  }

  @Test func `claims are listed by path, by the head of an attribute, by words of the value`()
    throws
  {
    _ = try insert(article, article.with(path: "b.html", item: "urn:2"))
    #expect(try store.claims(ClaimFilter(path: "b.html")).count == 1)
    #expect(try store.claims(ClaimFilter(attribute: "count.of")).count == 2)
    #expect(try store.claims(ClaimFilter(attribute: "count.o")).isEmpty)
    #expect(try store.claims(ClaimFilter(path: "c.html")).isEmpty)
    let value = String(article.text.utf8.count)
    #expect(try store.claims(ClaimFilter(attribute: "count.of:byte", value: value)).count == 2)
    #expect(try store.claims(ClaimFilter(value: value + "x")).isEmpty)
  }
}
