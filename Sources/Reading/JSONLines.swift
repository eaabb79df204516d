import Facts

/// Reads many articles of one file: JSON Lines, or one JSON list.
///
/// An entry is a ninjs item, a NewsArticle of JSON-LD, or a string that holds a page or plain text.
/// Each line stands for itself: a broken one is skipped and named, the rest goes on. Ground:
/// jsonlines.org; RFC 8259.
struct JSONLines: Reader {
  let id = "json-lines"

  func recognizes(_ document: Document) -> Bool {
    let text = document.text.utf8
    guard let start = text.firstIndex(where: { $0 > 0x20 }) else { return false }
    if text[start] == UInt8(ascii: "[") { return JSONLines.opensList(text[start...]) }
    guard text[start] == UInt8(ascii: "{") || text[start] == UInt8(ascii: "\"") else {
      return false
    }
    guard let end = text[start...].firstIndex(of: 0x0A) else {
      return text[start] == UInt8(ascii: "\"")
    }
    let last = text[start..<end].last { $0 > 0x20 }
    let next = text[end...].first { $0 > 0x20 }
    return last == (text[start] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "\""))
      && (next == UInt8(ascii: "{") || next == UInt8(ascii: "\""))
  }

  func read(_ document: Document) throws(ReadError) -> Batch {
    document.text.trimmed.first == "["
      ? try list(document) : try lines(document)
  }

  private func list(_ document: Document) throws(ReadError) -> Batch {
    let tree = try JSONTree(of: document)
    var batch = Batch()
    for (index, item) in tree.items.enumerated() {
      batch.append(entry(item, number: index + 1, bytes: nil, document))
    }
    return try batch.orThrow(document)
  }

  private func lines(_ document: Document) throws(ReadError) -> Batch {
    var batch = Batch()
    var number = 0
    for line in document.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.trimmed.isEmpty { continue }
      do {
        let tree = try JSONTree(String(line))
        batch.append(entry(tree, number: number, bytes: Array(line.utf8), document))
      } catch {
        batch.append(
          .skipping(
            .malformed(
              path: document.path,
              place: "line \(number)",
              expected: error.expected,
              found: error.found
            )
          )
        )
      }
    }
    return try batch.orThrow(document)
  }

  private func entry(_ tree: JSONTree, number: Int, bytes: [UInt8]?, _ document: Document) -> Batch
  {
    guard let manuscript = JSONLines.manuscript(of: tree) else {
      return .skipping(
        .notAnArticle(
          path: "\(document.path)#\(number)",
          expected: "an article",
          found: "other JSON"
        )
      )
    }
    let bytes = bytes ?? Array(manuscript.text.utf8)
    return Batch(manuscript, document, entry: Batch.Entry(number: number, bytes: bytes))
  }

  private static func manuscript(of tree: JSONTree) -> Manuscript? {
    if let content = tree.text {
      if HTMLPage.isMarkup(TextHead(content)) { return HTMLPage.manuscript(of: content) }
      return Manuscript(text: content, blocks: Paragraphs.blocks(of: content))
    }
    return JSONLD.manuscript(of: tree) ?? NINJS.manuscript(of: tree)
  }

  /// A list of objects or texts, not a bracketed remark.
  private static func opensList(_ text: Substring.UTF8View) -> Bool {
    let next = text.dropFirst().first { $0 > 0x20 }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "\"")
  }
}

extension Batch {
  static func skipping(_ error: ReadError) -> Batch { Batch(skipped: [error.remark]) }

  /// Itself where it holds an article; throws where nothing in the document was one.
  func orThrow(_ document: Document) throws(ReadError) -> Batch {
    guard articles.isEmpty else { return self }
    throw .notAnArticle(
      path: document.path,
      expected: "articles",
      found: skipped.first?.text ?? "none"
    )
  }
}
