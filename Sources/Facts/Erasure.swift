/// What is left of an item whose words had to go: that it was here, when it went and why.
package struct Erasure: Sendable, Hashable {
  /// `Article.item`.
  package let item: String
  /// ISO 8601 with its zone, as the caller gives it.
  package let made: String
  package let author: String
  /// In the author's words.
  package let why: String
  /// How many of its versions went.
  package let articles: Int

  package init(item: String, made: String, author: String, why: String, articles: Int) {
    self.item = item
    self.made = made
    self.author = author
    self.why = why
    self.articles = articles
  }
}
