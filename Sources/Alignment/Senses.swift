import Facts

/// What the linkage knows of word senses.
struct Senses: Sendable {
  func kin(of lemma: String, _ part: Character) -> [(name: String, share: Float)] { [] }

  /// Same, near or apart.
  func level(_ left: Context.Term, _ right: Context.Term) -> Level {
    left.text == right.text ? .same : .apart
  }
}
