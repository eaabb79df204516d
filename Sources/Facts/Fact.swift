/// The claims of one story that speak of one slot.
package struct Fact: Sendable, Hashable {
  /// In the words of ANNOTATION: what kind of thing is told.
  package enum Kind: String, Sendable, CaseIterable {
    case date, time, count, percent, money, duration, measure, ordinal, score, age, place, person
    case organization, role, quote, boolean, text
  }

  package let id: Identifier<Fact>
  package let story: Identifier<Story>
  package let kind: Kind
  /// Plain words: "date of the call between Mark Carney and Li Qiang".
  package let label: String
  package let slot: Slot
  package let claims: [Claim]

  package init(
    story: Identifier<Story>,
    kind: Kind,
    label: String,
    slot: Slot,
    claims: [Claim]
  ) {
    id = Identifier(of: [
      story.rawValue, kind.rawValue, slot.attribute, slot.subject.text,
      slot.qualifiers.map { "\($0.role.rawValue)=\($0.text)" }.joined(separator: ";"),
      Set(claims.map(\.value.text)).sorted().joined(separator: ";"),
    ])
    self.story = story
    self.kind = kind
    self.label = label
    self.slot = slot
    self.claims = claims
  }
}
