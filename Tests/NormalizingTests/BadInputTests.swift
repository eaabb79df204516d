import Facts
import Language
import Normalizing
import Testing

@Suite(.enabled(if: model != nil, "needs the English model: crosscheck model fetch"))
struct BadInputTests {
  static let texts = [
    "", " ", "\n\n\n", "-", "$", "$$$", "%", "1,2,3,4 sheep", "1.2.3.4", "12,34,5 men", "1/0",
    "0/0 of them",
    "He owes $\(String(repeating: "9", count: 400)).",
    "There are \(String(repeating: "7", count: 400)) stars.",
    "1e999 atoms", "10^400 atoms", "2^2^2^2 grains", "minus minus 5 degrees", "a a a dozen dozen",
    "50 XYZ was paid", "XYZ 50 was paid", "QQ$ 7", "half half a half million million",
    "５０ people", "4२ people", "٤٢ men", "4\u{0662} men", "9️⃣ lives", "½½ a mile", "1½½",
    "50 to 40 to 30 km", "from 10 from 20 to 5%", "between 3 and", "$5-$4-$3", "5%-%", "3-2-1-0",
    "\"", "\"\"", "''", "\"a", "a\"", "“ “ ” ”", "\"\n\n\"\n\n\"", "'s 's 's", "“a\n\n“b\n\n“c",
    "6'2\" 6'2\" 6'", "\u{0}1\u{0}2", "1\u{200B}000 people", "0 km/0 h", "5 km per per h",
    "-year-old", "the 999999-year-old", "aged", "turned 42,", "in his s", "-1-year-old",
  ]

  @Test(arguments: texts)
  func `nothing odd breaks, and what is found is sound`(_ text: String) throws {
    let analysis = try #require(model).analyze(text)
    expectSound(mentions(in: analysis, published: nil, country: "ZZ"), in: analysis)
    #expect(NumberListing(of: analysis).numbers().allSatisfy { !$0.bytes.isEmpty })
  }

  @Test(
    arguments: [
      "There are \(String(repeating: "7", count: 400)) stars.", "4२ people came.",
      "Pay 50 XYZ now.",
      "The parts are 1,2,3,4 and no more.",
    ]
  )
  func `no value is invented`(_ text: String) throws {
    let found = mentions(in: try #require(model).analyze(text), published: nil, country: nil)
    #expect(!found.contains { $0.kind == .money })
    #expect(!found.contains { $0.value.text == "4" || $0.value.text == "1234" })
    #expect(found.allSatisfy { !$0.value.text.contains("inf") && !$0.value.text.contains("nan") })
  }

  @Test(arguments: [
    "one hundred and ", "two and a ", "1-", "$5 to ", "'a ", "\"a\n\n", "“b ", "5 ft 2 ", "1,",
    "half ",
    "million ", "3/", "at least ", "8\" ", "a ", "12 (", "one in ", "per ",
  ])
  func `a long run takes time by its length`(_ piece: String) throws {
    let model = try #require(model)
    let times = [2_000, 8_000].map { bytes in
      let analysis = model.analyze(
        String(repeating: piece, count: bytes / piece.utf8.count)
      )
      return least { _ = mentions(in: analysis, published: nil, country: nil) }
    }
    #expect(times[1] < times[0] * 12 + .milliseconds(40), "\(piece): \(times)")
  }

  @Test func `words thrown together are sound`() throws {
    let model = try #require(model)
    let pieces = [
      "one", "two", "hundred", "million", "and", "a", "half", "third", "thirds", "5", "3.5",
      "1,000",
      "$", "€", "US$", "%", "percent", "-", "to", "from", "between", "or", "more", "than", "at",
      "least",
      "km", "feet", "inches", "years", "old", "of", "\"", "'", ",", ".", "(", ")", "people", "in",
      "over",
      "point", "per", "hour", "dollars", "cents", "said", "he", "aged", "\n\n", "dozens", "m", "½",
      "2-1", "Monday", "June", "31", "2025", "last", "week", "ago", "later", "the", "quarter", "pm",
      "25:99", "June 31", "Q3", "'98", "1980s", "until", "every", "noon", "GMT", "¤", "4२",
    ]
    var state: UInt64 = 7
    for _ in 0..<60 {
      let words = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count] + (state >> 60 < 3 ? "" : " ")
      }
      let analysis = model.analyze(words.joined())
      let found = mentions(in: analysis, published: nil, country: nil)
      expectSound(found, in: analysis)
      #expect(found == mentions(in: analysis, published: nil, country: nil))
    }
  }
}

/// The shortest of three runs: other work on the machine only ever lengthens one.
func least(_ work: () -> Void) -> Swift.Duration {
  let clock = ContinuousClock()
  return min(clock.measure(work), clock.measure(work), clock.measure(work))
}
