extension Rules {
  static let words = [
    Rule(
      "place-differs",
      "Different places",
      """
      Two articles put one event in two places, and neither place lies in the other.
      """,
      example: "“in Tromsø” / “in Bodø”"
    ),
    Rule(
      "person-differs",
      "Different persons",
      """
      Two articles name different people for one part in the story, or spell one surname so that it is another name. \
      Accents, initials and titles do not count.
      """,
      example: "“captain Olga Brandt” / “captain Olga Brandes”"
    ),
    Rule(
      "organization-differs",
      "Different organizations",
      """
      Two articles name different bodies for one part in the story. Abbreviations and short forms do not count.
      """,
      example: "“the water board shut the dam” / “the power company shut the dam”"
    ),
    Rule(
      "role-differs",
      "Different offices",
      """
      Two articles give one person different titles at the same time, and the titles are not two words for one office.
      """,
      example: "“the harbour master” / “the deputy mayor”"
    ),
    Rule(
      "quote-wording",
      "One quote, different words",
      """
      Words between quotation marks differ between articles that report one utterance in one language; the sense is \
      the same. At most one of them is what was said.
      """,
      example: "“We saw it coming.” / “We could see this coming.”"
    ),
    Rule(
      "quote-polarity",
      "One quote, opposite sense",
      """
      The quoted words of one utterance have opposite senses: a negation or an opposite word stands in one of them.
      """,
      example: "“The roof was safe.” / “The roof was never safe.”"
    ),
    Rule(
      "polarity",
      "Said and denied",
      """
      One article reports that something is so, another that it is not.
      """,
      example: "“The alarm rang.” / “The alarm did not ring, the school said.”"
    ),
    Rule(
      "opposite",
      "Opposite words",
      """
      Two articles describe one thing with words that exclude each other.
      """,
      example: "“the shop was open” / “the shop was shut”"
    ),
    Rule(
      "text-differs",
      "Different descriptions",
      """
      Two articles answer one question in different words that do not name the same thing: a cause, a manner, a route.
      """,
      example: "“a gas leak caused the blast” / “a boiler caused the blast”"
    ),
  ]
}
