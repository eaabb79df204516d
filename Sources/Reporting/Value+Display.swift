package import Facts

extension Value {
  /// The value as people write it: "May 8, 2031", "US$3.7 billion", "at least 30", "15%", "2nd".
  ///
  /// Quotations come in curly marks, a score with the dash of scores. Corpus:
  /// `Fixtures/display.tsv`.
  package var display: String {
    switch self {
    case .count(let quantity), .age(let quantity):
      quantity.display(less: "fewer than", scaled: true)
    case .percent(let quantity):
      quantity.display { $0 + "%" }
    case .money(let money):
      money.display
    case .measure(let measure):
      measure.display
    case .duration(let duration):
      duration.display
    case .moment(let moment):
      moment.display
    case .recurrence(let timex):
      Timex(timex).recurrence
    case .ordinal(let rank):
      Value.ordinal(rank)
    case .score(let sides) where sides.count == 1:
      text
    case .score(let sides):
      sides.map(String.init).joined(separator: "–")
    case .quotation(let words):
      "“" + words + "”"
    case .name(let name):
      name.text
    case .role(let words), .text(let words):
      words
    case .truth(let holds):
      holds ? "yes" : "no"
    case .list(let items):
      items.joined(separator: "; ")
    }
  }

  /// "1st", "2nd", "13th", "21st".
  static func ordinal(_ rank: Int) -> String {
    let ending =
      switch (rank % 100, rank % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return String(rank) + ending
  }
}

extension Quantity {
  /// The bound in words, then the number or the range, each end as `form` writes it.
  func display(
    less: String = "less than",
    scaled: Bool = false,
    form: (String) -> String = { $0 }
  ) -> String {
    func write(_ number: Double) -> String {
      form(scaled ? Quantity.scaled(number) : Quantity.grouped(number))
    }
    let number = upper.map { write(value) + " to " + write($0) } ?? write(value)
    return bound.words(less: less) + number
  }

  /// Digits in groups of three: "12,000", "-4", "1,234.5".
  static func grouped(_ number: Double) -> String {
    let plain = Quantity.plain(abs(number))
    let parts = plain.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.allSatisfy(\.isWholeNumber) else {
      return (number < 0 ? "-" : "") + plain
    }
    var groups: [Substring] = []
    var rest = whole
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (number < 0 ? "-" : "") + groups.joined(separator: ",") + fraction
  }

  /// "3.7 billion" where no digit is lost by it, else grouped digits.
  static func scaled(_ number: Double) -> String {
    let scales = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    for (scale, name) in scales where abs(number) >= scale {
      let amount = number / scale
      guard amount.rounded(to: 2) * scale == number else { return grouped(number) }
      return grouped(amount.rounded(to: 2)) + " " + name
    }
    return grouped(number)
  }
}

extension Quantity.Bound {
  /// The words before the number, with their space; empty for an exact one.
  func words(less: String = "less than") -> String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .atLeast: "at least "
    case .moreThan: "more than "
    case .atMost: "at most "
    case .lessThan: less + " "
    }
  }
}

extension Money {
  /// Signs that name one currency and no other; the rest stand with their ISO 4217 code.
  private static let signs = [
    "USD": "US$", "CAD": "C$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "EUR": "€", "GBP": "£",
    "INR": "₹", "KRW": "₩", "XXX": "",
  ]

  fileprivate var display: String {
    let sign = Money.signs[currency] ?? currency + "\u{A0}"
    let amount = amount.display(scaled: true) { sign + $0 }
    return amount + (per.map { " a " + $0 } ?? "")
      + (currency == "XXX" ? " (no currency named)" : "")
  }
}

extension Measure {
  fileprivate var display: String {
    switch unit.id {
    case "magnitude": "magnitude " + amount.display()
    default: amount.display() + " " + unit.id
    }
  }
}
