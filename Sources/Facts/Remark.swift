/// Something odd about an input that does not stop the run: a headline only, no date, an impossible
/// date.
package struct Remark: Sendable, Hashable, Codable {
  /// Kebab-case, stable: "no-date", "headline-only", "impossible-date".
  package let slug: String
  /// The path as given.
  package let path: String
  /// One plain sentence.
  package let text: String

  package init(slug: String, path: String, text: String) {
    self.slug = slug
    self.path = path
    self.text = text
  }
}
