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
      "name-transliterated",
      "One name, two spellings",
      """
      Two articles write one name in Latin letters in two ways, as happens with names from other scripts. No conflict.
      """,
      example: "“Arkady” / “Arkadi”"
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
      "quote-reworded",
      "One quote, told anew",
      """
      Much of the wording between quotation marks differs, as where two outlets translate one utterance or tell it from \
      memory. Compare the sense.
      """,
      example: "“We want this door open for good.” / “This door is to be opened, and to stay open.”"
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
      Two articles answer one question in different words that do not name the same thing: a manner, a route.
      """,
      example: "“by the coast road” / “over the pass”"
    ),
    Rule(
      "cause-differs",
      "Different causes",
      """
      Two articles give different causes of one event, with no word or sense in common, or one denies the cause that \
      the other names. Shown as soft: more than one thing may have had a part in it.
      """,
      example: "“a gas leak caused the blast” / “the blast was put down to a boiler”"
    ),
    Rule(
      "name-differs",
      "Different names",
      """
      The articles call one thing by two names, and neither is the fuller form of the other.
      """,
      example: "“the tanker Jade Wind” / “the tanker Jade Wave”"
    ),
    Rule(
      "name-fuller",
      "A fuller name",
      """
      One name is the fuller form of the other: a second surname, an initial written out, a title left off.
      """,
      example: "“Ana Ruiz” / “Ana Ruiz Prado”"
    ),
    Rule(
      "name-short",
      "A short form",
      """
      One gives the short form of the given name that the other writes out.
      """,
      example: "“Greg Hale” / “Gregory Hale”"
    ),
    Rule(
      "role-closer",
      "An office told more exactly",
      """
      One article names the office, the other only the rank or the field. Both can stand.
      """,
      example: "“an executive” / “the chief financial officer”"
    ),
    Rule(
      "role-dated",
      "An office with its time",
      """
      The office is the same; one article says that it is held no longer, not yet, or only for now.
      """,
      example: "“the governor” / “the former governor”"
    ),
    Rule(
      "role-other-office",
      "Offices of two kinds",
      """
      The articles give one person two offices that are seldom held at a time. Shown as soft: a person may have two.
      """,
      example: "“the mayor” / “the museum's curator”"
    ),
    Rule(
      "role-both",
      "Two offices, told together",
      """
      The offices differ, but one article tells both: the person has or had the two.
      """,
      example: "“the negotiator” / “the negotiator, a former judge”"
    ),
    Rule(
      "text-fuller",
      "The same and more",
      """
      One article says what the other says and adds to it. Both can stand.
      """,
      example: "“west” / “north-west”"
    ),
    Rule(
      "text-beside",
      "One thing denied, another told",
      """
      One article denies what the other does not speak of. Both can stand.
      """,
      example: "“it was not the brakes” / “it was the fog”"
    ),
    Rule(
      "quote-cut",
      "A quotation cut",
      """
      One article quotes a part of what the other quotes. Check that the cut leaves the sense as it was.
      """,
      example: "“we will not wait” / “we will not wait any longer”"
    ),
    Rule(
      "quote-inserted",
      "A quotation with words left out",
      """
      The quotations agree but for words that one of them leaves out inside.
      """,
      example: "“the road was dark and wet” / “the road was dark”"
    ),
    Rule(
      "quote-small-words",
      "A quotation with small words changed",
      """
      Only short words, case, brackets or punctuation differ: most often grammar mended by a desk.
      """,
      example: "“he was” / “[they] was”"
    ),
    Rule(
      "quote-other",
      "Two utterances",
      """
      The quotations share too few words to be one utterance.
      """,
      example: "“we are ready” / “nobody told us”"
    ),
  ]
}
