import Facts

/// Every number that a quantity's words allow.
///
/// A round number allows what rounds to it, "about" a tenth either way, "more than" up to twice as much, "at least" anything
/// above: an editor reads "more than 100" as compatible with 112 and not with 900.
struct Bounds {
  let lower: Double
  let upper: Double

  init(of quantity: Quantity, scale: Double = 1, offset: Double = 0) {
    let low = quantity.value
    let high = quantity.upper ?? quantity.value
    let slack = Bounds.slack(of: quantity)
    let span: (Double, Double) =
      switch quantity.bound {
      case .exact: (low - slack, high + slack)
      case .about: (low - max(slack, abs(low) * 0.1), high + max(slack, abs(high) * 0.1))
      case .atLeast: (low - slack, .infinity)
      case .moreThan: (low - slack, max(high * 2, high + slack))
      case .atMost: (-.infinity, high + slack)
      case .lessThan: (min(low / 2, low - slack), high + slack)
      }
    lower = span.0 * scale + offset
    upper = span.1 * scale + offset
  }

  /// Half the last digit told, where the number looks rounded: decimals, or two zeros at the end.
  private static func slack(of quantity: Quantity) -> Double {
    quantity.step < 1 || quantity.step >= 100 ? quantity.step / 2 : 0
  }

  func contains(_ other: Bounds) -> Bool {
    lower <= other.lower + tolerance && other.upper <= upper + tolerance
  }

  func overlaps(_ other: Bounds) -> Bool {
    lower <= other.upper + tolerance && other.lower <= upper + tolerance
  }

  /// A part in a billion: what floating-point conversion of units may lose.
  private var tolerance: Double {
    let size = max(lower.isFinite ? abs(lower) : 0, upper.isFinite ? abs(upper) : 0)
    return size * 1e-9
  }
}

/// The five ways in which two bounded numbers can stand to one another, with the words of one kind of value.
struct BoundsReasons {
  let equal: Reason
  let rounded: Reason
  let bounded: Reason
  let apart: Reason

  init(_ what: String, _ slug: String) {
    equal = Reason("values-agree", "Both give the same \(what).")
    rounded = Reason("rounding", "One \(what) is a rounding of the other.")
    bounded = Reason("bounds", "One \(what) lies within the bounds the other gives.")
    apart = Reason(slug, "The \(what)s differ, and neither is a rounding or a bound of the other.")
  }

  var all: [Reason] { [equal, rounded, bounded, apart] }

  /// Compares two quantities in one unit after scaling.
  func compare(
    _ left: Quantity, _ right: Quantity, scales: (Double, Double) = (1, 1),
    offsets: (Double, Double) = (0, 0)
  ) -> Comparison {
    let leftBounds = Bounds(of: left, scale: scales.0, offset: offsets.0)
    let rightBounds = Bounds(of: right, scale: scales.1, offset: offsets.1)
    let isUnitShared = scales.0 == scales.1
    if isUnitShared, left.value == right.value, left.upper == right.upper {
      return left.bound == right.bound
        ? Comparison(.same, equal) : BoundsReasons.nested(leftBounds, rightBounds, bounded)
    }
    guard leftBounds.overlaps(rightBounds) else { return Comparison(.conflicting, apart) }
    let isBound = left.bound != .exact || right.bound != .exact
    return BoundsReasons.nested(leftBounds, rightBounds, isBound ? bounded : rounded)
  }

  private static func nested(_ left: Bounds, _ right: Bounds, _ reason: Reason) -> Comparison {
    switch (left.contains(right), right.contains(left)) {
    case (true, true): Comparison(.same, reason)
    case (true, false): Comparison(.wider, reason)
    case (false, true): Comparison(.narrower, reason)
    case (false, false): Comparison(.overlapping, reason)
    }
  }
}
