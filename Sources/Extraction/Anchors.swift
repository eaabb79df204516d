import Facts
import Language
import Normalizing

extension Reading {
  /// The token a mention's frame starts from: the noun it counts or measures, or else its own top.
  func anchor(of mention: Mention) -> Int {
    let top = tree.top(of: mention.tokens, in: analysis)
    guard let head = mention.head, mention.kind != .quotation else { return top }
    return head
  }

  /// "the two", "one of the provinces", "No 1": a number that points at something and counts
  /// nothing.
  func isAnaphoric(_ mention: Mention) -> Bool {
    guard case .count(let quantity) = mention.value, mention.tokens.count == 1 else { return false }
    let first = mention.tokens.lowerBound
    let before = first > 0 ? analysis.lowers[first - 1] : ""
    let after = first + 1 < analysis.count ? analysis.lowers[first + 1] : ""
    if quantity.value == 1 { return after == "of" || before.hasPrefix("no") || before == "the" }
    return quantity.value <= 3 && Reading.pointers.contains(before)
  }

  /// "train 334", "Level 4": a number behind a singular noun names one thing and counts nothing.
  func isDesignation(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.tokens.count == 1, first > 0, analysis.heads[first] == first - 1 else {
      return false
    }
    return ["NN", "NNP"].contains(analysis.tags[first - 1])
      && [.nummod, .appos, .nmod].contains(analysis.labels[first])
  }

  /// "seven times what he earns", "four times as many": how much larger something is, no count.
  func isMultiple(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    guard next + 1 < analysis.count, analysis.lowers[next] == "times" else { return false }
    return ["what", "as", "the", "more", "higher", "larger", "bigger", "its", "their"]
      .contains(analysis.lowers[next + 1])
  }

  private static let pointers: Set<String> = [
    "the", "these", "those", "both", "his", "her", "their",
  ]
}
