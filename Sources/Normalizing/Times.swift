package import Facts
package import Language

/// The times that a text tells: dates, times of day, durations and sets, each with its TIMEX3
/// value; spans never overlap.
///
/// Without a day of publication, "Thursday" and its like stay open (`Moment.open`) until a day of
/// reference closes them. "the day before" is reckoned from an earlier expression, never from the
/// day of publication. Ground: TimeML 1.2.1, TIMEX3.
package func times(in analysis: Analysis, published: CivilDay?) -> [Mention] {
  TimesReader(of: analysis, published: published).mentions
}

/// Reads a text from its first sentence to its last, remembering the points it has told.
struct TimesReader {
  private(set) var mentions: [Mention] = []
  /// Pairs of mentions that one expression makes the ends of a stretch, with its bytes.
  private(set) var stretches: [(first: Int, last: Int, bytes: Range<Int>)] = []
  /// The lengths that reach from or to the day of publication, by their mentions.
  private(set) var windows: [Int: TimesLength] = [:]
  /// The points that are told coarsely and could be reckoned to the day, by their mentions.
  private(set) var exact: [Int: Moment.Open] = [:]
  private var history = TimesHistory()
  private let published: CivilDay?

  init(of analysis: Analysis, published: CivilDay?) {
    self.published = published
    for sentence in analysis.sentences {
      history.beginSentence()
      if let row = TimesRow(analysis, sentence) { read(row) }
    }
  }

  private mutating func read(_ row: TimesRow) {
    var place = 0
    while place < row.count {
      guard row.mayBegin(place) else {
        place += 1
        continue
      }
      let grammar = TimesGrammar(row: row, history: history)
      let phrase = grammar.phrase(place)
      if let range = grammar.range(place, opensPhrase: phrase != nil) {
        take(range, in: row)
        place = range.second.end
      } else if let phrase {
        take(phrase, at: place, in: row)
        place = phrase.end
      } else {
        place += 1
      }
    }
  }

  private mutating func take(_ range: TimesRange, in row: TimesRow) {
    let first = mentions.count
    take(range.first, at: range.start, in: row)
    take(range.second, at: range.middle, in: row)
    guard range.isStretch, mentions.count == first + 2 else { return }
    stretches.append(
      (first, first + 1, row.bytes(range.opening).lowerBound..<mentions[first + 1].bytes.upperBound)
    )
  }

  private mutating func take(_ phrase: TimesPhrase, at place: Int, in row: TimesRow) {
    if let (kind, value) = row.value(of: phrase, at: place, published) {
      mentions.append(
        Mention(
          kind: kind,
          bytes: row.bytes(place).lowerBound..<row.bytes(phrase.end - 1).upperBound,
          tokens: row.tokens[place]..<row.tokens[phrase.end - 1] + 1,
          value: value,
          basis: phrase.basis
        )
      )
    }
    if let open = phrase.exact { exact[mentions.count - 1] = open }
    if case .length(let length) = phrase.content, length.window != 0 {
      windows[mentions.count - 1] = length
    }
    switch phrase.content {
    case .moment(let open): history.add(open, isAside: phrase.isAside)
    case .length(let length)
    where length.unit == .month && length.isPlural && length.end - place > 2:
      history.addMonths()
    default: break
    }
  }
}

extension TimesRow {
  func bytes(_ place: Int) -> Range<Int> { analysis.spans[tokens[place]] }

  /// Nil for what no calendar has.
  func value(of phrase: TimesPhrase, at place: Int, _ published: CivilDay?) -> (
    Mention.Kind, Value
  )? {
    switch phrase.content {
    case .moment(let open):
      Moment(
        open,
        reference: published,
        tail: phrase.tail,
        modifier: phrase.modifier ?? modifier(before: place, end: phrase.end),
        minute: phrase.minute,
        zone: phrase.zone,
        isDayTold: !phrase.isDayless,
        isHalfTold: phrase.isHalfKnown
      ).map { (phrase.tail.isEmpty ? .date : .time, .moment($0)) }
    case .adrift(let precision):
      (
        .date,
        .moment(
          Moment(
            timex: Moment.Open.offset(0, precision, from: .reference).timex,
            precision: precision,
            modifier: phrase.modifier
          )
        )
      )
    case .vague(let timex): (.date, .moment(Moment(timex: timex, precision: .vague)))
    case .length(let length): length.duration.map { (.duration, .duration($0)) }
    case .set(let timex): (.set, .recurrence(timex))
    }
  }

  /// What the preposition before a point makes of it: "since 2018", "by Friday"; "until Friday" names
  /// the end itself, "since 2005, when six died" the year.
  private func modifier(before place: Int, end: Int) -> Moment.Modifier? {
    guard tag(end) != "POS" else { return nil }
    return switch lower(place - 1) {
    case "before": .before
    case "after": .after
    case "since" where says(end, ",") && says(end + 1, "when"): nil
    case "since", "starting": .onOrAfter
    case "on" where says(place - 2, oneOf: ["starting", "beginning", "effective"]): .onOrAfter
    case "as" where says(place - 3, "as"):
      says(place - 2, "early") ? (tense(at: place).tense == .past ? nil : .onOrAfter) : .onOrBefore
    case "by": .onOrBefore
    case "than" where says(place - 2, oneOf: ["later", "greater"]):
      says(place - 3, oneOf: ["no", "not"]) ? .onOrBefore : .after
    case "than" where says(place - 2, "earlier"):
      says(place - 3, oneOf: ["no", "not"]) ? .onOrAfter : .before
    default: nil
    }
  }
}
