import Facts

/// The grammar of times over one sentence, with what the sentences before it told.
///
/// Each rule looks at a place and gives what it reads there, with the place behind it; the longest
/// reading wins.
struct TimesGrammar {
  let row: TimesRow
  let history: TimesHistory
  /// How many points this one lies in: "the first day of the week of May 12".
  var depth = 0

  /// The expression that begins at a place; nil where none does.
  func phrase(_ place: Int) -> TimesPhrase? {
    guard row.mayOpen(place) else { return nil }
    var best: TimesPhrase?
    TimesGrammar.keep(dated(place), &best)
    TimesGrammar.keep(clocked(place), &best)
    TimesGrammar.keep(repeated(place), &best)
    TimesGrammar.keep(measured(place), &best)
    TimesGrammar.keep(vague(place), &best)
    return best
  }

  /// A day or stretch without modifiers; the longest reading.
  func point(_ place: Int) -> TimesPoint? {
    guard row.mayOpen(place) else { return nil }
    var best: TimesPoint?
    TimesGrammar.keep(explicit(place), &best)
    TimesGrammar.keep(weekday(place), &best)
    TimesGrammar.keep(deictic(place), &best)
    TimesGrammar.keep(shifted(place), &best)
    TimesGrammar.keep(quarterly(place), &best)
    TimesGrammar.keep(seasonal(place), &best)
    TimesGrammar.keep(festive(place), &best)
    TimesGrammar.keep(placed(place), &best)
    return best
  }

  /// A point inside another; nil where that goes on without end.
  func inner(_ place: Int) -> TimesPoint? {
    depth < 4 ? deeper.point(place) : nil
  }

  var deeper: TimesGrammar { TimesGrammar(row: row, history: history, depth: depth + 1) }

  private static func keep(_ found: TimesPhrase?, _ best: inout TimesPhrase?) {
    if let found, found.end > best?.end ?? 0 { best = found }
  }

  private static func keep(_ found: TimesPoint?, _ best: inout TimesPoint?) {
    if let found, found.end > best?.end ?? 0 { best = found }
  }

  /// Behind an article at the place; the place itself where there is none.
  func behindThe(_ place: Int) -> Int {
    row.says(place, "the") ? place + 1 : place
  }
}
