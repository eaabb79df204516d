import Facts

/// The points that an article has told so far, for the words that look back to them.
struct TimesHistory {
  private struct Mark {
    let open: Moment.Open?
    let sentence: Int
    let isAside: Bool
  }

  private var marks: [Mark] = []
  private var sentence = 0

  mutating func beginSentence() { sentence += 1 }

  /// Months that a report covers ("the nine months").
  mutating func addMonths() {
    marks.append(Mark(open: nil, sentence: sentence, isAside: false))
  }

  mutating func add(_ open: Moment.Open, isAside: Bool) {
    marks.append(Mark(open: open, sentence: sentence, isAside: isAside))
    if marks.count > TimesHistory.most { marks.removeFirst(TimesHistory.most / 2) }
  }

  /// The latest point that is at least as fine as a unit, else the latest there is; of this
  /// sentence or the few before.
  func anchor(for precision: Moment.Precision) -> Moment.Open? {
    let near = marks.reversed().prefix { sentence - $0.sentence <= TimesHistory.reach }
      .filter { !$0.isAside }
      .compactMap(\.open)
    return near.first { $0.precision >= min(precision, .day) }
      ?? (precision <= .month ? near.first : nil)
  }

  /// The day that a bare clock time belongs to.
  func clockDay() -> Moment.Open? {
    marks.last { sentence - $0.sentence <= 2 && ($0.open?.precision ?? .century) >= .day }?.open
  }

  /// The latest point of exactly that precision.
  func latest(_ precision: Moment.Precision) -> Moment.Open? {
    marks.last { $0.open?.precision == precision && !$0.isAside }?.open
  }

  /// The latest occurrence of a cycle.
  func latest(_ cycle: Cycle) -> Moment.Open? {
    marks.last { mark in
      switch mark.open {
      case .nearest(cycle, _, _), .inside(cycle, _, _): true
      default: false
      }
    }?.open
  }

  /// A year before the quarter, or the months, that a report speaks of; nil where it speaks of
  /// neither.
  func yearBefore() -> Moment.Open? {
    let near = marks.reversed().prefix { sentence - $0.sentence <= TimesHistory.reach }
    let period = near.first { !$0.isAside && $0.open.map { $0.precision == .quarter } ?? true }
    return period.map { mark in
      mark.open.map { .shift(-1, .year, from: $0) } ?? .offset(-1, .year, from: .reference)
    }
  }

  /// The same quarter in another year.
  func move(_ quarter: Moment.Open, to year: Moment.Open) -> Moment.Open {
    switch quarter {
    case .nearest(let cycle, _, _), .inside(let cycle, _, _): .inside(cycle, 1, year)
    default: .shift(-1, .year, from: quarter)
    }
  }

  /// Sentences that words look back over.
  private static let reach = 5
  /// Points that are remembered; what lies further back in a list of dates is not looked for.
  private static let most = 256
}
