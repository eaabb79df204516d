package import Facts

/// The bytes of one file or stream, decoded, and what the user said of them.
package struct Document: Sendable {
  /// As given; never printed but through `printable`.
  package let path: String
  package let bytes: [UInt8]
  package let options: ReadOptions
  let decoded: DecodedText
  let head: TextHead

  /// The text without byte-order mark, with LF line ends.
  package var text: String { decoded.text }

  /// The most bytes that are read: 50 MB.
  package static let limit = 50_000_000

  package init(path: String, bytes: [UInt8], options: ReadOptions = ReadOptions()) {
    self.path = path
    self.bytes = bytes
    self.options = options
    decoded = DecodedText(bytes)
    head = TextHead(decoded.text)
  }
}

/// What the user says of articles that they do not say themselves.
package struct ReadOptions: Sendable, Hashable {
  /// Stands above everything a file says, with the basis `given`.
  package let published: CivilDay?
  /// Likewise.
  package let source: String?

  package init(published: CivilDay? = nil, source: String? = nil) {
    self.published = published
    self.source = source
  }
}

/// What was read from some paths, in their order.
package struct Batch: Sendable, Equatable {
  package private(set) var articles: [Article]
  /// Odd things about articles that were read.
  package private(set) var remarks: [Remark]
  /// What yielded no article, each with the reason.
  package private(set) var skipped: [Remark]

  package init(articles: [Article] = [], remarks: [Remark] = [], skipped: [Remark] = []) {
    self.articles = articles
    self.remarks = remarks
    self.skipped = skipped
  }

  package mutating func append(_ batch: Batch) {
    articles += batch.articles
    remarks += batch.remarks
    skipped += batch.skipped
  }
}
