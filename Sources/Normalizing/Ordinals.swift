import Facts
import Language

extension NumberMentions {
  /// A rank or a place in an order: "second-largest", "the third conviction", "finished fifth".
  ///
  /// An adverb ("first reported") and a bare "second" of time are none.
  func ordinal(_ figure: Figure) -> Mention? {
    guard figure.value >= 1, figure.value < 1e9 else { return nil }
    let token = atoms.list[figure.number.upperBound - 1].token
    let end = figure.atoms.upperBound
    let isRanking = atoms.text(at: end) == "-" && atoms.isGlued(at: end)
    if !isRanking, analysis.parts[token] == .adverb, isOfVerb(token) { return nil }
    return mention(.ordinal, figure, .ordinal(Int(figure.value)), head: ranked(figure))
  }

  /// "first reported", but not "came third" and "third biggest".
  private func isOfVerb(_ token: Int) -> Bool {
    let head = analysis.heads[token]
    return head > token && [.verb, .auxiliary].contains(analysis.parts[head])
  }

  /// The noun behind the superlative, or behind the rank itself.
  private func ranked(_ figure: Figure) -> Int? {
    var token = atoms.list[figure.number.upperBound - 1].token
    for _ in 0..<4 {
      let head = analysis.heads[token]
      if head == token { return nil }
      if isNoun(head) { return head }
      guard [.amod, .advmod, .compound, .npadvmod, .nmod].contains(analysis.labels[token]) else {
        return nil
      }
      token = head
    }
    return nil
  }
}
