import Clustering
import Facts
import Testing

@Suite struct ProvenanceTests {
  private let corpus = Corpus.shared

  private func signatures(_ story: String) -> [Signature] {
    corpus.entries.filter { $0.story == story }.map(\.signature)
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
    let wire = try #require(corpus.entry("quake-tarmal/wire")).article
    let rewrite = try #require(corpus.entry("quake-tarmal/rewrite")).article
    let root = Signature(
      of: article(
        path: "1",
        text: wire.text,
        source: "El Faro",
        published: wire.publication.day,
        wire: "CP"
      )
    )
    let copy = Signature(
      of: article(
        path: "2",
        text: rewrite.text,
        source: "Globe",
        published: CivilDay(iso: "2024-03-06")
      )
    )
    let again = Signature(
      of: article(
        path: "3",
        text: rewrite.text,
        source: "Echo",
        published: CivilDay(iso: "2024-03-07")
      )
    )
    let found = provenance(within: [again, copy, root])
    #expect(found.map(\.derivedFrom) == [nil, root.article, copy.article])
    #expect(found.map(\.origin) == ["CP", "CP", "CP"])
  }

  @Test func `the article that credits the other is the copy, whatever its day`() throws {
    let wire = try #require(corpus.entry("quake-tarmal/wire")).article
    let rewrite = try #require(corpus.entry("quake-tarmal/rewrite")).article
    let source = Signature(
      of: article(
        path: "1",
        text: wire.text,
        source: "Salar Wire",
        published: CivilDay(iso: "2024-03-06")
      )
    )
    for byline in ["By Ann Orr, with Salar Wire", "Agencies"] {
      let copy = Signature(
        of: article(
          path: "2",
          text: rewrite.text,
          source: "Globe",
          published: CivilDay(iso: "2024-03-05"),
          byline: byline
        )
      )
      let isCredited = byline.contains("Salar")
      #expect(
        provenance(within: [source, copy]).map(\.derivedFrom)
          == (isCredited ? [nil, source.article] : [copy.article, nil])
      )
    }
  }

  @Test func `an agency's own name credits no agencies`() throws {
    let wire = try #require(corpus.entry("quake-tarmal/wire")).article
    let rewrite = try #require(corpus.entry("quake-tarmal/rewrite")).article
    let source = Signature(
      of: article(
        path: "2",
        text: wire.text,
        source: "Southern Cross News Agency",
        published: CivilDay(iso: "2024-03-06"),
        wire: "Southern Cross News Agency"
      )
    )
    let copy = Signature(
      of: article(path: "1", text: rewrite.text, source: "Globe", published: nil)
    )
    #expect(provenance(within: [copy, source]).map(\.derivedFrom) == [source.article, nil])
  }

  @Test(arguments: rows(of: "rewrites.tsv"))
  func `a sentence in much the same words is a rewrite`(_ row: [String]) {
    #expect(isRewrite(row[0], of: row[1]) == (row[2] == "yes"), "\(row[0])")
  }
}
