import Facts

/// Whether one number may be the other with a slip of the pen: its digits `swapped`, the point
/// `shifted` (420 million, 4.2 billion), one digit of three `changed`, one `dropped` (16, 6); else
/// how many digits the longer has: `one`, `few`, `many`.
///
/// Zeros at the end do not count; `ratio` is that of the numbers themselves. Digits of two units are
/// swapped and shifted by chance alone.
func slip(_ one: [Character], _ other: [Character], ratio: Double, isOneUnit: Bool) -> Level {
  let length = max(one.count, other.count)
  let none: Level = length <= 1 ? .one : length == 2 ? .few : .many
  guard !one.isEmpty, !other.isEmpty else { return none }
  if one == other { return isOneUnit ? .shifted : none }
  if areSwapped(one, other, ratio: ratio) { return isOneUnit ? .swapped : none }
  if one.count == other.count, length >= 3, zip(one, other).filter({ $0 != $1 }).count == 1 {
    return .changed
  }
  return isDropped(one, other) || isDropped(other, one) ? .dropped : none
}

private func isDropped(_ long: [Character], _ short: [Character]) -> Bool {
  guard long.count == short.count + 1 else { return false }
  return long.indices.contains { index in
    Array(long[..<index] + long[(index + 1)...]) == short
  }
}

/// How far apart two moments are.
///
/// Days: the `next`, a `few`, a `week`, one digit dropped (`slip`: the 6th, the 16th), the same day
/// of another month or year (`twin`), `close` in one month, within two months (`some`), `beyond`.
/// Months and years: `near` or `beyond`. Times of day: the same minute of a neighbouring or the
/// opposite hour (`twin`), half an hour (`near`), an hour and a half (`close`), `beyond`. Two
/// precisions: `other`.
func distance(_ left: Moment, _ right: Moment) -> Level {
  if let one = left.oneDay, let other = right.oneDay, one != other {
    return dayDistance(one, other)
  }
  if left.isClock, right.isClock { return clockDistance(left, right) }
  guard left.precision == right.precision, let one = left.days?.lowerBound,
    let other = right.days?.lowerBound
  else { return .other }
  switch left.precision {
  case .month:
    let months = abs((one.year - other.year) * 12 + one.month - other.month)
    return months <= 2 ? .near : .beyond
  case .year: return abs(one.year - other.year) <= 1 ? .near : .beyond
  default: return .other
  }
}

extension Moment {
  fileprivate var oneDay: CivilDay? {
    days.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }
}

private func dayDistance(_ one: CivilDay, _ other: CivilDay) -> Level {
  let days = abs(one.number - other.number)
  let isOneMonth = (one.year, one.month) == (other.year, other.month)
  let (short, long) = (min(one.day, other.day), max(one.day, other.day))
  if days == 1 { return .next }
  if days == 7 { return .week }
  if isOneMonth, long >= 10, short < 10, "\(long)".contains("\(short)") { return .slip }
  if days <= 3 { return .few }
  if one.day == other.day { return .twin }
  return isOneMonth ? .close : days <= 60 ? .some : .beyond
}

private func clockDistance(_ left: Moment, _ right: Moment) -> Level {
  guard let one = left.minute, let other = right.minute else { return .other }
  let minutes = abs(one - other)
  if minutes == 60 || minutes == 720 { return .twin }
  return minutes <= 30 ? .near : minutes <= 90 ? .close : .beyond
}
