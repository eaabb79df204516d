import Facts
import Language

extension TimesRow {
  /// The direction in which an occurrence of a cycle is to be sought, as the words about it and its
  /// verb have it.
  ///
  /// News looks back unless it says otherwise; weekdays are of the week about, months and days of
  /// the year about.
  func direction(at place: Int, for cycle: Cycle) -> Moment.Open.Direction {
    let isWeekly: Bool
    switch cycle {
    case .weekday, .weekend, .dayOfMonth, .dated(_, nil, _): isWeekly = true
    default: isWeekly = false
    }
    let start = opening(of: place)
    if says(start - 1, "since") { return .past }
    if says(start - 1, "for"), isCalled(start - 1) { return isWeekly ? .future : .likelyFuture }
    if isWeekly, isOfBase(start) { return .past }
    if isPutOff(start) { return .future }
    if looksAhead(at: start) { return isWeekly ? .future : .likelyFuture }
    let (tense, isDirect) = tense(at: place)
    switch tense {
    case .past where isWeekly: return .past
    case .past where says(place - 1, "by") && isForetold(before: place): return .future
    case .past where says(place - 1, "through"): return .nearest
    case .past: return !isDirect ? .likelyPast : isDay(cycle) ? .pastUnlessNear : .past
    case .future where isPossessive(place) && !isPlanned(place): return isWeekly ? .past : .nearest
    case .future: return isWeekly ? .future : .likelyFuture
    case .present where isWeekly: return isDirect && !isPossessive(place) ? .future : .past
    case .present where isDirect && !isPossessive(place): return .likelyFuture
    case .present, .unknown:
      if isWeekly { return .past }
      return says(place - 1, oneOf: ["by", "through"]) ? .likelyFuture : .nearest
    }
  }

  /// "Stands at 118, up from 97 on Sunday": the day of what another figure is compared with.
  private func isOfBase(_ place: Int) -> Bool {
    (max(0, place - 5)..<place).contains {
      says($0, "from") && says($0 - 1, oneOf: ["down", "up"])
    }
  }

  /// "Extended until 31 December": by a verb that looks ahead, whatever its tense.
  private func isPutOff(_ place: Int) -> Bool {
    guard says(place - 1, oneOf: ["for", "till", "to", "until"]), let verb = head(place - 1) else {
      return false
    }
    return TimesRow.moving.contains(analysis.lemmas[tokens[verb]])
  }

  /// "There will be nothing left by spring".
  private func isForetold(before place: Int) -> Bool {
    (0..<place).contains { says($0, oneOf: ["'ll", "will", "’ll"]) }
  }

  private func isDay(_ cycle: Cycle) -> Bool {
    switch cycle {
    case .monthDay, .dated(_, .some, _): true
    default: false
    }
  }

  /// "Called for Thursday": by the verb that the preposition hangs on.
  private func isCalled(_ preposition: Int) -> Bool {
    head(preposition).map { TimesRow.calling.contains(analysis.lemmas[tokens[$0]]) } ?? false
  }

  /// Where the clock time begins that stands right before a day: "5 pm EST Nov 9".
  private func opening(of place: Int) -> Int {
    var start = place
    if isZone(start - 1) { start -= 1 }
    if word(start - 1).halfDay != nil { start -= 1 }
    return start < place && TimesRow.isDigits(lower(start - 1)) ? start - 1 : place
  }

  /// "until Friday", "extended to November 16", "as early as Tuesday" of what is to come.
  private func looksAhead(at place: Int) -> Bool {
    if says(place - 1, "as"), says(place - 3, "as") {
      return says(place - 2, oneOf: ["early", "soon"]) && tense(at: place).tense != .past
    }
    if says(place - 1, "effective") { return true }
    var above: Int? = place
    for _ in 0..<3 {
      guard let here = above, part(here) != .verb else { return false }
      if says(here, oneOf: ["until", "till"]) { return here > 0 }
      above = head(here)
    }
    return false
  }

  /// "Wednesday's ruling".
  private func isPossessive(_ place: Int) -> Bool {
    label(place) == .poss || tag(place + 1) == "POS"
  }

  /// The possession is of the kind that is announced: "Friday's meeting".
  private func isPlanned(_ place: Int) -> Bool {
    head(place).map { TimesRow.announced.contains(analysis.lemmas[tokens[$0]]) } ?? false
  }

  /// Verbs that put something off to a day.
  private static let moving: Set<String> = [
    "extend", "postpone", "delay", "move", "push", "adjourn", "shift", "reschedule", "defer",
    "bring", "put", "prolong", "suspend",
  ]

  /// Verbs that call something for a day.
  private static let calling: Set<String> = [
    "announce", "book", "call", "convene", "fix", "plan", "schedule", "set", "slate", "summon",
  ]

  private static let announced: Set<String> = [
    "meeting", "election", "vote", "hearing", "deadline", "summit", "game", "match", "race",
    "ceremony", "session", "trial", "debate", "talk", "auction", "launch", "final", "referendum",
    "funeral", "primary", "inauguration", "conference", "concert",
  ]
}
