import Clustering
import Facts
import Testing

@Suite struct StoriesTests {
  private let corpus = Corpus.shared

  private func paths(_ stories: [Story]) -> [[String]] {
    let paths = Dictionary(
      uniqueKeysWithValues: corpus.entries.map { ($0.article.id, $0.article.path) }
    )
    return stories.map { $0.articles.compactMap { paths[$0] } }
  }

  @Test
  func
    `two quakes and two strikes of one month stay apart, and what tells of one event is together`()
  {
    #expect(paths(stories(among: corpus.signatures)) == corpus.stories)
  }

  @Test func `the order of the articles does not matter`() {
    let expected = stories(among: corpus.signatures)
    for turn in 1...5 {
      let turned = corpus.signatures[(3 * turn)...] + corpus.signatures[..<(3 * turn)]
      #expect(stories(among: Array(turned)) == expected)
      #expect(stories(among: turned.reversed()) == expected)
    }
  }

  @Test func `the articles of one story alone are one story`() {
    for story in corpus.stories {
      let signatures = corpus.signatures.filter { story.contains($0.path) }
      #expect(paths(stories(among: signatures)) == [story])
    }
  }

  @Test func `two stories given without the others stay two`() {
    for pair in [["quake-tarmal", "quake-lonqui"], ["rail-strike", "tram-strike"]] {
      let signatures = corpus.entries.filter { pair.contains($0.story) }.map(\.signature)
      #expect(stories(among: signatures).count == 2)
    }
  }

  @Test func `a story is called by one of its headlines`() {
    for story in stories(among: corpus.signatures) {
      let headlines = corpus.entries.filter { story.articles.contains($0.article.id) }.map(
        \.article.headline
      )
      #expect(headlines.contains(story.title))
    }
  }

  @Test func `no articles make no stories`() {
    #expect(stories(among: []).isEmpty)
  }

  @Test func `articles without words or without names stay alone`() {
    let texts = ["", "", "…", "the of and", "it is what it was"]
    let signatures = texts.enumerated().map { Signature(of: article(path: "a\($0)", text: $1)) }
    #expect(stories(among: signatures).count == texts.count)
  }

  @Test func `an article in capitals belongs to its story`() throws {
    let wire = try #require(corpus.entry("quake-tarmal/wire")).article
    let loud = Signature(
      of: article(path: "loud", text: wire.text.uppercased(), published: wire.publication.day)
    )
    let found = stories(among: corpus.signatures + [loud]).first {
      $0.articles.contains(loud.article)
    }
    #expect(found?.articles.contains(wire.id) == true)
  }

  @Test func `one event a year later is another story`() throws {
    let wire = try #require(corpus.entry("verdict/paper")).article
    let later = Signature(
      of: article(path: "later", text: wire.text, published: CivilDay(iso: "2025-03-15"))
    )
    #expect(stories(among: [Signature(of: wire), later]).count == 2)
  }
}
