package import Facts
import Language
import Normalizing

/// Finds shares and rates: "a 35 percent duty", "rose 3.1 percent", "a fifth of the staff".
///
/// Corpus: `Fixtures/extract/rate.corpus`.
package struct Rate: Extractor {
  package let id = "rate"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.compactMap { $0.kind == .percent ? $0 : reading.share($0) }.compactMap {
      mention in
      let told = reading.echoed(by: mention) ?? mention
      let frame = Frame(from: reading.anchor(of: told), in: reading.analysis)
      let context = Surroundings.context(of: told.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: attribute(of: mention, context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, in: reading),
        context: context,
        by: self
      )
    }
  }
}

extension Rate {
  /// A fraction tells less exactly than a percentage what may be of something else.
  private func attribute(of mention: Mention, _ context: Context) -> String {
    if isCounted(context) { return "votes.counted" }
    let attribute = Schema.english.attribute("percent", context)
    return mention.kind == .count && attribute.hasPrefix("percent.of:")
      ? "share" + attribute.dropFirst("percent".count) : attribute
  }

  /// "With 96 percent of the votes counted": how far the count is, and nobody's share.
  private func isCounted(_ context: Context) -> Bool {
    let heads = context.terms.filter { $0.role == .head && $0.rank == 0 }.map(\.text)
    let verbs = context.terms.filter { $0.role == .verb && $0.rank == 0 }.map(\.text)
    return !Rate.ballots.isDisjoint(with: heads) && !Rate.counting.isDisjoint(with: verbs)
  }

  private static let ballots: Set<String> = ["ballot", "district", "precinct", "station", "vote"]
  private static let counting: Set<String> = ["count", "process", "report", "tally"]
}

extension Reading {
  /// The share that a fraction tells, "a fifth" about 20 percent, as a count; nil for what is no
  /// fraction.
  func share(_ mention: Mention) -> Mention? {
    guard case .count(let part) = mention.value, part.upper == nil, part.value > 0, part.value < 1,
      part.step == part.value, !isHalfOfWord(mention.tokens),
      let percents = Quantity(
        (part.value * 100).rounded(),
        bound: part.bound == .exact ? .about : part.bound
      )
    else { return nil }
    return Mention(
      kind: .count,
      bytes: mention.bytes,
      tokens: mention.tokens,
      value: .percent(percents),
      basis: mention.basis,
      head: mention.head
    )
  }

  /// "Half mast", "half price".
  private func isHalfOfWord(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    return next < analysis.count && analysis.lowers[next - 1] == "half"
      && (analysis.tags[next] == "NN" || analysis.words[next] == "-")
  }
}
