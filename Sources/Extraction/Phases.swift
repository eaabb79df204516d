import Language
import Normalizing

extension Reading {
  /// Of which part of a contest a score is told: "14-12 at half-time", "won extra time 6-4", "took the
  /// second set 6-3"; nil for a whole one, and for what came "after extra time".
  func phase(of score: Mention) -> String? {
    let sentence = analysis.sentences[tree.sentence[score.tokens.lowerBound]]
    let near = sentence.clamped(
      to: max(0, score.tokens.lowerBound - 6)..<min(analysis.count, score.tokens.upperBound + 6)
    )
    let before = near.prefix { $0 < score.tokens.lowerBound }.reversed()
      .prefix { !isBreak($0) }
    let behind = near.drop { $0 < score.tokens.upperBound }.prefix { !isBreak($0) }
    return (Array(behind) + before).lazy.compactMap { self.phase(at: $0) }.first
  }

  private func isBreak(_ token: Int) -> Bool {
    [",", ";", "(", ")", "and", "but"].contains(analysis.words[token])
  }

  private func phase(at token: Int) -> String? {
    guard token > 0 else { return nil }
    let (word, last) = (analysis.lowers[token], analysis.lowers[token - 1])
    if Self.breaks.contains(word), ["at", "the"].contains(last) { return "half-time" }
    if word == "half", last == "at" { return "half-time" }
    if word == "time", ["extra", "normal"].contains(last) {
      return token > 1 && ["after", "in"].contains(analysis.lowers[token - 2])
        ? nil : last + " time"
    }
    if word == "overtime" { return ["after", "in"].contains(last) ? nil : "extra time" }
    if ["shootout", "shoot-out"].contains(word) { return "shoot-out" }
    return Self.parts.contains(analysis.lemmas[token]) && Self.ordinals.contains(last)
      ? last + " " + analysis.lemmas[token] : nil
  }

  private static let breaks: Set<String> = ["halftime", "half-time", "break", "interval"]
  private static let parts: Set<String> = ["half", "leg", "period", "quarter", "set"]
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "opening", "deciding", "final",
  ]
}
