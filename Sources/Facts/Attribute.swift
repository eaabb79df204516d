/// A named attribute of the schema: what can be said of a subject, and how its values behave.
package struct Attribute: Sendable, Hashable {
  /// How a value moves with time.
  package enum Drift: String, Sendable, CaseIterable {
    /// Settled once: a date of birth, a magnitude.
    case fixed
    /// Only ever more: a toll, arrests so far.
    case rising
    /// Either way: a share price, the missing.
    case moving
  }

  /// Dotted, kebab-case: `casualties.dead`.
  package let id: String
  package let drift: Drift
  /// Plain words for a label: "deaths".
  package let title: String

  package init(id: String, drift: Drift, title: String) {
    self.id = id
    self.drift = drift
    self.title = title
  }
}
