import Facts
import Reconciling
import Testing

/// A draft's claim among claims of three outlets, one of which copies another.
@Suite struct AssessmentTests {
  private let bench = Bench(
    origins: [
      Identifier("a"): "A", Identifier("b"): "B", Identifier("copy"): "A", Identifier("c"): "C",
    ],
    published: [
      Identifier("a"): CivilDay(iso: "2025-06-02"), Identifier("b"): CivilDay(iso: "2025-06-03"),
      Identifier("c"): CivilDay(iso: "2025-06-04"),
    ].compactMapValues(\.self),
    drifts: ["casualties.dead": .rising],
    copies: [Identifier("copy")]
  )

  private func claim(
    _ article: String,
    _ value: Value,
    _ attribute: String = "people.aboard",
    by speaker: String? = nil,
    basis: Claim.Basis = .stated,
    extractor: String = "test/1"
  ) -> Claim {
    Claim(
      article: Identifier(article),
      slot: Slot(attribute: attribute, subject: Subject("people", .thing)),
      value: value,
      span: 0..<1,
      sentence: 0..<2,
      basis: basis,
      attribution: speaker.map { Attribution(speaker: $0, verb: "say") },
      extractor: extractor
    )
  }

  private func count(_ number: Double, _ bound: Quantity.Bound = .exact) -> Value {
    Quantity(number, bound: bound).map(Value.count) ?? .truth(false)
  }

  private func assess(_ draft: Claim, _ others: Claim...) -> Verification.Assessment? {
    let fact = Fact(
      story: Identifier("s"),
      kind: .count,
      label: "people",
      slot: draft.slot,
      claims: others + [draft]
    )
    return assessment(of: draft, in: fact, bench)
  }

  @Test func `what others say too is supported, a copy adds no origin`() throws {
    let found = try #require(
      assess(claim("draft", count(12)), claim("a", count(12)), claim("copy", count(12)))
    )
    #expect(found.status == .supported)
    #expect(found.origins == 1)
    #expect(found.testimonies.map(\.claim.article) == [Identifier("a")])
  }

  @Test func `another value contradicts: hard, or soft where somebody backs it or only quotes`()
    throws
  {
    let draft = claim("draft", count(14))
    let hard = try #require(assess(draft, claim("a", count(12))))
    #expect(hard.status == .contradicted && hard.severity == .hard && hard.kind == .outlet)
    #expect(hard.reason.slug == "count-differs")
    let backed = try #require(assess(draft, claim("a", count(12)), claim("b", count(14))))
    #expect(backed.severity == .soft && backed.origins == 1)
    #expect(backed.testimonies.map(\.relation) == [.conflicting, .same])
    #expect(assess(draft, claim("a", count(12), by: "the mayor"))?.severity == .soft)
    #expect(assess(draft, claim("a", count(12), extractor: "import:me"))?.severity == .soft)
  }

  @Test func `another cause contradicts softly, a denial of another one does not`() throws {
    let draft = claim("draft", .text("burst tyre"), "event.cause")
    let other = try #require(assess(draft, claim("a", .text("black ice"), "event.cause")))
    #expect(other.severity == .soft && other.reason.slug == "cause-differs")
    let denial = try #require(assess(draft, claim("a", .text("not black ice"), "event.cause")))
    #expect(denial.status == .imprecise && denial.reason.slug == "text-beside")
  }

  @Test func `a bound is another precision, a cut quotation is faithful`() throws {
    #expect(
      assess(claim("draft", count(12)), claim("a", count(10, .atLeast)))?.status == .imprecise
    )
    let whole = Value.quotation("we will not wait any longer for them")
    let part = Value.quotation("we will not wait any longer")
    #expect(assess(claim("draft", part), claim("a", whole))?.status == .supported)
    #expect(assess(claim("draft", whole), claim("a", part))?.status == .imprecise)
  }

  @Test func `of a rising toll the last is current, an earlier one outdated, another is wrong`()
    throws
  {
    let toll = "casualties.dead"
    let series = [
      claim("a", count(5), toll), claim("b", count(8), toll), claim("c", count(9), toll),
    ]
    let status = { (number: Double) in
      assess(claim("draft", count(number), toll), series[0], series[1], series[2])
    }
    #expect(status(9)?.status == .supported)
    let outdated = try #require(status(5))
    #expect(outdated.status == .outdated && outdated.reason.slug == "outdated")
    #expect(outdated.testimonies.map(\.claim.value) == [count(9), count(8), count(5)])
    #expect(status(7)?.status == .contradicted)
  }

  @Test func `a date line says nothing, nor does the draft itself`() {
    let day = Value.moment(Moment(timex: "2025-06-05", precision: .day))
    #expect(assess(claim("draft", day), claim("a", day, basis: .dateline)) == nil)
    #expect(assess(claim("draft", day), claim("draft", day)) == nil)
  }

  @Test func `parts, shares and ages are reckoned with their rounding`() throws {
    #expect(difference(of: [count(7), count(4)], from: count(14))?.1 == .soft)
    #expect(difference(of: [count(7), count(9)], from: count(14))?.1 == .hard)
    #expect(difference(of: [count(7), count(7)], from: count(14)) == nil)
    let percent = Value.percent(try #require(Quantity(25)))
    #expect(difference(of: percent, from: count(50), in: count(200)) == nil)
    #expect(difference(of: percent, from: count(80), in: count(200)) != nil)
    #expect(difference(of: percent, from: count(50), in: count(0)) == nil)
    let age = Value.age(try #require(Quantity(35)))
    let day = try #require(CivilDay(iso: "2025-06-05"))
    for (born, isWrong) in [("1990-06-05", false), ("1990-06-06", true), ("1989-06-06", false)] {
      let birth = try #require(CivilDay(iso: born))
      let moment = Value.moment(Moment(timex: born, precision: .day, days: birth...birth))
      #expect((difference(of: age, from: moment, on: day) != nil) == isWrong, "\(born)")
    }
  }
}
