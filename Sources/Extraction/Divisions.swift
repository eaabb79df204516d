import Facts
import Language
import Normalizing

extension Reading {
  /// How votes divided, where they are told in words: "four of the five members voted for it" is 4-1,
  /// "two ministers voted against" two against, "41 were in favour, 17 against" 41-17, "unanimously"
  /// none.
  var divisions: [Mention] {
    let counted = mentions.compactMap { mention -> Mention? in
      guard mention.kind == .count, let voters = voters(mention) else { return nil }
      return division(by: voters, mention)
    }
    let unanimous = (0..<analysis.count)
      .filter { ["unanimous", "unanimously"].contains(analysis.lowers[$0]) }
      .map { vote($0..<($0 + 1), .unanimous) }
    return counted + opposed + unanimous
  }

  /// "Forty-one members voted in favour, 17 against".
  private var opposed: [Mention] {
    let counts = mentions.filter { whole($0) != nil }
    return counts.indices.compactMap { index in
      counts[(index + 1)...].prefix(2).lazy.compactMap { self.vote(counts[index], $0) }.first
    }
  }

  private func vote(_ tokens: Range<Int>, _ value: Value) -> Mention {
    let bytes =
      analysis.spans[tokens.lowerBound]
      .lowerBound..<analysis.spans[tokens.upperBound - 1].upperBound
    return Mention(kind: .score, bytes: bytes, tokens: tokens, value: value)
  }

  private func division(by voters: Voters, _ mention: Mention) -> Mention? {
    if hasChild(voters.verb, ["against"]) { return vote(mention.tokens, .score([voters.count])) }
    let isFor = hasChild(voters.verb, ["for", "in"]) || analysis.lemmas[voters.verb] != "vote"
    guard isFor, let all = voters.all, all > voters.count else { return nil }
    return vote(mention.tokens, .score([voters.count, all - voters.count]))
  }

  /// Nil unless the first are said to be in favour, and the others against.
  private func vote(_ ayes: Mention, _ noes: Mention) -> Mention? {
    guard ayes.tokens.upperBound <= noes.tokens.lowerBound,
      let (won, lost) = whole(ayes).flatMap({ won in whole(noes).map { (won, $0) } }),
      tree.sentence[ayes.tokens.lowerBound] == tree.sentence[noes.tokens.lowerBound],
      analysis.words[ayes.tokens.upperBound] != "-",
      isInFavour(ayes, before: noes) && isAgainst(noes) || voted(ayes, beside: noes)
    else { return nil }
    return vote(
      ayes.tokens.lowerBound..<noes.tokens.upperBound,
      .score([max(won, lost), min(won, lost)])
    )
  }

  /// "Forty-one were in favour", "eight hands went up for the plan".
  private func isInFavour(_ ayes: Mention, before noes: Mention) -> Bool {
    if let verb = verb(of: ayes), Reading.favouring.contains(analysis.lemmas[verb]),
      verb < noes.tokens.lowerBound
    {
      return true
    }
    let isOfVoters = ayes.head.map { Reading.electors.contains(analysis.lemmas[$0]) } ?? false
    return (ayes.tokens.upperBound..<noes.tokens.lowerBound).contains { token in
      analysis.lowers[token] == "in" && ["favor", "favour"].contains(analysis.lowers[token + 1])
        || isOfVoters && analysis.lowers[token] == "for"
    }
  }

  /// "17 against", "one, the presiding judge, was against".
  private func isAgainst(_ noes: Mention) -> Bool {
    let next = noes.tokens.upperBound
    guard next < analysis.count else { return false }
    if analysis.lowers[next] == "against" { return true }
    let reach = analysis.words[next] == "," ? 12 : 2
    return analysis.sentences[tree.sentence[noes.tokens.lowerBound]]
      .clamped(to: next + 1..<min(analysis.count, next + reach))
      .contains { analysis.lowers[$0] == "against" && analysis.lemmas[$0 - 1] == "be" }
  }

  /// "Three judges voted for the village and two for the company".
  private func voted(_ ayes: Mention, beside noes: Mention) -> Bool {
    let next = noes.tokens.upperBound
    guard next < analysis.count, ["against", "for"].contains(analysis.lowers[next]),
      let voters = voters(ayes), analysis.lemmas[voters.verb] == "vote",
      voters.verb < noes.tokens.lowerBound
    else { return false }
    return (voters.verb..<noes.tokens.lowerBound).contains { analysis.lowers[$0] == "for" }
      && ["and", "but", ","].contains(analysis.lowers[noes.tokens.lowerBound - 1])
  }

  /// "Seven members supported the decision": the verb that voters are the subject of.
  private func verb(of ayes: Mention) -> Int? {
    guard let head = ayes.head, Reading.electors.contains(analysis.lemmas[head]),
      analysis.labels[head] == .nsubj
    else { return nil }
    return analysis.heads[head]
  }

  private static let favouring: Set<String> = [
    "approve", "back", "endorse", "favor", "favour", "support",
  ]
  private static let electors: Set<String> = [
    "deputy", "director", "hand", "judge", "lawmaker", "member", "minister", "vote",
  ]

  private func hasChild(_ verb: Int, _ words: Set<String>) -> Bool {
    tree.children(of: verb).contains { words.contains(analysis.lowers[$0]) }
  }

  /// The subject of a vote that a count names, and of how many they are.
  private func voters(_ mention: Mention) -> Voters? {
    guard let count = whole(mention) else { return nil }
    let number = mention.tokens.upperBound - 1
    let subject = analysis.labels[number] == .nummod ? analysis.heads[number] : number
    let verb = analysis.heads[subject]
    guard analysis.labels[subject] == .nsubj, Reading.voting.contains(analysis.lemmas[verb]),
      Reading.isVote(verb, analysis, tree)
    else { return nil }
    let of = tree.children(of: subject).first { analysis.lowers[$0] == "of" }
    let all = of.flatMap { of in
      mentions.first { other in
        other.kind == .count && tree.subtree(of: of).contains(other.tokens.lowerBound)
      }
    }
    return Voters(count: count, all: all.flatMap(whole), verb: verb)
  }

  /// Not "the team voted to strike": the verb is to vote, or to back something by name of a vote.
  private static func isVote(_ verb: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    analysis.lemmas[verb] == "vote"
      || tree.subtree(of: verb).contains { analysis.lemmas[$0] == "vote" }
  }

  private static let voting: Set<String> = ["vote", "back", "support", "approve", "oppose"]

  private func whole(_ mention: Mention) -> Int? {
    guard case .count(let quantity) = mention.value, quantity.bound == .exact,
      quantity.upper == nil, quantity.value >= 1, quantity.value < 1000,
      quantity.value == quantity.value.rounded()
    else { return nil }
    return Int(quantity.value)
  }
}

/// Those who voted one way.
private struct Voters {
  let count: Int
  let all: Int?
  let verb: Int
}
