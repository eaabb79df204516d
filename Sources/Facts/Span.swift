/// A stretch of one article's text: UTF-8 bytes, half-open, into `Article.text`.
package struct Span: Hashable, Sendable {
  package let article: Identifier<Article>
  package let bytes: Range<Int>

  package init(article: Identifier<Article>, bytes: Range<Int>) {
    self.article = article
    self.bytes = bytes
  }
}

extension String {
  /// The text at a half-open range of UTF-8 bytes; bytes outside the text are left out.
  package func slice(_ bytes: Range<Int>) -> String {
    let clamped = bytes.clamped(to: 0..<utf8.count)
    let start = utf8.index(startIndex, offsetBy: clamped.lowerBound)
    let end = utf8.index(start, offsetBy: clamped.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
