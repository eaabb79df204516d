import Facts

/// Which values move with time, and when each article was published: for telling a toll that rose
/// from two tolls that exclude each other.
struct Tide {
  /// By id of a named attribute.
  let drifts: [String: Attribute.Drift]
  let published: [Identifier<Article>: CivilDay]

  /// Whether two camps may be one moving value at two times.
  ///
  /// They have one attribute that moves and were first told on different days, the higher value of a
  /// rising one later. A camp without a day fits before and after.
  func hasMoved(_ left: [Claim], _ right: [Claim]) -> Bool {
    let common = Set(left.map(\.slot.attribute)).intersection(right.map(\.slot.attribute))
    let drift = common.sorted().compactMap { drifts[$0] }.first
    guard let drift, drift != .fixed, let low = left.first?.value.size,
      let high = right.first?.value.size
    else { return false }
    let days = (firstTold(left), firstTold(right))
    guard let one = days.0, let other = days.1 else { return days.0 != nil || days.1 != nil }
    return drift == .moving ? one != other : (low < high) == (one < other) && one != other
  }

  /// Whether one of two camps of no moving attribute says that its value moves, and they were first
  /// told on different days.
  func mayHaveMoved(_ left: [Claim], _ right: [Claim]) -> Bool {
    guard left.first?.value.canMove == true, (left + right).contains(where: \.tellsChange) else {
      return false
    }
    guard let one = firstTold(left), let other = firstTold(right) else { return false }
    return one != other
  }

  private func firstTold(_ camp: [Claim]) -> CivilDay? {
    camp.compactMap { published[$0.article] }.min()
  }
}
