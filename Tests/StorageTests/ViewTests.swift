import Facts
import GRDB
import Storage
import Testing

/// What a person finds with any SQLite tool.
@Suite struct ViewTests {
  private let scratch: Scratch
  private let database: DatabaseQueue

  init() throws {
    scratch = try Scratch()
    let store = try Store.open(scratch.path())
    let entries = [
      ViewTests.entry("left.txt", "The été call was on June 5.", "2025-06-05", "June 5"),
      ViewTests.entry("right.txt", "The call took place on June 6.", "2025-06-06", "June 6"),
    ]
    for entry in entries { _ = try store.insert(entry) }
    let verdict = ViewTests.conflict(of: entries)
    try store.replaceFindings(with: [
      Report.Section(
        story: Story(title: "A call", articles: entries.map(\.article.id)),
        articles: entries.map(\.article),
        provenance: [],
        verdicts: [verdict]
      )
    ])
    database = try DatabaseQueue(path: scratch.path())
  }

  @Test func `claim_view has the words and the sentence of each claim`() throws {
    #expect(
      try rows("SELECT path, attribute, value, words, sentence FROM claim_view") == [
        "left.txt|event.date|2025-06-05|June 5|The été call was on June 5.",
        "right.txt|event.date|2025-06-06|June 6|The call took place on June 6.",
      ]
    )
  }

  @Test func `fact_view has the question, the answers and how they stand`() throws {
    #expect(
      try rows("SELECT story, label, standing, severity, rule, answers, articles FROM fact_view")
        == ["A call|date of the call|conflict|hard|date-day|2025-06-05 | 2025-06-06|2"]
    )
  }

  @Test func `conflict_view has each side with its source and words`() throws {
    #expect(
      try rows("SELECT label, answer, source, words, origins FROM conflict_view") == [
        "date of the call|2025-06-05|Left|June 5|1", "date of the call|2025-06-06|Right|June 6|1",
      ]
    )
  }

  @Test func `articles are found by their words, with or without accents`() throws {
    let query = """
      SELECT path FROM article WHERE number IN
        (SELECT rowid FROM article_text WHERE article_text MATCH ?) ORDER BY path
      """
    #expect(try rows(query, ["call"]) == ["left.txt", "right.txt"])
    #expect(try rows(query, ["ete"]) == ["left.txt"])
    #expect(try rows(query, ["tariff"]).isEmpty)
    try database.write { try $0.execute(sql: "DELETE FROM article WHERE path = 'left.txt'") }
    #expect(try rows(query, ["call"]) == ["right.txt"])
    try database.write {
      try $0.execute(sql: "INSERT INTO article_text (article_text) VALUES ('integrity-check')")
    }
  }

  @Test func `every foreign key holds`() throws {
    try database.read { try $0.checkForeignKeys() }
  }

  private func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
    try database.read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        row.databaseValues.map { $0.storage.value.map { "\($0)" } ?? "" }.joined(separator: "|")
      }
    }
  }

  private static func entry(_ path: String, _ text: String, _ iso: String, _ words: String) -> Entry
  {
    var dice = Dice(seed: 2)
    let start = text.split(separator: words, omittingEmptySubsequences: false)[0].utf8.count
    let article = Article(
      id: Identifier(path),
      path: path,
      item: path,
      version: String(repeating: "0", count: 64),
      text: text,
      zones: [Zone(.body, 0..<text.utf8.count)],
      source: Source(
        name: path.prefix(1).uppercased() + path.dropFirst().dropLast(4),
        basis: .path
      ),
      headline: nil,
      byline: nil,
      dateline: nil,
      publication: .unknown,
      language: "en",
      wire: nil
    )
    let day = CivilDay(iso: iso) ?? dice.day()
    let claim = Claim(
      article: article.id,
      slot: slot,
      value: .moment(Moment(timex: iso, precision: .day, days: day...day)),
      span: start..<start + words.utf8.count,
      sentence: 0..<text.utf8.count,
      extractor: "event-date/1"
    )
    return Entry(article: article, claims: [claim], sentences: 1, engine: "e")
  }

  private static let slot = Slot(attribute: "event.date", subject: Subject("call", .event))

  private static func conflict(of entries: [Entry]) -> Verdict {
    let claims = entries.flatMap(\.claims)
    let story = Story(title: "A call", articles: entries.map(\.article.id))
    return Verdict(
      fact: Fact(
        story: story.id,
        kind: .date,
        label: "date of the call",
        slot: slot,
        claims: claims
      ),
      standing: .conflict,
      severity: .hard,
      kind: .outlet,
      reason: Reason("date-day", "Two days are stated."),
      camps: claims.map { Camp(value: $0.value, claims: [$0], origins: 1, support: 0.5) }
    )
  }
}
