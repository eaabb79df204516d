/// What a claim says of its slot.
///
/// Closed on purpose: a new kind breaks every `switch` that must know it.
package enum Value: Sendable, Hashable {
  /// A number of countable things; what is counted belongs to the slot.
  case count(Quantity)
  /// Of a hundred: 12.5 for "12.5 percent".
  case percent(Quantity)
  case money(Money)
  case measure(Measure)
  case duration(Duration)
  /// A date, a time of day, or both, at any precision.
  case moment(Moment)
  /// A repeated time: "every Tuesday"; TIMEX3 value.
  case recurrence(String)
  /// Rank or place in an order: 2 for "second-largest".
  case ordinal(Int)
  /// Winner first, as the words tell it: [3, 1]; a 0 alone is a vote with none against.
  case score([Int])
  /// Years.
  case age(Quantity)
  /// The words inside the marks.
  case quotation(String)
  case name(Name)
  /// An office or occupation: "deputy minister of trade".
  case role(String)
  /// Whether the label's statement holds.
  case truth(Bool)
  case text(String)
  case list([String])
}

/// A sum of money.
package struct Money: Sendable, Hashable {
  package let amount: Quantity
  /// ISO 4217, "USD"; "XXX" where the words name no currency.
  package let currency: String
  /// The currency was only a "$" (or the like) and the article's country decided.
  package let isAssumed: Bool
  /// What one pays for, as in "a barrel", "per tonne"; nil for a plain sum.
  package let per: String?

  package init(amount: Quantity, currency: String, isAssumed: Bool = false, per: String? = nil) {
    self.amount = amount
    self.currency = currency
    self.isAssumed = isAssumed
    self.per = per
  }

  /// The sum alone, without what it pays for.
  package var plain: Money { Money(amount: amount, currency: currency, isAssumed: isAssumed) }
}

/// A measured amount in the article's own unit.
package struct Measure: Sendable, Hashable {
  /// A unit of measure: its id as reports print it, its dimension, and its size in the dimension's
  /// base unit.
  ///
  /// Example: `Unit(id: "km", dimension: "length", scale: 1000)`. Temperatures have an offset:
  /// base = amount × scale + offset. Ground: UCUM for dimensions, NIST SP 811 for sizes.
  package struct Unit: Sendable, Hashable {
    package let id: String
    package let dimension: String
    package let scale: Double
    package let offset: Double

    package init(id: String, dimension: String, scale: Double, offset: Double = 0) {
      self.id = id
      self.dimension = dimension
      self.scale = scale
      self.offset = offset
    }
  }

  package let amount: Quantity
  package let unit: Unit

  package init(amount: Quantity, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }
}

/// A length of time in the words' own unit.
package struct Duration: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable {
    case second, minute, hour, day, week, month, year

    /// Seconds; a month is 30.44 days, a year 365.25.
    package var seconds: Double {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3_600
      case .day: 86_400
      case .week: 604_800
      case .month: 2_629_746
      case .year: 31_556_952
      }
    }
  }

  package let amount: Quantity
  package let unit: Unit
  /// ISO 8601 as the words give it: `PT45M`, `P3Y6M`, `P1DT2H`; `PXD` for "some days".
  package let iso: String

  package init(amount: Quantity, unit: Unit, iso: String) {
    self.amount = amount
    self.unit = unit
    self.iso = iso
  }

  package var seconds: Double { amount.value * unit.seconds }
}

/// A name and the type of what bears it.
package struct Name: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case person, organization, place, other
  }

  package let text: String
  package let kind: Kind

  package init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}
