package import Facts
package import Language

/// The times that a text tells: dates, times of day, durations and sets, each with its TIMEX3 value; spans never overlap.
///
/// Without a day of publication, "Thursday" and its like stay open (`Moment.open`) until a day of reference closes them.
/// "the day before" is reckoned from an earlier expression, never from the day of publication.
/// Ground: TimeML 1.2.1, TIMEX3.
package func times(in analysis: Analysis, published: CivilDay?) -> [Mention] {
  var history = TimesHistory()
  var mentions: [Mention] = []
  for sentence in analysis.sentences {
    history.beginSentence()
    guard let row = TimesRow(analysis, sentence) else { continue }
    var place = 0
    while place < row.count {
      guard let phrase = TimesGrammar(row: row, history: history).phrase(place) else {
        place += 1
        continue
      }
      if let mention = row.mention(of: phrase, at: place, published) { mentions.append(mention) }
      if case .moment(let open) = phrase.content {
        history.add(open, isAside: phrase.isAside)
      }
      place = phrase.end
    }
  }
  return mentions
}

extension TimesRow {
  /// Nil for what no calendar has.
  fileprivate func mention(of phrase: TimesPhrase, at place: Int, _ published: CivilDay?)
    -> Mention?
  {
    let tokens = self.tokens[place]..<self.tokens[phrase.end - 1] + 1
    let bytes =
      analysis.spans[tokens.lowerBound]
      .lowerBound..<analysis.spans[tokens.upperBound - 1].upperBound
    guard let (kind, value) = value(of: phrase, at: place, published) else { return nil }
    return Mention(kind: kind, bytes: bytes, tokens: tokens, value: value, basis: phrase.basis)
  }

  private func value(of phrase: TimesPhrase, at place: Int, _ published: CivilDay?)
    -> (Mention.Kind, Value)?
  {
    switch phrase.content {
    case .moment(let open):
      Moment(
        open,
        reference: published,
        tail: phrase.tail,
        modifier: phrase.modifier ?? modifier(before: place, of: phrase),
        minute: phrase.minute,
        zone: phrase.zone
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

  /// What the preposition before a point makes of it: "since 2018", "by Friday".
  private func modifier(before place: Int, of phrase: TimesPhrase) -> Moment.Modifier? {
    switch lower(place - 1) {
    case "before": .before
    case "after": .after
    case "since": .onOrAfter
    case "until", "till", "by": .onOrBefore
    default: nil
    }
  }
}
