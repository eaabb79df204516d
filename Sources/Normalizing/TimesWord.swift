import Facts

/// What one word may mean in an expression of time; a word may mean several things ("second",
/// "may", "fall").
struct TimesWord: Sendable {
  enum Unit: String, Sendable, CaseIterable {
    case second, minute, hour, day, week, fortnight, weekend, month, quarter, year, decade, century
    case millennium
  }

  enum Part: String, Sendable {
    case morning = "MO"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
  }

  /// Which one of a row: "last", "this", "following".
  enum Shift: String, Sendable {
    case last, past, previous, this, current, next, coming, following, that, same, latest, recent
  }

  /// A number that is no number: "several".
  enum Amount: Sendable {
    case uncertain
    case number(Double)
  }

  var month = 0
  var weekday = 0
  var isAbbreviated = false
  /// Of units, weekdays, parts and seasons: "weeks", "Mondays", "mornings", "summers".
  var isPlural = false
  var unit: Unit?
  var part: Part?
  var season: Cycle.Season?
  var day: Int?
  var shift: Shift?
  var edge: Moment.Modifier?
  var bound: Moment.Modifier?
  var vague: String?
  var often: String?
  var amount: Amount?
  var clock: Int?
  var halfDay: Int?
  var zone: Int?
  var decade: Int?
  /// The number may open a year in words: "nineteen ninety-eight", "two thousand eight".
  var opensYear = false
  var isEvery = false
  var opensFeast = false
  var isNumber = false
  /// May stand between a number and its unit: "two full years".
  var isFiller = false
  /// Joins the ends of a range: "to", "-".
  var isJoint = false
  /// May open an expression: it does more than fill and hold together.
  var mayOpen = false
  /// It can be the word that makes an expression one of time.
  var isTelling = false

  /// Part of no expression of time, as far as the tables know.
  static let none = TimesWord()

  /// Every word that the tables name, in lower case.
  static let english: [String: TimesWord] = {
    var words: [String: TimesWord] = [:]
    for row in Lexicon.rows(of: "times") where row.count == 3 {
      words[row[0], default: .none].read(row[1], row[2])
    }
    for word in NumberWords.english.all {
      words[word, default: .none].isNumber = true
      words[word]?.mayOpen = true
    }
    for name in TimesFeasts.english.firstWords {
      words[name, default: .none].opensFeast = true
      words[name]?.mayOpen = true
    }
    return words.mapValues { $0.weighed }
  }()

  private mutating func read(_ kind: String, _ value: String) {
    let number = Int(value) ?? 0
    isPlural = isPlural || TimesWord.plurals.contains(kind)
    mayOpen = mayOpen || !["filler", "link", "joint"].contains(kind)
    switch kind {
    case "month": month = number
    case "weekday", "weekdays": weekday = number
    case "abbreviated": (weekday, isAbbreviated) = (number, true)
    case "unit", "units": unit = Unit(rawValue: value)
    case "part", "parts": part = Part(rawValue: value)
    case "season", "seasons": season = Cycle.Season(rawValue: value)
    case "day": day = number
    case "shift": shift = Shift(rawValue: value)
    case "edge": edge = Moment.Modifier(rawValue: value)
    case "bound": bound = Moment.Modifier(rawValue: value)
    case "vague": vague = value
    case "often": often = value
    case "every": isEvery = true
    case "amount": amount = Double(value).map(Amount.number) ?? .uncertain
    case "clock": clock = number
    case "half-day": halfDay = number
    case "zone": zone = number
    case "decade": decade = number
    case "year": opensYear = true
    case "filler": isFiller = true
    case "joint": isJoint = true
    case "teller": isTelling = true
    case "opener", "link": break
    default: preconditionFailure("times.tsv has a class \(kind), which nobody reads")
    }
  }

  private var weighed: TimesWord {
    var word = self
    word.isTelling =
      isTelling || month > 0 || weekday > 0 || unit != nil || part != nil || season != nil
      || day != nil || vague != nil || often != nil || clock != nil || halfDay != nil
      || decade != nil || opensFeast || opensYear || shift == .past || shift == .current
      || shift == .recent
    return word
  }

  private static let plurals: Set<String> = ["weekdays", "units", "parts", "seasons"]
}

extension TimesWord.Unit {
  /// The unit of a calendar that it counts, and how many of them.
  var calendar: (Moment.Precision, Int) {
    switch self {
    case .second, .minute: (.minute, 1)
    case .hour: (.hour, 1)
    case .day: (.day, 1)
    case .week: (.week, 1)
    case .fortnight: (.week, 2)
    case .weekend: (.weekend, 1)
    case .month: (.month, 1)
    case .quarter: (.quarter, 1)
    case .year: (.year, 1)
    case .decade: (.decade, 1)
    case .century: (.century, 1)
    case .millennium: (.century, 10)
    }
  }

  /// The unit of a duration that it counts, and how many of them.
  var length: (Duration.Unit, Double) {
    switch self {
    case .second: (.second, 1)
    case .minute: (.minute, 1)
    case .hour: (.hour, 1)
    case .day: (.day, 1)
    case .weekend: (.day, 2)
    case .week: (.week, 1)
    case .fortnight: (.week, 2)
    case .month: (.month, 1)
    case .quarter: (.month, 3)
    case .year: (.year, 1)
    case .decade: (.year, 10)
    case .century: (.year, 100)
    case .millennium: (.year, 1_000)
    }
  }
}

extension Duration.Unit {
  /// The letter of ISO 8601; minutes and months share one, told apart by the T before it.
  var letter: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week: "W"
    case .year: "Y"
    }
  }

  var isOfClock: Bool { self == .second || self == .minute || self == .hour }
}
