extension Rules {
  static let sources = [
    Rule(
      "speakers-differ",
      "Two speakers differ",
      """
      Two named sources give different answers, and the articles report each of them rightly. The disagreement is part \
      of the story; it is no mistake of an outlet.
      """,
      example: "“Ten trees fell, the park said.” / “Thirty trees fell, the neighbours said.”"
    ),
    Rule(
      "headline-body",
      "Headline against body",
      """
      The headline or a caption of an article gives another value than its own text.
      """,
      example: "headline “Four rescued” / text “Three hikers were rescued.”"
    ),
    Rule(
      "values-agree",
      "The same value",
      """
      Articles of more than one independent origin give the same value, once wording, unit and spelling are allowed for.
      """,
      example: "“half” / “50 percent”"
    ),
    Rule(
      "copies-only",
      "Agreement among copies",
      """
      The articles agree, but all of them go back to one origin. They are one witness, however many outlets carry it.
      """,
      example: "three papers that print one agency's report"
    ),
    Rule(
      "one-origin",
      "One origin only",
      """
      Only one origin tells this. Nobody contradicts it, and nobody else says so.
      """,
      example: "one local paper names the owner of the house"
    ),
  ]
}
