import Facts

/// Every number that a quantity's words allow, beside another quantity.
///
/// A number told less finely allows what rounds to it (halves round up), but nothing a seventh away;
/// "about" one of its last digit told but no more than a tenth; "more than" nothing below and up to
/// half as much again, "nearly" nothing above and down to three quarters, "at least" anything
/// above: an editor reads "more than 100" as compatible with
/// 112 and not with 900. A figure converted from another unit was rounded on the way: a fortieth
/// is allowed.
struct Bounds {
  /// What the words say outright.
  let stated: ClosedRange<Double>
  /// What they allow.
  let allowed: ClosedRange<Double>

  init(
    of quantity: Quantity,
    beside other: Quantity,
    scale: Double = 1,
    offset: Double = 0,
    isConverted: Bool = false
  ) {
    let low = quantity.value
    let high = quantity.upper ?? quantity.value
    let slack = Bounds.slack(of: quantity, beside: other, isConverted)
    let strict = isConverted ? abs(low) * Bounds.fortieth : 0
    let about = max(slack, min(abs(low) * 0.1, quantity.step))
    let allowed: ClosedRange<Double> =
      switch quantity.bound {
      case .exact: (low - slack)...(high + slack * Bounds.belowHalf)
      case .about: (low - about)...(high + about)
      case .atLeast: (low - slack)...(.infinity)
      case .moreThan: (low - strict)...max(high * 1.5, high + quantity.step)
      case .atMost: (-.infinity)...(high + slack)
      case .lessThan: min(low * 0.75, low - quantity.step)...(high + strict)
      }
    stated = (low * scale + offset)...(high * scale + offset)
    self.allowed =
      (allowed.lowerBound * scale + offset)...(allowed.upperBound * scale + offset)
  }

  /// What a conversion may have rounded away.
  private static let fortieth = 0.025
  /// 7.5 rounds to 8 and not to 7.
  private static let belowHalf = 0.999

  /// Half the last digit told, where the other is told more finely and this one looks rounded: not
  /// 40 beside 43.
  private static func slack(of quantity: Quantity, beside other: Quantity, _ isConverted: Bool)
    -> Double
  {
    if isConverted { return max(quantity.step / 2, abs(quantity.value) * fortieth) }
    let isRounded = quantity.step <= 1 || quantity.step >= 100
    return isRounded && other.step < quantity.step
      ? min(quantity.step / 2, abs(quantity.value) * 0.15) : 0
  }

  /// Whether what the other says outright is allowed here.
  func contains(_ other: Bounds) -> Bool {
    allowed.lowerBound <= other.stated.lowerBound + tolerance
      && other.stated.upperBound <= allowed.upperBound + tolerance
  }

  func overlaps(_ other: Bounds) -> Bool {
    allowed.lowerBound <= other.allowed.upperBound + tolerance
      && other.allowed.lowerBound <= allowed.upperBound + tolerance
  }

  /// A part in a billion: what floating-point conversion of units may lose.
  private var tolerance: Double {
    max(abs(stated.lowerBound), abs(stated.upperBound)) * 1e-9
  }
}

/// The five ways in which two bounded numbers can stand to one another, with the words of one kind
/// of value.
struct BoundsReasons {
  let equal: Reason
  let rounded: Reason
  let bounded: Reason
  let apart: Reason
  let unsigned: Reason

  init(_ what: String, _ slug: String) {
    equal = Reason("values-agree", "Both give the same \(what).")
    rounded = Reason("rounding", "One \(what) is a rounding of the other.")
    bounded = Reason("bounds", "One \(what) lies within the bounds the other gives.")
    apart = Reason(slug, "The \(what)s differ, and neither is a rounding or a bound of the other.")
    unsigned = Reason("sign", "One \(what) is told with its sign, the other perhaps without.")
  }

  var all: [Reason] { [equal, rounded, bounded, apart] }

  /// Compares two quantities, where one may be told as a loss and the other with its sign: "down
  /// 17%", "minus 17%".
  func compareSigned(_ left: Quantity, _ right: Quantity) -> Comparison {
    guard left.value * right.value < 0,
      let one = Quantity(abs(left.value), bound: left.bound, step: left.step),
      let other = Quantity(abs(right.value), bound: right.bound, step: right.step)
    else { return compare(left, right) }
    let comparison = compare(one, other)
    return comparison.relation == .conflicting ? comparison : Comparison(.overlapping, unsigned)
  }

  /// Compares two quantities, each of them scaled to the base unit.
  func compare(
    _ left: Quantity,
    _ right: Quantity,
    scales: (Double, Double) = (1, 1),
    offsets: (Double, Double) = (0, 0)
  ) -> Comparison {
    let isConverted = scales.0 != scales.1 || offsets.0 != offsets.1
    let leftBounds = Bounds(
      of: left,
      beside: right,
      scale: scales.0,
      offset: offsets.0,
      isConverted: isConverted
    )
    let rightBounds = Bounds(
      of: right,
      beside: left,
      scale: scales.1,
      offset: offsets.1,
      isConverted: isConverted
    )
    if !isConverted, left.value == right.value, left.upper == right.upper,
      left.bound == right.bound
    {
      return Comparison(.same, equal)
    }
    guard leftBounds.overlaps(rightBounds),
      !BoundsReasons.areOtherLimits(leftBounds, rightBounds, left.bound, right.bound)
    else { return Comparison(.conflicting, apart) }
    let isBound = [left, right].contains { $0.bound != .exact || $0.upper != nil }
    let nested = BoundsReasons.nested(leftBounds, rightBounds, isBound ? bounded : rounded)
    return nested.relation == .same && left.bound != right.bound
      ? Comparison(.overlapping, bounded) : nested
  }

  /// "Up to 8" and "up to 12" name two limits, "at least 40" and "at least 60" two floors, where a
  /// tenth lies between.
  private static func areOtherLimits(
    _ left: Bounds,
    _ right: Bounds,
    _ one: Quantity.Bound,
    _ other: Quantity.Bound
  ) -> Bool {
    let limits: [Set<Quantity.Bound>] = [[.atLeast, .moreThan], [.atMost, .lessThan]]
    guard limits.contains(where: { $0.contains(one) && $0.contains(other) }) else { return false }
    let (low, high) = (
      min(left.stated.lowerBound, right.stated.lowerBound),
      max(left.stated.lowerBound, right.stated.lowerBound)
    )
    return low > 0 && high > low * 1.1
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
