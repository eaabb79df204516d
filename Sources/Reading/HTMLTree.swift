import CLibXML2
import Glibc

/// A page's elements and texts in document order, as libxml2's forgiving parser reads them.
///
/// A value without pointers: a node's descendants are the nodes from its own index to its `end`.
struct HTMLTree {
  struct Node {
    let tag: HTMLTag
    /// The index of the parent; its own for the root.
    let parent: Int
    /// One past the last descendant.
    fileprivate(set) var end: Int
    /// Of a text node, bytes of `characters`; empty for an element.
    let text: Range<Int>
    /// Of `attributes`.
    let attributes: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private(set) var characters: [UInt8] = []
  private(set) var attributes: [(name: String, value: String)] = []

  /// Reads decoded markup; never fails, never opens another file, and always has a root.
  ///
  /// At 256 levels libxml2 gives up, unless it is told to go on: then the page is flattened before.
  init(_ markup: String) {
    let markup = markup.withoutInternalSubset
    if parse(markup) >= HTMLTree.usual {
      self = HTMLTree()
      _ = parse(flattened(markup, to: HTMLTree.deepest), isDeep: true)
    }
    if nodes.isEmpty {
      nodes = [Node(tag: .html, parent: 0, end: 1, text: 0..<0, attributes: 0..<0)]
    }
  }

  private init() {}

  private static let usual = 255
  private static let deepest = 2_000

  /// Takes what the parser makes of it; says how deep that is.
  private mutating func parse(_ markup: String, isDeep: Bool = false) -> Int {
    xmlInitParser()  // its tables race when several threads are the first to need them
    var markup = markup
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
      | (isDeep ? XML_PARSE_HUGE.rawValue : 0)
    let document = markup.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return 0 }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return 0 }
    return take(root)
  }

  /// Walks without recursion, since pages nest as deep as they like; says how deep this one does.
  private mutating func take(_ root: xmlNodePtr) -> Int {
    var at: xmlNodePtr? = root
    var open: [Int] = []
    var depth = 0
    while let node = at {
      let index = nodes.count
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      append(node, parent: open.last ?? index)
      if isElement, let child = node.pointee.children {
        open.append(index)
        depth = max(depth, open.count)
        at = child
        continue
      }
      at = next(after: node, &open)
    }
    while let last = open.popLast() { nodes[last].end = nodes.count }
    return depth
  }

  private mutating func next(after node: xmlNodePtr, _ open: inout [Int]) -> xmlNodePtr? {
    var node = node
    while true {
      if open.isEmpty { return nil }
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent, let last = open.popLast() else { return nil }
      nodes[last].end = nodes.count
      node = parent
    }
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int) {
    let textStart = characters.count
    let attributeStart = attributes.count
    var tag = HTMLTag.other
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      tag = HTMLTag(String(cString: node.pointee.name))
      appendAttributes(of: node)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      tag = .text
      if let content = node.pointee.content {
        characters.append(contentsOf: UnsafeBufferPointer(start: content, count: strlen(content)))
      }
    default: tag = .comment
    }
    nodes.append(
      Node(
        tag: tag,
        parent: parent,
        end: nodes.count + 1,
        text: textStart..<characters.count,
        attributes: attributeStart..<attributes.count
      )
    )
  }

  private mutating func appendAttributes(of node: xmlNodePtr) {
    var at = node.pointee.properties
    while let attribute = at {
      let name = String(cString: attribute.pointee.name)
      if HTMLTree.wanted.contains(name) {
        var value = ""
        var part = attribute.pointee.children
        while let text = part {
          if let content = text.pointee.content { value += String(cString: content) }
          part = text.pointee.next
        }
        attributes.append((name, value))
      }
      at = attribute.pointee.next
    }
  }

  private static let wanted: Set<String> = [
    "class", "id", "role", "itemprop", "datetime", "href", "rel", "content", "property", "name",
    "type", "lang", "hidden", "style", "aria-hidden", "http-equiv", "title",
  ]
}

extension String {
  /// Without the entities that a document type declares in brackets, which are no text of the page.
  ///
  /// The parser of HTML, which knows none, would take them for words. Ground: XML 1.0, 2.8 [28].
  fileprivate var withoutInternalSubset: String {
    let head = utf8.prefix(4_096)
    guard let type = head.firstIndex(of: "<!doctype"), let end = utf8[type...].firstIndex(of: 0x3E),
      let open = utf8[type..<end].firstIndex(of: 0x5B),
      let close = utf8[open...].firstIndex(of: "]>") ?? utf8[open...].firstIndex(of: "] >")
    else { return self }
    return String(self[..<open]) + String(self[utf8.index(after: close)...])
  }
}

extension Substring.UTF8View {
  /// Where some ASCII text stands first, in capitals or small letters.
  fileprivate func firstIndex(of text: String) -> Index? {
    let wanted = Array(text.utf8)
    return indices.first { start in
      zip(self[start...], wanted).count { $0 == $1 || $0 | 0x20 == $1 } == wanted.count
    }
  }
}

extension HTMLTree {
  func attribute(_ name: String, of index: Int) -> String? {
    attributes[nodes[index].attributes].first { $0.name == name }?.value
  }

  /// All text below a node, its white space collapsed.
  func text(of index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.tag == .text {
      bytes += characters[node.text]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
