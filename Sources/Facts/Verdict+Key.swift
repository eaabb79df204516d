extension Verdict {
  /// What stays the same of a finding while its rule, its slot and its values do: the key of a
  /// suppression.
  ///
  /// Without offsets, so that re-extraction keeps it, and without the story's id, which changes
  /// with every article that joins. A new value makes a new key.
  package var key: Identifier<Verdict> {
    let slot = fact.slot
    return Identifier(
      of: [
        reason.slug, fact.kind.rawValue, slot.attribute, slot.subject.text,
        slot.qualifiers.map { "\($0.role.rawValue)=\($0.text)" }.joined(separator: ";"),
      ] + camps.map(\.value.text).sorted()
    )
  }
}
