package import Facts

/// Why parts do not make their whole, and how grave that is; nil where they do.
///
/// More than the whole is hard; less may only leave a part out. Rounding is allowed for.
package func difference(of parts: [Value], from whole: Value) -> (Reason, Verdict.Severity)? {
  guard let total = whole.quantity else { return nil }
  let quantities = parts.compactMap(\.quantity)
  guard quantities.count == parts.count else { return nil }
  let sum = quantities.reduce(0) { $0 + $1.value }
  let steps = quantities.filter { $0.value != $0.value.rounded() || $0.step > 1 }
  let slack = (steps.map(\.step) + (total.step > 1 ? [total.step] : [])).reduce(0, +) / 2
  guard abs(sum - total.value) > slack else { return nil }
  return (.parts, sum > total.value ? .hard : .soft)
}

/// Why a percentage is not the share that two counts make; nil where it is.
package func difference(of percentage: Value, from part: Value, in whole: Value) -> Reason? {
  guard let percent = percentage.quantity, let part = part.quantity, let whole = whole.quantity,
    whole.value > 0, percent.bound == .exact
  else { return nil }
  let share = 100 * part.value / whole.value
  return abs(share - percent.value) > max(1, percent.step) ? .share : nil
}

/// Why an age does not follow from a day of birth on some day; nil where it does, or cannot be told.
package func difference(of age: Value, from birth: Value, on day: CivilDay) -> Reason? {
  guard case .age(let years) = age, years.bound == .exact, years.upper == nil,
    case .moment(let moment) = birth, moment.modifier == nil, let days = moment.days
  else { return nil }
  let youngest = day.years(since: days.upperBound)
  let oldest = day.years(since: days.lowerBound)
  return Double(youngest)...Double(max(youngest, oldest)) ~= years.value ? nil : .ageBirth
}

/// Why a headline's figure does not stand with the body's; nil where some claim of the body may hold
/// with it, or the body gives several values.
package func difference(of headline: Claim, from body: [Claim]) -> Reason? {
  let alike = body.filter { $0.slot.attribute == headline.slot.attribute }
  guard let first = alike.first, Set(alike.map(\.value)).count == 1, headline.isFigure,
    compare(headline.value, first.value).relation == .conflicting
  else { return nil }
  return .headlineBody
}

extension Claim {
  /// A number of a named attribute.
  fileprivate var isFigure: Bool {
    switch value {
    case .count, .percent, .money, .measure, .duration, .age, .score:
      !slot.isOpen
    default: false
    }
  }
}

extension CivilDay {
  /// Whole years.
  fileprivate func years(since birth: CivilDay) -> Int {
    year - birth.year - ((month, day) < (birth.month, birth.day) ? 1 : 0)
  }
}

extension Value {
  fileprivate var quantity: Quantity? {
    switch self {
    case .count(let quantity), .percent(let quantity): quantity
    case .money(let money): money.amount
    default: nil
    }
  }
}

extension Reason {
  fileprivate static let parts = Reason("parts-sum", "The parts do not add up to the whole.")
  fileprivate static let share = Reason(
    "parts-sum",
    "The percentage is not the share that the counts make."
  )
  fileprivate static let ageBirth = Reason(
    "age-birth",
    "The age does not follow from the date of birth."
  )
  fileprivate static let headlineBody = Reason(
    "headline-body",
    "The headline gives another value than the text."
  )
}
