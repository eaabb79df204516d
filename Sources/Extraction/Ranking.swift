package import Facts
import Language
import Normalizing

/// Finds ranks: "the second-largest trading partner", "the first visit since 1998".
///
/// Corpus: `Fixtures/extract/ranking.corpus`.
package struct Ranking: Extractor {
  package let id = "ranking"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .ordinal && reading.isRank($0) }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: Schema.english.attribute("ordinal", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}

extension Reading {
  /// "the second-largest", "in third place", "the 113th minute": an order that outlets can get
  /// wrong; not "a first bulletin".
  fileprivate func isRank(_ mention: Mention) -> Bool {
    guard case .ordinal(let rank) = mention.value else { return false }
    if isLimit(mention) || isFurther(mention) { return false }
    if rank > 3 { return true }
    let after = mention.tokens.upperBound..<min(mention.tokens.upperBound + 3, analysis.count)
    if after.contains(where: { ["JJS", "RBS"].contains(analysis.tags[$0]) }) { return true }
    if mention.tokens.contains(where: { ["JJS", "RBS"].contains(analysis.tags[$0]) }) {
      return true
    }
    if rank == 1, isFirstSince(mention) { return true }
    if isPlacing(mention) { return true }
    let noun = mention.head.map { analysis.lemmas[$0].lowercased() } ?? ""
    return Self.ranked.contains(noun)
  }

  /// "Finished second", "came third", "are second in the table".
  private func isPlacing(_ mention: Mention) -> Bool {
    let top = tree.top(of: mention.tokens, in: analysis)
    let verb = analysis.heads[top]
    guard verb < top, [.acomp, .advmod, .attr, .npadvmod, .oprd].contains(analysis.labels[top])
    else { return false }
    if Self.placing.contains(analysis.lemmas[verb]) { return true }
    return ["be", "lie", "remain", "sit", "stand"].contains(analysis.lemmas[verb])
      && tree.children(of: top).contains { ["behind", "in"].contains(analysis.lowers[$0]) }
  }

  private static let placing: Set<String> = ["come", "end", "finish", "place", "qualify", "rank"]

  private static let ranked: Set<String> = [
    "man", "minute", "person", "place", "position", "rank", "seed", "time", "title",
    "victory", "win", "woman",
  ]

  /// "A fifth victim": one more.
  private func isFurther(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    return first > 0 && analysis.lowers[first - 1] == "a" && mention.head != nil
  }

  /// "Four of them after the 50th minute": a rank that others come before or behind.
  private func isLimit(_ mention: Mention) -> Bool {
    let frame = Frame(from: mention.head ?? anchor(of: mention), in: analysis)
    let preposition = analysis.heads[frame.anchor]
    return ["after", "before"].contains(analysis.lowers[preposition])
  }

  /// "The first talks that she held with Bern since taking office".
  private func isFirstSince(_ mention: Mention) -> Bool {
    let sentence = analysis.sentences[tree.sentence[mention.tokens.lowerBound]]
    let after = mention.tokens.upperBound..<min(mention.tokens.upperBound + 14, sentence.upperBound)
    return after.contains { analysis.lowers[$0] == "since" }
  }
}
