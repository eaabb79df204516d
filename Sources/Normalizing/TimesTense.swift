import Facts
import Language

/// Which way in time the verb looks that an expression hangs on.
enum TimesTense {
  case past, present, future, unknown
}

extension TimesRow {
  /// The tense of the nearest verb above a place that tells one, and whether only prepositions
  /// stand between them.
  func tense(at place: Int) -> (tense: TimesTense, isDirect: Bool) {
    var isDirect = true
    var verb: Int? = place
    for _ in 0..<16 {
      guard let here = verb else { break }
      if part(here) == .verb || part(here) == .auxiliary {
        if let tense = tense(ofVerb: here) { return (tense, isDirect) }
        isDirect = false
      } else if part(here) == .adjective, says(here, oneOf: TimesRow.foreseen) {
        return (isPerfect(here) ? .past : .future, isDirect)
      } else if isNoun(here), here != place, !says(here, oneOf: TimesRow.carried) {
        isDirect = false
      }
      verb = head(here)
    }
    return (.unknown, isDirect)
  }

  /// "Could not leave", "could hear": what one was able to, not what may come.
  private func isAbility(_ verb: Int) -> Bool {
    ["feel", "hear", "remember", "see", "smell"].contains(lemma(verb))
      || analysis.children(of: tokens[verb]).contains { analysis.labels[$0] == .neg }
  }

  /// "had been due".
  private func isPerfect(_ place: Int) -> Bool {
    guard let verb = head(place) else { return false }
    return auxiliaries(of: verb).contains { says($0, "had") }
  }

  /// Nil where the verb leaves it to the one above: "to leave", "leaving".
  private func tense(ofVerb verb: Int) -> TimesTense? {
    let helpers = auxiliaries(of: verb)
    if let modal = helpers.first(where: { tag($0) == "MD" }) {
      return says(modal, "could") && isAbility(verb) ? .past : .future
    }
    if helpers.contains(where: { isGoing($0) }) { return .future }
    switch tag(verb) {
    case "MD": return .future
    case "VBD": return TimesRow.scheduling.contains(lemma(verb)) ? .future : .past
    case "VBZ", "VBP": return TimesRow.reporting.contains(lemma(verb)) ? .unknown : .present
    case "VBN": return tense(ofParticiple: verb, helpers)
    case "VBG": return tense(ofGerund: verb, helpers)
    case "VB": return tense(ofInfinitive: verb, helpers)
    default: return nil
    }
  }

  private func tense(ofParticiple verb: Int, _ helpers: [Int]) -> TimesTense? {
    if says(verb, oneOf: TimesRow.foreseen) {
      return helpers.contains { says($0, "had") } ? .past : .future
    }
    if helpers.contains(where: { says($0, oneOf: TimesRow.having) }) { return .past }
    if helpers.contains(where: { tag($0) == "VBD" }) { return .past }
    if helpers.contains(where: { tag($0) == "VBZ" || tag($0) == "VBP" }) { return .present }
    return helpers.isEmpty ? .past : nil
  }

  private func tense(ofGerund verb: Int, _ helpers: [Int]) -> TimesTense? {
    if helpers.contains(where: { tag($0) == "VBD" || says($0, "been") }) { return .past }
    if helpers.contains(where: { tag($0) == "VBZ" || tag($0) == "VBP" }) { return .present }
    return nil
  }

  private func tense(ofInfinitive verb: Int, _ helpers: [Int]) -> TimesTense? {
    if helpers.contains(where: { says($0, "did") }) { return .past }
    guard helpers.contains(where: { tag($0) == "TO" }) else { return nil }
    guard let governor = head(verb) else { return .future }
    if says(governor, oneOf: TimesRow.foreseen) { return isPerfect(governor) ? .past : .future }
    if lemma(governor) == "be" { return tag(governor) == "VBD" ? .unknown : .future }
    let isPlan = part(governor) == .verb || part(governor) == .adjective
    return isPlan && TimesRow.planning.contains(lemma(governor)) ? .future : nil
  }

  private func isGoing(_ place: Int) -> Bool {
    says(place, oneOf: ["'ll", "will", "wo"]) || (says(place, "going") && says(place + 1, "to"))
  }

  /// The auxiliaries and the "to" of a verb.
  private func auxiliaries(of verb: Int) -> [Int] {
    (max(0, verb - 8)..<verb).filter { place in
      (label(place) == .aux || label(place) == .auxpass) && head(place) == verb
    }
  }

  private func lemma(_ place: Int) -> String { analysis.lemmas[tokens[place]] }

  /// What things take, or come into: "takes effect on 1 March".
  private static let carried: Set<String> = ["effect", "force", "office", "place"]

  /// Verbs of plans: in the past tense, they still look ahead.
  private static let scheduling: Set<String> = ["plan", "schedule", "expect", "slate"]

  /// Verbs of telling: in the present tense, they look at what is over.
  private static let reporting: Set<String> = [
    "say", "report", "tell", "show", "claim", "note", "add", "indicate", "suggest", "state",
    "announce",
  ]

  private static let having: Set<String> = ["have", "has", "had", "'ve", "having", "'d"]

  /// Participles and adjectives that look ahead.
  private static let foreseen: Set<String> = [
    "scheduled", "due", "expected", "planned", "set", "slated", "supposed", "poised", "projected",
    "anticipated", "proposed", "payable",
  ]

  /// Verbs and nouns whose infinitive lies ahead.
  private static let planning: Set<String> = [
    "plan", "expect", "schedule", "intend", "hope", "set", "due", "want", "agree", "aim", "prepare",
    "promise", "vow", "pledge", "propose", "decide", "threaten", "seek", "urge", "ask", "need",
    "likely", "ready", "go", "project", "anticipate", "slate", "invite", "order", "offer",
  ]
}
