import Facts

/// Reads Markdown, with YAML front matter where it has some.
///
/// | ours | front matter |
/// |---|---|
/// | headline, byline, source | `title`, `author`, `source` or `publisher` |
/// | published, modified | `date` or `published`, `updated` |
/// | address, language, wire | `url` or `canonical`, `lang`, `wire` |
///
/// Marks of emphasis, links and headings are taken off; the text is what a reader of the page would
/// see. Ground: CommonMark 0.31 for the marks that news texts use; of YAML only `key: value` and
/// short lists.
struct Markdown: Reader {
  let id = "markdown"

  func recognizes(_ document: Document) -> Bool {
    let name = document.path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
      || FrontMatter(document.text) != nil
  }

  func read(_ document: Document) throws(ReadError) -> Batch {
    let front = FrontMatter(document.text)
    var manuscript = Manuscript()
    manuscript.metadata = front?.metadata ?? Metadata()
    let body = MarkdownBody(front?.rest ?? document.text[...])
    if let title = front?.metadata.headline, !body.hasTitle {
      manuscript.append(title, hint: .headline)
    }
    for line in body.lines { manuscript.append(line.text, hint: line.hint) }
    guard !manuscript.blocks.isEmpty else { throw .empty(path: document.path) }
    return Batch(manuscript, document)
  }
}

/// The lines between two `---` at the top of a file.
struct FrontMatter {
  let metadata: Metadata
  let rest: Substring

  /// Nil where the text does not open with such lines.
  init?(_ text: String) {
    guard text.hasPrefix("---\n") else { return nil }
    var fields: [String: String] = [:]
    var key: String?
    var rest = text.dropFirst(4)
    for _ in 0..<200 {
      guard let end = rest.firstIndex(of: "\n") ?? (rest.isEmpty ? nil : rest.endIndex) else {
        return nil
      }
      let line = rest[..<end]
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
      if line.trimmed == "---" || line.trimmed == "..." {
        guard !fields.isEmpty else { return nil }
        metadata = FrontMatter.metadata(fields)
        self.rest = rest
        return
      }
      if let colon = line.firstIndex(of: ":"), let first = line.first, first.isLetter {
        key = line[..<colon].lowercased()
        fields[key ?? ""] = FrontMatter.value(line[line.index(after: colon)...])
      } else if let key, line.trimmed.hasPrefix("- ") {
        let item = FrontMatter.value(line.trimmed.dropFirst(2))
        fields[key] = fields[key].flatMap { $0.isEmpty ? nil : $0 + ", " + item } ?? item
      }
    }
    return nil
  }

  private static func value(_ text: Substring) -> String {
    let trimmed = text.trimmed
    if trimmed.hasPrefix("["), trimmed.hasSuffix("]") {
      return trimmed.dropFirst().dropLast().split(separator: ",").map { value($0) }
        .joined(separator: ", ")
    }
    for quote in ["\"", "'"]
    where trimmed.count >= 2 && trimmed.hasPrefix(quote) && trimmed.hasSuffix(quote) {
      return String(trimmed.dropFirst().dropLast())
    }
    return String(trimmed)
  }

  private static func metadata(_ fields: [String: String]) -> Metadata {
    func field(_ names: String...) -> String? {
      names.lazy.compactMap { fields[$0] }.first { !$0.isEmpty }
    }
    var metadata = Metadata()
    metadata.headline = field("title", "headline")
    metadata.byline = field("author", "authors", "byline", "by")
    metadata.source = field("source", "publisher", "outlet", "publication", "site")
    metadata.published = field("date", "published", "pubdate", "publishdate", "created")
    metadata.modified = field("updated", "modified", "lastmod")
    metadata.address = field("canonical", "url", "link", "permalink")
    metadata.language = field("lang", "language")
    metadata.wire = field("wire", "agency")
    metadata.item = field("uri", "guid", "id")
    return metadata
  }
}

/// The lines of Markdown without their marks.
struct MarkdownBody {
  private(set) var lines: [(text: String, hint: Block.Hint?)] = []
  private var paragraph: [Substring] = []

  var hasTitle: Bool { lines.contains { $0.hint == .headline } }

  init(_ text: Substring) {
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmed
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
        flush()
      } else if !isCode {
        take(line)
      }
    }
    flush()
  }

  private mutating func take(_ line: Substring) {
    if line.isEmpty || line.hasPrefix("<!--") { return flush() }
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).first == " " {
      flush()
      let title = line.dropFirst(level + 1).trimmed
      let isHeadline = level == 1 && !hasTitle
      lines.append((MarkdownBody.plain(title), isHeadline ? .headline : .heading))
    } else if !line.isEmpty, line.allSatisfy({ "=-*_ ".contains($0) }) {
      underline(with: line)
    } else if let item = MarkdownBody.item(line) {
      flush()
      lines.append((MarkdownBody.plain(item), .item))
    } else if line.hasPrefix("!["), line.hasSuffix(")") {
      flush()
      lines.append((MarkdownBody.plain(line.dropFirst()), .caption))
    } else {
      paragraph.append(line.hasPrefix(">") ? line.drop { $0 == ">" || $0 == " " } : line)
    }
  }

  /// A line of = or - below one line makes it a heading; else it is a rule.
  private mutating func underline(with line: Substring) {
    guard paragraph.count == 1, let title = paragraph.first, line.first == "=" || line.first == "-"
    else {
      return flush()
    }
    let isHeadline = line.first == "=" && !hasTitle
    lines.append((MarkdownBody.plain(title), isHeadline ? .headline : .heading))
    paragraph = []
  }

  private mutating func flush() {
    guard !paragraph.isEmpty else { return }
    lines.append((MarkdownBody.plain(paragraph.joined(separator: " ")[...]), nil))
    paragraph = []
  }

  private static func item(_ line: Substring) -> Substring? {
    for bullet in ["- ", "* ", "+ "] where line.hasPrefix(bullet) { return line.dropFirst(2) }
    return nil
  }

  /// Without the marks of emphasis, and of links only their words.
  private static func plain(_ line: Substring) -> String {
    var output = ""
    var rest = line
    while let character = rest.first {
      if character == "[", let link = link(rest) {
        output += plain(link.words)
        rest = link.rest
        continue
      }
      rest = rest.dropFirst()
      if character == "\\", let next = rest.first, "\\`*_{}[]()#+-.!>~|".contains(next) {
        output.append(next)
        rest = rest.dropFirst()
      } else if "*`".contains(character) {
        continue
      } else if character == "_", output.last?.isLetter != true || rest.first?.isLetter != true {
        continue
      } else {
        output.append(character)
      }
    }
    return output
  }

  /// `[words](address)` at the beginning of the rest.
  private static func link(_ line: Substring) -> (words: Substring, rest: Substring)? {
    guard let close = line.prefix(400).firstIndex(of: "]") else { return nil }
    let after = line.index(after: close)
    guard after < line.endIndex, line[after] == "(",
      let end = line[after...].prefix(1_000).firstIndex(of: ")")
    else { return nil }
    return (line[line.index(after: line.startIndex)..<close], line[line.index(after: end)...])
  }
}
