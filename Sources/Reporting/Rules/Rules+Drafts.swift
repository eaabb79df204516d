extension Rules {
  static let drafts = [
    Rule(
      "outdated",
      "A value that has moved on",
      """
      The draft's value was right once: an earlier article gives it. A later article gives a later value.
      """,
      example: "draft “five homes burned” / Monday “five homes” / Tuesday “eight homes”"
    ),
    Rule(
      "quote-speaker",
      "A quotation given to another speaker",
      """
      The corpus has the quoted words, and everybody who names a speaker names another person than the draft does.
      """,
      example: "“We are ready,” said the mayor. / “We are ready,” said the fire chief."
    ),
    Rule(
      "not-in-corpus",
      "Nothing in the corpus speaks of it",
      """
      No article of the story says this, and none says otherwise. It may be the draft's own reporting, or a slip: its \
      source must be found elsewhere.
      """,
      example: "draft “the call lasted 40 minutes” / no article tells how long it lasted"
    ),
    Rule(
      "not-checkable",
      "Nothing to check",
      """
      The sentence states nothing of a kind that is read: no number, date, sum, name, office, quotation or state. It \
      was not checked, which does not mean that it is right.
      """,
      example: "“It is a hopeful sign.”"
    ),
    Rule(
      "age-birth",
      "An age that does not fit a date of birth",
      """
      The article gives a person's age and date of birth, and on its own day the one does not follow from the other.
      """,
      example: "“Ruiz, 41, was born in May 1990” in a report of 2026"
    ),
  ]
}
