import Facts

/// One report with every standing, every kind of conflict and of value, made by hand.
enum CanonicalReport {
  static let report = Report(
    model: "en_test 1.0.0 sha256:00ff",
    sections: [
      Report.Section(
        story: story,
        articles: CableCar.articles,
        provenance: CableCar.provenance,
        verdicts: conflicts + others + loners
      ),
      Report.Section(
        story: Story(title: "Nothing to compare", articles: []),
        articles: [],
        provenance: [],
        verdicts: []
      ),
    ],
    coverage: coverage,
    remarks: [
      Remark(
        slug: "no-date",
        path: CableCar.hostile.path,
        text: "Nothing in the file says when it was published."
      )
    ]
  )

  static let story = Story(
    title: "Cable car falls at Monte Verna <i>&</i> “after”",
    articles: CableCar.articles.map(\.id)
  )

  private static let coverage: Report.Coverage = {
    var coverage = Report.Coverage()
    coverage.articles = 5
    coverage.sentences = 31
    coverage.claims = 33
    coverage.dates = ["stated": 3, "resolved": 2, "dateline": 1, "unresolved": 1]
    let path = "drop/\u{7}x.pdf"
    coverage.skipped = [Remark(slug: "not-an-article", path: path, text: "It is no article.")]
    return coverage
  }()

  private static var conflicts: [Verdict] {
    let (wire, copy, local) = (CableCar.wire, CableCar.copy, CableCar.local)
    let (late, hostile) = (CableCar.late, CableCar.hostile)
    let fell = "A cabin of the Monte Verna cable car fell into the valley on «March 3»."
    let counted = "The prefect counted 300 mourners; the union counted about 1,200."
    return [
      Question(.date, "date of the fall of the cabin", "event.date", of: "fall")
        .answer(
          day("2031-03-03"),
          2,
          0.62,
          Quote(wire, fell).by("the prefect"),
          Quote(copy, fell),
          Quote(hostile, CableCar.hostileSentence)
        )
        .answer(
          day("2031-03-04"),
          1,
          0.38,
          Quote(local, "The cabin fell on «Tuesday, 4 March», firefighters said.")
            .on(.resolved).by("firefighters"),
          Quote(wire, "«VERNA, March 4 (NBP)»").on(.dateline)
        )
        .conflict(.hard, .outlet, "date-day", "The outlets state two different days."),
      Question(
        .quote,
        "what Ada Conti said of the cable",
        "quote",
        of: "Ada Conti",
        [Qualifier(.modifier, "about the cable")]
      )
      .answer(
        .quotation("We heard the cable sing"),
        1,
        0.5,
        Quote(wire, "\"«We heard the cable sing»,\" said Ada Conti, 42")
      )
      .answer(
        .quotation("We heard the cable scream"),
        1,
        0.5,
        Quote(local, "“«We heard the cable scream»,” said Ada Conti.")
      )
      .conflict(.soft, .outlet, "quote-wording", "One utterance is quoted in other words."),
      Question(.count, "number of mourners", "count.of:mourner", of: "mourners")
        .answer(
          count(300),
          1,
          0.5,
          Quote(late, counted.replacing("300", with: "«300»")).by("the prefect")
        )
        .answer(
          count(1200, .about),
          1,
          0.5,
          Quote(late, counted.replacing("about 1,200", with: "«about 1,200»")).by("the union")
        )
        .conflict(.soft, .speaker, "speakers-differ", "Two named speakers give two counts."),
      Question(.count, "people killed, headline and body", "casualties.dead", of: "fall")
        .answer(count(17), 1, 0.6, Quote(late, "«Seventeen» dead"))
        .answer(
          count(12),
          1,
          0.4,
          Quote(late, "«Twelve» people died in the fall, the mayor said.").by("the mayor")
        )
        .conflict(.soft, .self, "headline-body", "Headline and body give different counts."),
      Question(.boolean, "the line was inspected", "statement", of: "line")
        .answer(.truth(true), 1, 0.7, Quote(wire, "The line was «last inspected» in 2024."))
        .answer(
          .truth(false),
          1,
          0.3,
          Quote(local, "The line was «never inspected», the union says.").denied().by("the union")
        )
        .conflict(.soft, .outlet, "polarity", "One outlet says so, another reports a denial."),
    ]
  }
}

extension CanonicalReport {
  static func quantity(_ value: Double, _ bound: Quantity.Bound = .exact, upper: Double? = nil)
    -> Quantity
  {
    guard let quantity = Quantity(value, upper: upper, bound: bound) else {
      preconditionFailure("the fixture has a number that is none")
    }
    return quantity
  }

  static func count(_ value: Double, _ bound: Quantity.Bound = .exact) -> Value {
    .count(quantity(value, bound))
  }

  static func money(_ value: Double, _ currency: String, isAssumed: Bool = false) -> Value {
    .money(Money(amount: quantity(value), currency: currency, isAssumed: isAssumed))
  }

  static func minutes(_ value: Double, _ bound: Quantity.Bound = .exact) -> Value {
    let iso = "PT\(Quantity.plain(value))M"
    return .duration(Duration(amount: quantity(value, bound), unit: .minute, iso: iso))
  }

  static func day(_ iso: String) -> Value {
    let days = CivilDay(iso: iso).map { $0...$0 }
    return .moment(Moment(timex: iso, precision: .day, days: days))
  }
}
