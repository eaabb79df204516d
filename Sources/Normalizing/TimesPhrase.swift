import Facts

/// A day or stretch of the calendar as some words give it.
struct TimesPoint {
  var open: Moment.Open
  /// The place behind its last word.
  var end: Int
  var basis: Claim.Basis = .resolved
  /// Part of the day, as TIMEX3 has it: `TEV`.
  var tail = ""
  var modifier: Moment.Modifier?
  /// A term of comparison ("a year earlier"), not what the text goes on to speak of.
  var isAside = false
}

/// An expression of time as the grammar reads it.
struct TimesPhrase {
  enum Content {
    case moment(Moment.Open)
    /// Anchored in the text, where nothing anchors it.
    case adrift(Moment.Precision)
    /// TIMEX3's `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
    case vague(String)
    case length(TimesLength)
    case set(String)
  }

  var content: Content
  /// The place behind its last word.
  var end: Int
  var basis: Claim.Basis = .resolved
  /// What follows the day in TIMEX3, with its T.
  var tail = ""
  var minute: Int?
  var zone: Int?
  var modifier: Moment.Modifier?
  /// The same reckoned to the day, where words count coarser units from a day: "two weeks ago".
  var exact: Moment.Open?
  /// The words tell whether a clock time is before noon.
  var isHalfKnown = true
  /// A clock time whose day the words around it do not tell.
  var isDayless = false
  /// A term of comparison, which later words do not look back to.
  var isAside = false

  init(
    _ content: Content,
    end: Int,
    basis: Claim.Basis = .resolved,
    tail: String = "",
    minute: Int? = nil,
    zone: Int? = nil,
    modifier: Moment.Modifier? = nil
  ) {
    self.content = content
    self.end = end
    self.basis = basis
    self.tail = tail
    self.minute = minute
    self.zone = zone
    self.modifier = modifier
  }

  init(_ point: TimesPoint) {
    self.init(
      .moment(point.open),
      end: point.end,
      basis: point.basis,
      tail: point.tail,
      modifier: point.modifier
    )
    isAside = point.isAside
  }
}
