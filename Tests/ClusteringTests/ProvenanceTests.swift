import Clustering
import Facts
import Testing

@Suite struct ProvenanceTests {
  private let corpus = Corpus.shared

  private func signatures(_ story: String) -> [Signature] {
    corpus.entries.filter { $0.story == story }.map(\.signature)
  }

  /// The text of an article about one quake, as an outlet has it on a day of March 2024.
  private func quake(
    _ entry: String,
    path: String,
    source: String,
    day: Int?,
    byline: String? = nil,
    wire: String? = nil
  ) throws -> Signature {
    Signature(
      of: article(
        path: path,
        text: try #require(corpus.entry("quake-tarmal/" + entry)).article.text,
        source: source,
        published: day.flatMap { CivilDay(year: 2024, month: 3, day: $0) },
        wire: wire,
        byline: byline
      )
    )
  }

  @Test func `each copy derives from its source, and nothing else is a copy`() {
    for story in Set(corpus.entries.map(\.story)) {
      for found in provenance(within: signatures(story)) {
        let entry = corpus.entries.first { $0.article.id == found.article }
        let source = entry?.copies.flatMap(corpus.entry)
        #expect(found.derivedFrom == source?.article.id, "\(entry?.article.path ?? "")")
        #expect(found.origin == (source ?? entry)?.article.source.name)
      }
    }
  }

  @Test func `nothing copies anything across all the corpus`() {
    let copies = provenance(within: corpus.signatures).count { $0.derivedFrom != nil }
    #expect(copies == corpus.entries.count { $0.copies != nil })
  }

  @Test func `the order of the articles does not matter`() {
    #expect(
      provenance(within: corpus.signatures) == provenance(within: corpus.signatures.reversed())
    )
  }

  @Test func `a copy of a copy has the root's origin, which is the agency it credits`() throws {
    let root = try quake("wire", path: "1", source: "El Faro", day: 5, wire: "CP")
    let copy = try quake("rewrite", path: "2", source: "Globe", day: 6)
    let again = try quake("rewrite", path: "3", source: "Echo", day: 7)
    let found = provenance(within: [again, copy, root])
    #expect(found.map(\.derivedFrom) == [nil, root.article, copy.article])
    #expect(found.map(\.origin) == ["CP", "CP", "CP"])
  }

  @Test func `the article that credits the other is the copy, whatever its day`() throws {
    let source = try quake("wire", path: "1", source: "Salar Wire", day: 6)
    for byline in ["By Ann Orr, with Salar Wire", "Agencies"] {
      let copy = try quake("rewrite", path: "2", source: "Globe", day: 5, byline: byline)
      let isCredited = byline.contains("Salar")
      #expect(
        provenance(within: [source, copy]).map(\.derivedFrom)
          == (isCredited ? [nil, source.article] : [copy.article, nil])
      )
    }
  }

  @Test func `an agency's own name credits no agencies`() throws {
    let agency = "Southern Cross News Agency"
    let source = try quake("wire", path: "2", source: agency, day: 6, wire: agency)
    let copy = try quake("rewrite", path: "1", source: "Globe", day: nil)
    #expect(provenance(within: [copy, source]).map(\.derivedFrom) == [source.article, nil])
  }

  @Test(arguments: rows(of: "rewrites.tsv"))
  func `a sentence in much the same words is a rewrite`(_ row: [String]) {
    #expect(isRewrite(row[0], of: row[1]) == (row[2] == "yes"), "\(row[0])")
  }
}
