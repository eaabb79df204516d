package import Facts
package import Language

/// The times, numbers, sums, measures, ages, ranks, scores and quotations of a text, in its order.
///
/// `published` dates what is told relative to it; nil leaves such times open. `country` (ISO 3166-1
/// alpha-2, "CA") decides what a bare "$" is; nil leaves it to the largest currency of the name. Mentions
/// of one kind never overlap. Where kinds overlap, the larger reading stands: a number inside a date is no
/// count, and "42-year-old" is an age and no duration. Only quotations hold other mentions.
package func mentions(
  in analysis: Analysis, published: CivilDay?, country: String?
) -> [Mention] {
  let numbers = NumberMentions(in: Atoms(of: analysis), country: country).mentions()
  return numbers
}
