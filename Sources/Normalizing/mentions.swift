package import Facts
package import Language

/// The times, numbers, sums, measures, ages, ranks, scores and quotations of a text, in its order.
///
/// `published` dates what is told relative to it; nil leaves such times open. `country` (ISO 3166-1
/// alpha-2, "CA") decides what a bare "$" is; nil leaves it to the largest currency of the name.
/// Mentions of one kind never overlap. Where kinds overlap the larger reading stands: a number
/// inside a date is no count, "42-year-old" is an age and no duration. Only quotations hold other
/// mentions.
package func mentions(
  in analysis: Analysis,
  published: CivilDay?,
  country: String?
) -> [Mention] {
  let times = times(in: analysis, published: published)
  let dates = times.filter { $0.isPoint && !$0.isAge(in: analysis) }.map(\.bytes)
  let numbers = NumberMentions(in: Atoms(of: analysis), country: country, besides: dates)
  let all = settled(times, numbers.mentions()) + QuotationMentions(in: analysis).mentions()
  return all.sorted {
    ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound)
  }
}

/// Times and numbers without overlap; both come in the order of the text.
private func settled(_ times: [Mention], _ numbers: [Mention]) -> [Mention] {
  var kept: [Mention] = []
  var times = times[...]
  for number in numbers {
    while let time = times.first, time.bytes.upperBound <= number.bytes.lowerBound {
      kept.append(time)
      times.removeFirst()
    }
    let rivals = times.prefix { $0.bytes.lowerBound < number.bytes.upperBound }
    if rivals.allSatisfy({ number.outweighs($0) }) {
      times.removeFirst(rivals.count)
      kept.append(number)
    }
  }
  return kept + times
}

extension Mention {
  /// Whether a number's reading stands against a time's over the same words.
  fileprivate func outweighs(_ time: Mention) -> Bool {
    switch kind {
    case .age: return true
    case .ordinal, .score: return false
    default: return bytes.count > time.bytes.count
    }
  }

  fileprivate var isPoint: Bool { kind == .date || kind == .time }

  /// "his 40s" are no decade of a century.
  fileprivate func isAge(in analysis: Analysis) -> Bool {
    guard case .moment(let moment) = value, moment.precision == .decade, tokens.lowerBound > 0
    else { return false }
    return analysis.tags[tokens.lowerBound - 1] == "PRP$"
  }
}
