import Facts
import Language
import Normalizing

extension Reading {
  /// The token a mention's frame starts from: the noun it counts or measures, or else its own top.
  func anchor(of mention: Mention) -> Int {
    let top = tree.top(of: mention.tokens, in: analysis)
    guard let head = mention.head, mention.kind != .quotation else {
      return mention.kind == .date ? described(by: top) ?? top : top
    }
    return head
  }

  /// "In its last inspection, in October 2024, it …": a date between commas is that of the noun
  /// before it.
  private func described(by date: Int) -> Int? {
    let preposition = analysis.heads[date]
    guard analysis.labels[date] == .pobj, analysis.labels[preposition] == .prep, preposition > 1,
      analysis.words[preposition - 1] == ",", analysis.parts[preposition - 2] == .noun,
      analysis.labels[preposition - 2] == .pobj
    else { return nil }
    let before = analysis.heads[preposition - 2]
    let end = tree.subtree(of: preposition).last ?? date
    let isClosed = end + 1 < analysis.count && analysis.words[end + 1] == ","
    return isClosed && analysis.heads[before] == analysis.heads[preposition]
      ? preposition - 2 : nil
  }

  /// "the two", "one of the provinces", "No 1", "all but three": a number that points at something
  /// and counts nothing.
  func isAnaphoric(_ mention: Mention) -> Bool {
    guard case .count(let quantity) = mention.value, mention.tokens.count == 1 else { return false }
    let first = mention.tokens.lowerBound
    let before = first > 0 ? analysis.lowers[first - 1] : ""
    if before == "but", first > 1, analysis.lowers[first - 2] == "all" { return true }
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
