import Facts
import Storage
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `an entry comes back equal, with a claim of every kind of value`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let entry = dice.entry()
    let store = try Store.inMemory()
    #expect(try store.insert(entry) == .added)
    let stored = try #require(try store.entries().first)
    #expect(stored == entry)
    #expect(bytes(of: stored) == bytes(of: entry))
    #expect(try store.entries(of: [entry.article.id]) == [entry])
  }

  @Test func `every kind of value is among those thrown`() {
    var dice = Dice(seed: 1)
    let kinds = dice.values().map { "\($0)".prefix { $0 != "(" } }
    #expect(Set(kinds).count == 16)
  }

  @Test(arguments: 100..<120 as Range<UInt64>)
  func `findings come back equal, and a second run's take their place`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let store = try Store.inMemory()
    let entries = dice.list(2...4) { $0.entry() }
    for entry in entries { _ = try store.insert(entry) }
    for _ in 0..<2 {
      let sections = [dice.section(over: entries), dice.section(over: [entries[0]])]
      try store.replaceFindings(with: sections)
      let stored = try store.findings()
      #expect(stored.map(\.story) == sections.map(\.story))
      #expect(stored.map(\.articles) == sections.map(\.articles))
      #expect(stored.map(\.provenance) == sections.map(\.provenance))
      #expect(stored.map(\.verdicts) == sections.map(\.verdicts))
      #expect(try store.entries().sorted(by: order) == entries.sorted(by: order))
    }
  }

  @Test func `two facts of one id stay two`() throws {
    var dice = Dice(seed: 8)
    let entry = dice.entry()
    let store = try Store.inMemory()
    _ = try store.insert(entry)
    let section = dice.section(over: [entry])
    let doubled = Report.Section(
      story: section.story,
      articles: section.articles,
      provenance: section.provenance,
      verdicts: section.verdicts + section.verdicts
    )
    try store.replaceFindings(with: [doubled])
    #expect(try store.findings().map(\.verdicts) == [doubled.verdicts])
  }

  @Test func `an article dated by its siblings is so in its story alone`() throws {
    var dice = Dice(seed: 7)
    let entry = dice.entry()
    let store = try Store.inMemory()
    _ = try store.insert(entry)
    let section = dice.section(over: [entry])
    let dated = Publication(
      day: CivilDay(year: 2031, month: 5, day: 2),
      basis: .sibling,
      stamp: entry.article.publication.stamp
    )
    let withDate = Report.Section(
      story: section.story,
      articles: [entry.article.with(publication: dated)],
      provenance: section.provenance,
      verdicts: []
    )
    try store.replaceFindings(with: [withDate])
    #expect(try store.findings().first?.articles == withDate.articles)
    #expect(try store.entries() == [entry])
  }

  @Test func `a text that holds a NUL is refused, not cut`() throws {
    var dice = Dice(seed: 3)
    let article = dice.article()
    let cut = Entry(
      article: article.with(text: "before\u{0}after"),
      claims: [],
      sentences: 1,
      engine: "e"
    )
    let store = try Store.inMemory()
    #expect(throws: StoreError.self) { try store.insert(cut) }
    #expect(try store.entries().isEmpty)
  }

  /// String equality takes é and e + accent for one; bytes do not.
  private func bytes(of entry: Entry) -> [UInt8] {
    let words = entry.claims.flatMap { [$0.value.text, $0.slot.subject.text] }
    return Array(([entry.article.text, entry.article.path] + words).joined(separator: "|").utf8)
  }

  private func order(_ left: Entry, _ right: Entry) -> Bool {
    left.article.id < right.article.id
  }
}
