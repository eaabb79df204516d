import Facts
import Language
import Normalizing

extension Reading {
  /// The figure that another says again or is compared with, and whose slot it shares: "a loss of $2
  /// million, or 68 cents a share", "$45 million, compared with $84 million".
  ///
  /// Nil where the second has a noun of its own: "compared with a loss of $9 million".
  func echoed(by mention: Mention) -> Mention? {
    let first = mention.tokens.lowerBound
    guard
      let before = mentions.last(where: {
        $0.kind == mention.kind && $0.tokens.upperBound <= first
          && tree.sentence[$0.tokens.lowerBound] == tree.sentence[first]
      })
    else { return nil }
    let between = Array(analysis.lowers[before.tokens.upperBound..<first])
    guard between.count < 10, let joint = between.first(where: { $0 != "," }) else { return nil }
    let isCompared =
      between.last == "versus"
      || between.contains("compared") && ["to", "with"].contains(between.last)
    return isCompared || joint == "or" && between.count < 4 ? before : nil
  }
}
