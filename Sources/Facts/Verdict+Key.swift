extension Verdict {
  /// What stays the same of a finding while its story, its rule, its slot and its values do: the key
  /// of a suppression.
  ///
  /// Without offsets, so that re-extraction keeps it, and with the story's first article rather than
  /// its id, which changes with every article that joins. A new value makes a new key.
  package var key: Identifier<Verdict> {
    let slot = fact.slot
    return Identifier(
      of: [
        root, reason.slug, fact.kind.rawValue, slot.attribute, slot.subject.text,
        slot.qualifiers.map { "\($0.role.rawValue)=\($0.text)" }.joined(separator: ";"),
      ] + camps.map(\.value.text).sorted()
    )
  }
}

extension [Article] {
  /// Names the story that they tell, whatever joins it later: by the first of them.
  var root: String {
    let first = self.min { left, right in
      (left.publication.day?.number ?? .max, left.lastingName)
        < (right.publication.day?.number ?? .max, right.lastingName)
    }
    return first?.lastingName ?? ""
  }
}

extension Article {
  /// What names it in any folder and from version to version: its item, else its source and file.
  fileprivate var lastingName: String {
    guard item.contains("\u{1F}") else { return item }
    return source.name + "\u{1F}" + (path.split(separator: "/").last.map(String.init) ?? path)
  }
}
