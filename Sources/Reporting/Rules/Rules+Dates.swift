extension Rules {
  static let dates = [
    Rule(
      "date-basis",
      "Days that rest on different grounds",
      """
      One day is stated or worked out from a weekday; another is only the day an article was filed or published. \
      Readers of that article will take its own date for the day of the event. Check whether it names the day at all.
      """,
      example: "“The pair met on May 8.” / a page dated May 9 that only says “The pair met.”"
    ),
    Rule(
      "date-day",
      "Different days",
      """
      Two articles put one event on two calendar days, each in its own words. No time zone and no precision explains \
      it: one of the days is wrong.
      """,
      example: "“The bridge fell on March 3.” / “The bridge fell on Monday, 4 March.”"
    ),
    Rule(
      "date-precision",
      "One date, told more or less exactly",
      """
      One article gives the day, another the month or the year that holds it. Both can stand.
      """,
      example: "“in October 2019” / “on 14 October 2019”"
    ),
    Rule(
      "time-zone",
      "One moment, two clocks",
      """
      The days or hours differ only because the articles count in different time zones; turned into one zone they are \
      the same moment.
      """,
      example: "“Sunday night in Lima” / “Monday morning in Tokyo”"
    ),
    Rule(
      "impossible-order",
      "An order of events that cannot be",
      """
      The dates contradict what must come first: an effect before its cause, an end before its start, a past event \
      dated after the article that reports it. At least one date is wrong.
      """,
      example: "a report of March 1 that says “the fire broke out on March 15”"
    ),
    Rule(
      "time-differs",
      "Different times of day",
      """
      Two articles put one event at two times of one day, and no time zone explains it.
      """,
      example: "“at 9:40 am” / “shortly after noon”"
    ),
    Rule(
      "time-half-day",
      "Twelve hours apart",
      """
      The times are the same but for the half of the day, which one article may leave out. Check which half is meant.
      """,
      example: "“at 2.20 pm” / “at twenty past two”"
    ),
    Rule(
      "time-other-day",
      "Times of two days",
      """
      Both tell a time of day, but of different days: they speak of two events and cannot be compared.
      """,
      example: "“at 9:40 on Thursday” / “at 9:40 on Saturday”"
    ),
    Rule(
      "date-overlap",
      "Dates that overlap",
      """
      The two stretches of time share days, and neither holds the other. Both can stand.
      """,
      example: "“between March 3 and 9” / “the week of March 8”"
    ),
    Rule(
      "date-open",
      "A date that cannot be placed",
      """
      One article says only “Thursday” or “last month” and has no date of its own, nor do its siblings: the words cannot be turned into a day.
      """,
      example: "“on Thursday” on an undated page"
    ),
  ]
}
