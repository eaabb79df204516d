extension Rules {
  static let numbers = [
    Rule(
      "count-differs",
      "Different counts",
      """
      Two articles count the same things at the same time and come to different numbers. Rounding, bounds and a moving \
      toll have been ruled out.
      """,
      example: "“six boats sank” / “the storm sank eight boats”"
    ),
    Rule(
      "percent-differs",
      "Different percentages",
      """
      Two articles give one rate or share with different figures, further apart than their rounding allows.
      """,
      example: "“a 6 percent tax on hotel beds” / “a 9 percent tax on hotel beds”"
    ),
    Rule(
      "money-differs",
      "Different sums",
      """
      Two articles give different sums for one thing in one currency. A million taken for a billion is the most \
      common slip.
      """,
      example: "“a fine of $8 million” / “a fine of $8 billion”"
    ),
    Rule(
      "money-currency",
      "One number, two currencies",
      """
      The figures match but the currencies do not, or one article leaves the currency open. The sum may have been \
      converted in name only.
      """,
      example: "“US$65 million” / “A$65 million”"
    ),
    Rule(
      "measure-differs",
      "Different measurements",
      """
      A length, weight, speed, temperature or magnitude differs by more than units and rounding allow.
      """,
      example: "“a tower of 90 metres” / “the 400-foot tower”"
    ),
    Rule(
      "duration-differs",
      "Different lengths of time",
      """
      Two articles say that one thing lasted differently long, further apart than their words allow.
      """,
      example: "“a ten-minute power cut” / “the lights were out for half an hour”"
    ),
    Rule(
      "ordinal-differs",
      "Different ranks",
      """
      Two articles give one thing a different place in the same order.
      """,
      example: "“the country's second-largest port” / “its third-largest port”"
    ),
    Rule(
      "score-differs",
      "Different scores",
      """
      Two articles give one game or vote a different result.
      """,
      example: "“won 4-0” / “won 4-1”"
    ),
    Rule(
      "age-differs",
      "Different ages",
      """
      Two articles give one person different ages on the same day. A birthday between them has been allowed for.
      """,
      example: "“the 61-year-old” / “aged 63”"
    ),
    Rule(
      "scope-differs",
      "Figures of different things",
      """
      The figures look alike but are of another whole, part, place, period, product or group. They must not be set \
      against each other, nor be mixed up in print.
      """,
      example: "“30 schools closed in the city” / “50 schools closed in the region”"
    ),
    Rule(
      "unit-differs",
      "Units that cannot be converted",
      """
      The figures are in units of different kinds, so that nothing can be said about whether they agree.
      """,
      example: "“300 cars” / “900 tonnes”"
    ),
    Rule(
      "rounding",
      "One figure, rounded",
      """
      One figure is the other rounded, or the same in another unit. Both can stand.
      """,
      example: "“about 20 metres” / “19.6 metres”"
    ),
    Rule(
      "sign",
      "A figure with its sign, and without",
      """
      One article tells a loss or a fall by its sign, the other the same figure perhaps by its words. \
      Both can stand; whether the other means a loss is for the reader.
      """,
      example: "“an operating result of -21 million” / “a loss of 21 million”"
    ),
    Rule(
      "bounds",
      "A figure within another's bounds",
      """
      One article gives a bound or a range, and the other's figure lies in it. Both can stand.
      """,
      example: "“at least 200 marched” / “215 marched”"
    ),
    Rule(
      "parts-sum",
      "Parts that do not make the whole",
      """
      The parts an article names do not add up to its total, or a percentage does not fit its own counts.
      """,
      example: "“ten points from seven wins and four draws, a point each”"
    ),
    Rule(
      "rising",
      "A figure that rose",
      """
      The later an article was published, the higher its figure, as a toll or a count goes. The last one is current, \
      the others were right in their time.
      """,
      example: "Monday “five homes burned” / Tuesday “the fire has taken eight homes”"
    ),
    Rule(
      "revised",
      "A figure that was revised",
      """
      A later article gives another figure and says, or its source says, that the first was corrected. Whoever prints \
      the first one after that is out of date.
      """,
      example: "“four deaths” / “the county lowered its count to three”"
    ),
    Rule(
      "money-currency-swapped",
      "One figure, two currencies",
      """
      The same figure stands with two currencies. One of the currencies is wrong.
      """,
      example: "“€18 million” / “£18 million”"
    ),
    Rule(
      "money-converted",
      "One sum in two currencies",
      """
      The sums are in different currencies and worth about the same by the rates of late years. Both can stand.
      """,
      example: "“$5 million” / “€4.6 million”"
    ),
    Rule(
      "money-worth-differs",
      "Sums of different worth",
      """
      The sums are in different currencies, and no rate of late years makes them equal.
      """,
      example: "“€3.2 million” / “£4.5 million”"
    ),
    Rule(
      "vote-unanimous",
      "A vote and those against",
      """
      One article gives the count of a vote, the other only how many were against: none where it was unanimous.
      """,
      example: "“7-0” / “unanimously”"
    ),
    Rule(
      "moving",
      "A value that moves",
      """
      The value goes up and down with time, and the articles are of different days. Each can be right for its day.
      """,
      example: "“12 are missing” on Monday / “nine are missing” on Tuesday"
    ),
    Rule(
      "kind-differs",
      "Values of different kinds",
      """
      One article gives a number where the other gives a share, a date or words. They cannot be compared.
      """,
      example: "“12 votes” / “12 percent”"
    ),
  ]
}
