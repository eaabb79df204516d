/// Which claims to list; nil takes any.
package struct ClaimFilter: Sendable, Hashable {
  /// The article's path, as it was given.
  package var path: String?
  /// The attribute or the head of it: "casualties" takes "casualties.dead".
  package var attribute: String?
  /// Words in the value as reports print it, in either case of ASCII letters.
  package var value: String?

  package init(path: String? = nil, attribute: String? = nil, value: String? = nil) {
    self.path = path
    self.attribute = attribute
    self.value = value
  }
}
