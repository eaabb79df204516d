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

  /// "the two", "the three men": a number that only points back counts nothing anew.
  func isAnaphoric(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    guard first > 0, mention.tokens.count == 1 else { return false }
    let before = analysis.lowers[first - 1]
    guard ["the", "these", "those", "both", "his", "her", "their"].contains(before) else {
      return false
    }
    guard case .count(let quantity) = mention.value else { return false }
    return quantity.value <= 3
  }
}
