import Facts

extension CanonicalReport {
  /// The facts of several claims that are no conflict.
  static var others: [Verdict] {
    let (wire, copy, local, late) = (CableCar.wire, CableCar.copy, CableCar.local, CableCar.late)
    let dollars = money(2_100_000, "USD", isAssumed: true)
    let fall = Value.percent(quantity(12.5))
    return [
      Question(.count, "people killed in the fall", "casualties.dead", of: "fall")
        .answer(count(17), 1, 0.6, Quote(late, "The toll stands at «17»."))
        .answer(count(14), 1, 0.25, Quote(local, "«Fourteen» bodies were found by evening."))
        .answer(
          count(9, .atLeast),
          1,
          0.15,
          Quote(wire, "«At least nine» people were killed, the prefect said.").by("the prefect"),
          Quote(copy, "«At least nine» people were killed.")
        )
        .verdict(.evolving, "rising", "The toll rose from report to report."),
      Question(
        .percent,
        "fall of traffic and of tickets",
        "rate",
        of: "tickets",
        [Qualifier(.period, "first quarter"), Qualifier(.scope, "tickets")]
      )
      .answer(
        fall,
        2,
        1,
        Quote(wire, "Traffic fell «12.5 percent» after the fall."),
        Quote(late, "Tickets fell «12.5 percent» in the first quarter.")
      )
      .verdict(.incomparable, "scope-differs", "One is of all traffic, one of tickets."),
      Question(.age, "age of Ada Conti", "age", of: "Ada Conti")
        .answer(
          .age(quantity(42)),
          2,
          1,
          Quote(wire, "said Ada Conti, «42», the operator's chief"),
          Quote(local, "Conti, «42», is deputy engineer of the line.")
        )
        .verdict(.agreement, "values-agree", "All give the same value."),
      Question(.money, "cost of the line", "price", of: "line")
        .answer(
          dollars,
          2,
          1,
          Quote(wire, "or «$2.1 million»."),
          Quote(late, "It was built for «US$2.1 million».")
        )
        .verdict(.agreement, "values-agree", "All give the same value."),
      Question(.duration, "time the cabin hung", "duration", of: "cabin")
        .answer(minutes(42), 1, 0.5, Quote(local, "The cabin hung for «42 minutes»"))
        .answer(
          minutes(40, .about),
          1,
          0.5,
          Quote(wire, "The cabin hung for «about 40 minutes».")
        )
        .verdict(.compatible, "rounding", "One value is the other, rounded."),
    ]
  }

  /// The facts that one origin alone tells, each of another kind of value.
  static var loners: [Verdict] {
    let (wire, local, late, hostile) = (
      CableCar.wire, CableCar.local, CableCar.late, CableCar.hostile
    )
    let metre = Measure.Unit(id: "m", dimension: "length", scale: 1)
    let length = Value.measure(Measure(amount: quantity(1240), unit: metre))
    let clock = Value.moment(Moment(timex: "T14:05", precision: .minute, minute: 845, zone: 60))
    let parts = Value.list(["brake", "cable", "mast"])
    return [
      loner(.measure, "length of the line", length, Quote(wire, "The «1,240-metre» line")),
      loner(.money, "cost in lire", money(3.7e9, "ITL"), Quote(wire, "«3.7 billion lire»")),
      loner(
        .ordinal,
        "rank of the fall",
        .ordinal(2),
        Quote(local, "the «second-worst» such fall")
      ),
      loner(
        .score,
        "score of the match",
        .score([3, 1]),
        Quote(local, "on Sunday it had won «3-1».")
      ),
      loner(
        .role,
        "office of Ada Conti",
        .role("deputy engineer"),
        Quote(local, "is «deputy engineer» of the line.")
      ),
      loner(
        .person,
        "chief engineer",
        .name(Name("Ada Conti", .person)),
        Quote(wire, "said «Ada Conti», 42, the operator's chief engineer.")
      ),
      loner(
        .date,
        "days of the school run",
        .recurrence("XXXX-WXX-2"),
        Quote(late, "«Every Tuesday» the line carries schoolchildren.").planned()
      ),
      loner(.time, "time in Verna", clock, Quote(late, "It is «14:05» in Verna.")),
      loner(
        .text,
        "parts the inquiry names",
        parts,
        Quote(late, "The inquiry names «the brake, the cable and the mast».")
      ),
      loner(
        .text,
        "sums, \"formulas\" | pipes",
        .text("=1+1"),
        Quote(hostile, "it was a Monday\u{0}, «=1+1», “fell” -- ]]> %25.").made(by: "import:desk")
      ),
    ]
  }

  private static func loner(
    _ kind: Fact.Kind,
    _ label: String,
    _ value: Value,
    _ quote: Quote
  ) -> Verdict {
    Question(kind, label, kind.rawValue, of: label).answer(value, 1, 1, quote)
      .verdict(.single, "one-origin", "Only one origin says so.")
  }
}
