/// A line of a page as a browser would break it: a paragraph, a list item, a heading, a row of a
/// table.
struct PageLine {
  let text: String
  /// The innermost block element that holds it: an index of the tree.
  let element: Int
  /// Bytes that are links.
  let linked: Int
  /// Words, counted by the spaces between them.
  let words: Int
  let isEnded: Bool

  /// How much of it is links, 0 to 1.
  var linkShare: Double { text.isEmpty ? 0 : min(1, Double(linked) / Double(text.utf8.count)) }
}

extension PageLine {
  /// The visible lines of a page, in document order.
  static func lines(of tree: HTMLTree) -> [PageLine] {
    var scanner = Scanner(tree: tree)
    scanner.scan()
    return joinedRows(scanner.lines, in: tree)
  }

  private struct Scanner {
    let tree: HTMLTree
    var lines: [PageLine] = []
    private var buffer: [UInt8] = []
    private var linked = 0
    private var links: [Int] = []
    private var isAfterBreak = false
    /// Whether the last line was made of several that a break had parted.
    private var isJoined = false

    init(tree: HTMLTree) { self.tree = tree }

    mutating func scan() {
      /// The open elements with their ends.
      var blocks: [(element: Int, end: Int)] = [(0, tree.nodes.count)]
      var index = 0
      while index < tree.nodes.count {
        while let last = blocks.last, index >= last.end, blocks.count > 1 {
          flush(in: last.element)
          blocks.removeLast()
        }
        while let last = links.last, index >= last { links.removeLast() }
        let node = tree.nodes[index]
        if node.tag.isInvisible {
          index = node.end
          continue
        }
        switch node.tag {
        case .text: append(tree.characters[node.text])
        case .br: breakLine(in: blocks[blocks.count - 1].element)
        case .a where tree.attribute("href", of: index) != nil: links.append(node.end)
        case let tag where tag.isInline: break
        default:
          flush(in: blocks[blocks.count - 1].element)
          isAfterBreak = false
          blocks.append((index, node.end))
        }
        index += 1
      }
      while let last = blocks.popLast() { flush(in: last.element) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
      let before = buffer.count
      var isSpace = buffer.last.map { $0 == 0x20 } ?? true
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let byte = bytes[index]
        let isNoBreakSpace =
          byte == 0xC2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0
        if byte <= 0x20 || isNoBreakSpace {
          if !isSpace { buffer.append(0x20) }
          isSpace = true
        } else {
          buffer.append(byte)
          isSpace = false
        }
        index += isNoBreakSpace ? 2 : 1
      }
      if !links.isEmpty { linked += buffer.count - before }
    }

    /// A single break inside a sentence joins, every other ends the line.
    private mutating func breakLine(in element: Int) {
      if buffer.last == 0x20 { buffer.removeLast() }
      guard !buffer.isEmpty else {
        isAfterBreak = false
        return
      }
      flush(in: element)
      isAfterBreak = true
    }

    private mutating func flush(in element: Int) {
      while buffer.last == 0x20 { buffer.removeLast() }
      defer {
        buffer.removeAll(keepingCapacity: true)
        linked = 0
      }
      guard !buffer.isEmpty else { return }
      if isAfterBreak, let last = lines.last, last.element == element, goesOn(after: last) {
        lines.removeLast()
        let text = last.text + " " + String(decoding: buffer, as: UTF8.self)
        lines.append(PageLine(text, in: element, linked: last.linked + linked))
        isJoined = true
      } else {
        isJoined = false
        lines.append(
          PageLine(String(decoding: buffer, as: UTF8.self), in: element, linked: linked)
        )
      }
      isAfterBreak = false
    }

    /// Whether a text broken at a width goes on: in lower case, and as long as such lines are.
    private func goesOn(after line: PageLine) -> Bool {
      !line.isEnded && line.words >= 5 && (isJoined || buffer.count >= 40)
        && (buffer.first.map { (0x61...0x7A).contains($0) } ?? false)
    }
  }

  private init(_ text: String, in element: Int, linked: Int) {
    self.text = text
    self.element = element
    self.linked = linked
    words = text.utf8.count { $0 == 0x20 } + 1
    let last = text.unicodeScalars.last { !"\"'”’)]»*".unicodeScalars.contains($0) }
    isEnded = last.map { ".!?…。".unicodeScalars.contains($0) } ?? false
  }

  /// The short cells of a row on one line; a cell with lines of its own is part of a page's layout.
  private static func joinedRows(_ lines: [PageLine], in tree: HTMLTree) -> [PageLine] {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.element, default: 0] += 1 }
    var joined: [PageLine] = []
    for line in lines {
      if let last = joined.last, last.element != line.element, counts[line.element] == 1,
        counts[last.element] == 1, line.words <= 12, last.words <= 30,
        let row = row(of: line.element, in: tree), row == self.row(of: last.element, in: tree)
      {
        joined.removeLast()
        joined.append(
          PageLine(
            last.text + "\t" + line.text,
            in: last.element,
            linked: last.linked + line.linked
          )
        )
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  private static func row(of element: Int, in tree: HTMLTree) -> Int? {
    let tag = tree.nodes[element].tag
    guard tag == .td || tag == .th else { return nil }
    let parent = tree.nodes[element].parent
    return tree.nodes[parent].tag == .tr ? parent : nil
  }
}
