import Facts

/// A draft with a statement of every status, made by hand, one of its outlets hostile.
enum CanonicalVerification {
  static let draft: Article = {
    let text = """
      What we know of Monte Verna
      The cabin fell on March 4. Nine people were killed. “We heard the cable <i>howl</i>,” said Ada Conti.
      The line was built in 1961. It was a black day for the valley.
      """
    let lines = text.split(separator: "\n").map(String.init)
    var zones: [Zone] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      zones.append(Zone(index == 0 ? .headline : .body, start..<start + line.utf8.count))
      start += line.utf8.count + 1
    }
    return Article(
      id: Identifier(of: ["draft"]),
      path: "desk/draft \"1\".txt",
      item: "draft",
      version: String(repeating: "0", count: 64),
      text: text,
      zones: zones,
      source: Source(name: "draft", basis: .path),
      headline: "What we know of Monte Verna",
      byline: nil,
      dateline: nil,
      publication: .unknown,
      language: "en",
      wire: nil
    )
  }()

  static let verification = Verification(
    model: "en_test 1.0.0 sha256:00ff",
    draft: draft,
    stories: [CanonicalReport.story],
    articles: CableCar.articles,
    provenance: CableCar.provenance,
    statements: [day, dead, words, built, mood]
  )

  private static let day = statement(
    "date of the fall of the cabin",
    Slot(attribute: "event.date", subject: Subject("fall", .event)),
    CanonicalReport.day("2031-03-04"),
    "The cabin fell on «March 4».",
    Verification.Assessment(
      .contradicted,
      severity: .soft,
      kind: .outlet,
      reason: Reason("date-day", "The outlets state two different days."),
      origins: 1,
      testimonies: [
        testimony(
          .conflicting,
          Quote(
            CableCar.wire,
            "A cabin of the Monte Verna cable car fell into the valley on «March 3»."
          )
          .by("the prefect"),
          CanonicalReport.day("2031-03-03")
        ),
        testimony(
          .conflicting,
          Quote(CableCar.hostile, CableCar.hostileSentence),
          CanonicalReport.day("2031-03-03")
        ),
        testimony(
          .same,
          Quote(CableCar.local, "The cabin fell on «Tuesday, 4 March», firefighters said."),
          CanonicalReport.day("2031-03-04")
        ),
      ]
    )
  )

  private static let dead = statement(
    "number of people killed",
    Slot(attribute: "casualties.dead", subject: Subject("people", .thing)),
    CanonicalReport.count(9),
    "«Nine» people were killed.",
    Verification.Assessment(
      .outdated,
      reason: Reason("outdated", "It was so once; a later article gives a later value."),
      origins: 1,
      testimonies: [
        testimony(
          .conflicting,
          Quote(CableCar.late, "The toll stands at «17»."),
          CanonicalReport.count(17)
        ),
        testimony(
          .same,
          Quote(CableCar.wire, "At least «nine» people were killed, the prefect said."),
          CanonicalReport.count(9)
        ),
      ]
    )
  )

  private static let words = statement(
    "words of Ada Conti",
    Slot(attribute: "quote", subject: Subject("Ada Conti", .person)),
    .quotation("We heard the cable <i>howl</i>"),
    "“«We heard the cable <i>howl</i>»,” said Ada Conti.",
    Verification.Assessment(
      .contradicted,
      severity: .hard,
      kind: .outlet,
      reason: Reason("quote-wording", "The quoted words differ."),
      testimonies: [
        testimony(
          .conflicting,
          Quote(CableCar.wire, "\"«We heard the cable sing»,\" said Ada Conti, 42"),
          .quotation("We heard the cable sing")
        )
      ]
    )
  )

  private static let built = statement(
    "date: line build",
    Slot(attribute: "moment.of:build", subject: Subject("line", .thing)),
    .moment(Moment(timex: "1961", precision: .year)),
    "The line was built in «1961».",
    Verification.Assessment(
      .absent,
      reason: Reason("not-in-corpus", "Nothing in the corpus speaks of it.")
    )
  )

  private static let mood: Verification.Statement = {
    let sentence = "It was a black day for the valley."
    let start = draft.text.offset(of: sentence)
    return Verification.Statement(
      uncheckable: start..<start + sentence.utf8.count,
      reason: Reason("not-checkable", "The sentence states nothing of a kind that is read.")
    )
  }()

  private static func statement(
    _ label: String,
    _ slot: Slot,
    _ value: Value,
    _ marked: String,
    _ assessment: Verification.Assessment
  ) -> Verification.Statement {
    Verification.Statement(
      label: label,
      claim: Quote(draft, marked).claim(slot, value),
      assessment: assessment
    )
  }

  private static func testimony(_ relation: Relation, _ quote: Quote, _ value: Value)
    -> Verification.Testimony
  {
    let slot = Slot(attribute: "canonical", subject: Subject("fall", .event))
    return Verification.Testimony(claim: quote.claim(slot, value), relation: relation)
  }
}
