import Clustering
import Facts
import Foundation
import Testing

/// Sizes and repetitions that must neither hang nor tear a story apart.
@Suite(
  .timeLimit(.minutes(1))
)
struct HostileTests {
  private let corpus = Corpus.shared

  @Test func `one article a thousand times is one story of one origin`() throws {
    let text = try #require(corpus.entry("quake-tarmal/national")).article.text
    let signatures = (0..<1000).map {
      Signature(of: article(path: "a\($0)", text: text, source: "Outlet \($0)"))
    }
    #expect(stories(among: signatures).map(\.articles.count) == [1000])
    let found = provenance(within: signatures)
    #expect(Set(found.map(\.origin)).count == 1)
    #expect(found.count { $0.derivedFrom == nil } == 1)
  }

  @Test func `a thousand articles on one event are one story`() {
    let signatures = Invention(seed: 7).articles(1000, onOneEvent: true)
    let found = stories(among: signatures)
    #expect(found.map(\.articles.count) == [1000])
    #expect(provenance(within: signatures).count == 1000)
  }

  @Test func `two thousand articles on hundreds of events fall into their stories`() {
    let signatures = Invention(seed: 11).articles(2000, onOneEvent: false)
    let folders = Set(signatures.map { $0.path.prefix { $0 != "/" } })
    let found = stories(among: signatures)
    #expect(abs(found.count - folders.count) <= folders.count / 50)
  }

  @Test func `a page of names, of numbers or of marks does no harm`() {
    let texts = [
      String(repeating: "Aa Bb Cc. ", count: 5_000), String(repeating: "7 8,5 9.1 ", count: 5_000),
      String(repeating: "\u{201C}\u{301}--!? ", count: 5_000),
      String(repeating: "x", count: 100_000),
    ]
    let signatures = texts.enumerated().map { Signature(of: article(path: "a\($0)", text: $1)) }
    #expect(stories(among: signatures).count == texts.count)
    #expect(provenance(within: signatures).allSatisfy { $0.derivedFrom == nil })
  }
}

/// Articles made of invented words: each event has its own names and topic, the rest is common to
/// all.
private struct Invention {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  func articles(_ count: Int, onOneEvent: Bool) -> [Signature] {
    var invention = self
    var signatures: [Signature] = []
    var event = 0
    while signatures.count < count {
      event += 1
      let names = (0..<14).map { _ in invention.word(30_000).capitalized }
      let topic = (0..<40).map { _ in invention.word(20_000) }
      let day = CivilDay(number: 19_800 + Int(invention.next() % 60))
      for place in 0..<(onOneEvent ? count : 1 + Int(invention.next() % 8)) {
        signatures.append(
          Signature(
            of: article(
              path: "\(event)/\(place)",
              text: invention.text(names, topic),
              published: day
            )
          )
        )
      }
    }
    return signatures
  }

  private mutating func text(_ names: [String], _ topic: [String]) -> String {
    let plain = ["the", "of", "and", "to", "in", "that", "for", "with"]
    return (0..<15).map { _ in
      (0..<16).map { _ in
        switch next() % 10 {
        case 0..<4: plain[Int(next() % 8)]
        case 4..<6: word(20_000)
        case 6..<8: topic[Int(next() % 40)]
        default: names[Int(next() % 14)]
        }
      }
      .joined(separator: " ")
    }
    .joined(separator: ". ")
  }

  /// One of so many words of consonants and vowels.
  private mutating func word(_ count: UInt64) -> String {
    var number = next() % count
    var word = ""
    for _ in 0..<4 {
      word +=
        ["ba", "ke", "di", "lo", "mu", "ra", "se", "ti", "no", "vu", "pa", "ge", "fi", "hok"][
          Int(number % 14)
        ]
      number /= 14
    }
    return word
  }

  /// Marsaglia's xorshift.
  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
