import Alignment
import Facts
import Lexicon
import Testing

private let senses = (try? WordNet()).map { Senses($0) }

/// Causes told by articles "a", "b", "c" of one story.
@Suite(.enabled(if: senses != nil, "no WordNet: run make setup"))
struct CauseTests {
  private struct Told {
    let article: String
    let cause: String
    var happening = "fire"
    var speaker: String?
    var isDenied = false
  }

  private func claim(_ told: Told, at place: Int) -> Claim {
    Claim(
      article: Identifier(told.article),
      slot: Slot(attribute: "event.cause", subject: Subject(told.happening, .event)),
      value: .text(told.isDenied ? "not " + told.cause : told.cause),
      span: place..<place + 1,
      sentence: 0..<place + 1,
      polarity: told.isDenied ? .denied : .asserted,
      attribution: told.speaker.map { Attribution(speaker: $0, verb: "say") },
      extractor: "test/1",
      context: Context(
        terms: told.cause.split(separator: " ").map {
          Context.Term(.head, "n", String($0), rank: 0)
        },
        sentence: place
      )
    )
  }

  /// Of each fact the claims, as "article: value".
  private func linked(_ told: [Told]) throws -> [[String]] {
    let claims = told.enumerated().map { claim($1, at: $0) }
    let input = StoryInput(
      story: Story(title: "", articles: Set(claims.map(\.article)).sorted()),
      articles: [],
      provenance: [],
      claims: claims.reversed()
    )
    return facts(in: input, senses: try #require(senses)).map { fact in
      fact.claims.map { "\($0.article.rawValue): \($0.value.text)" }
    }
  }

  @Test func `two causes of one happening are one fact`() throws {
    let told = [Told(article: "a", cause: "toaster"), Told(article: "b", cause: "lightning")]
    #expect(try linked(told) == [["a: toaster", "b: lightning"]])
  }

  @Test func `a shared word makes one cause, in its fullest wording`() throws {
    let told = [
      Told(article: "a", cause: "toaster"), Told(article: "b", cause: "toaster plug"),
      Told(article: "c", cause: "failure"),
    ]
    #expect(try linked(told) == [["a: toaster plug", "b: toaster plug", "c: toaster plug"]])
  }

  @Test func `causes of two happenings are two questions, and of none named the main one's`() throws
  {
    let told = [
      Told(article: "a", cause: "toaster"), Told(article: "b", cause: "lightning", happening: ""),
      Told(article: "c", cause: "rain", happening: "flood"),
    ]
    #expect(try linked(told) == [["a: toaster", "b: lightning"]])
  }

  @Test func `an article that tells two causes takes no side`() throws {
    let told = [
      Told(article: "a", cause: "toaster"), Told(article: "a", cause: "lightning"),
      Told(article: "b", cause: "toaster"),
    ]
    #expect(try linked(told) == [])
  }

  @Test func `but it is heard for the side that has nobody else, by its speaker`() throws {
    let told = [
      Told(article: "a", cause: "toaster", speaker: "the mayor"),
      Told(article: "a", cause: "lightning", speaker: "the owner"),
      Told(article: "b", cause: "toaster"),
    ]
    #expect(try linked(told) == [["a: lightning", "b: toaster"]])
  }

  @Test func `a denial stands with the cause that it denies, and alone nowhere`() throws {
    let told = [
      Told(article: "a", cause: "toaster"), Told(article: "b", cause: "toaster", isDenied: true),
      Told(article: "c", cause: "arson", isDenied: true),
    ]
    #expect(try linked(told) == [["a: toaster", "b: not toaster"]])
  }
}
