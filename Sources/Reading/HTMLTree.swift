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
  init(_ markup: String) {
    var markup = markup
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = markup.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    if let document {
      if let root = xmlDocGetRootElement(document) { take(root) }
      xmlFreeDoc(document)
    }
    if nodes.isEmpty {
      nodes = [Node(tag: .html, parent: 0, end: 1, text: 0..<0, attributes: 0..<0)]
    }
  }

  /// Walks without recursion, since pages nest as deep as they like.
  private mutating func take(_ root: xmlNodePtr) {
    var at: xmlNodePtr? = root
    var open: [Int] = []
    while let node = at {
      let index = nodes.count
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      append(node, parent: open.last ?? index)
      if isElement, let child = node.pointee.children {
        open.append(index)
        at = child
        continue
      }
      at = next(after: node, &open)
    }
    while let last = open.popLast() { nodes[last].end = nodes.count }
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
